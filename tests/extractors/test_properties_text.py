"""What must hold for any text at all: nothing raises, every span quotes the text, and every claim is a number read."""

from datetime import UTC, datetime
from functools import cache

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.article import Article
from extractors.claims import extract_claims, read_numbers
from extractors.text.language import CODES, load

MARKS = (
    ". , ; : ! ? … ( ) [ ] « » “ ” ‘ ’ \" ' - – — / % ‰ $ € £ R$ § # + = * & @ ° ’s d’ www.a.b x@y.z "
    "½ ² ٣ ２６ ʼ ё İ ı a\u0301 \u202e \u200b \ud800 \x00 😀"
)
SPACES = (" ", "\n", "\t", "\u00a0", "\u202f", "\u2028", "")
DIGITS = (
    "1 2 12 26,000 26.000 1’250.50 3,5 .5 2024 '94 1990s 12:30 17.30 7.2.2025 2025-02-07 10-15 1/3 1e9 3rd 2-х "
    "0 -5 +4 007 G7 $449K 20% 1.4Mio. 1.2.3 99999999999999999999"
)
ELSEWHERE = (
    "26,000 Ukrainian soldiers were killed in Kyiv on Friday, according to NATO. Der Minister sagte, США и Việt Nam"
)


@cache
def texts(code: str) -> st.SearchStrategy[str]:
    """Texts of any characters, and of the words that a language's file knows, with numbers and marks between them."""
    sections = load(code).words.values()
    known = sorted({phrase.strip("*=") for keys in sections for phrases in keys.values() for phrase in phrases})
    word = st.one_of(*map(st.sampled_from, (known, known, DIGITS.split(), MARKS.split(), ELSEWHERE.split())))
    pieces = st.lists(st.tuples(word, st.sampled_from((" ", " ", " ", *SPACES))), max_size=30)
    return st.text(max_size=200) | pieces.map(lambda some: "".join(part for piece in some for part in piece))


@pytest.mark.parametrize("code", CODES)
@given(data=st.data())
def test_every_claim_quotes_its_part(code: str, data: st.DataObject) -> None:
    check(code, data.draw(texts(code)), data.draw(texts(code)))


# the words of "which" went back to the clause that they interrupt, and left none to begin their own
@example(
    "land, or 800 miles of land, more than one-third of the bank — much of it theirs. They did so, including the 5"
)
@given(st.text(alphabet="0123456789.,-–/:%()'’ \n½aM$€", max_size=80))
def test_a_text_of_figures_and_marks_alone_is_read(text: str) -> None:
    check("en", text, text[:20])


def check(code: str, text: str, title: str) -> None:
    article = Article(
        article_id="any", outlet="any", lang=code, title=title, text=text, country="US",
        published=datetime(2025, 2, 7, tzinfo=UTC),
    )  # fmt: skip
    claims, numbers = extract_claims(article), read_numbers(article)
    for claim in claims:
        part = article.part(claim.part)
        assert part[claim.start : claim.end] == claim.quote != ""
        assert part[claim.sentence_start : claim.sentence_start + len(claim.sentence)] == claim.sentence
        assert claim.low is None or claim.high is None or claim.low <= claim.high
    for number in numbers:
        assert article.part(number.part)[number.start : number.end] == number.quote
    spans = [(number.part, number.start, number.end) for number in numbers if number.role == "claim"]
    assert [(claim.part, claim.start, claim.end) for claim in claims] == spans
