"""The tree of a page."""

from extractors.pages.markup import read_tree, thin_out

PAGE = """<html><head><style>p {}</style><script type="application/ld+json">{"headline": "Flood"}</script></head><body>
<p>The flood <script>count()</script>killed 14 <svg><text>Logo</text></svg>people.</p>
<script>more()</script></body></html>"""


def test_what_holds_no_text_goes_and_the_text_around_it_stays() -> None:
    tree = read_tree(PAGE.encode(), None)
    assert tree is not None
    thin_out(tree)
    assert tree.find(".//p").text_content() == "The flood killed 14 people."
    assert [script.text for script in tree.iter("script")] == ['{"headline": "Flood"}']
    assert not list(tree.iter("style", "svg"))
