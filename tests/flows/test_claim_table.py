"""The claims of an article on a terminal: in colour the words that led to each field, and nothing an outlet steers."""

from io import StringIO

from rich.console import Console

from extractors.article import Article
from extractors.claims import extract_claims
from extractors.grounds import grounds
from flows.claim_table import COLOURS, claim_table

TEXT = "Kyiv's police said 12 people were killed in Odesa."


def shown(article: Article, colour: bool) -> str:
    out = StringIO()
    console = Console(file=out, force_terminal=colour, color_system="standard" if colour else None, width=200)
    console.print(claim_table(extract_claims(article), grounds(article) if colour else None))
    return out.getvalue()


def test_words_stand_in_the_colour_of_their_field() -> None:
    text = shown(Article(article_id="a", outlet="o", text=TEXT, lang="en"), colour=True)
    green, yellow = "\x1b[32m", "\x1b[33m"
    assert f"{green}killed" in text
    assert f"{yellow}Odesa" in text
    assert {COLOURS["measure"], COLOURS["place"]} == {"green", "yellow"}


def test_without_a_terminal_a_claim_is_one_line() -> None:
    text = shown(Article(article_id="a", outlet="o", text=TEXT, lang="en"), colour=False)
    assert len(text.splitlines()) == 2
    assert "12 killed" in text


def test_what_an_outlet_prints_does_not_steer_the_terminal() -> None:
    hostile = TEXT.replace("12", "12\x1b[2J").replace("killed", "\u202ekilled")
    text = shown(Article(article_id="a", outlet="o", text=hostile, lang="en"), colour=True)
    assert "\x1b[2J" not in text
    assert "\u202e" not in text
