"""What must hold for any text at all: nothing raises, and every span quotes the text."""

from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractors.article import Article
from extractors.claims import extract_claims, read_numbers
from extractors.text.language import CODES

WORDS = (
    "26,000 26.000 1,5 $5m € - – to bis between and zwischen und half million Mio. dozens Hunderte people Menschen "
    "killed getötet 2024 (34) , . said laut NATO Ukraine ’s “ ” of von ½ ² ٣ a\u0301 \u202e 😀"
)
NEWS = st.sampled_from([*WORDS.split(), "20 %", "on Friday", "am 7. Februar", "according to", "\n", "\u00a0"])
TEXTS = st.one_of(
    st.text(max_size=200), st.lists(NEWS, max_size=25).map(" ".join), st.lists(NEWS, max_size=25).map("".join)
)


@pytest.mark.parametrize("code", CODES)
@given(text=TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_span_quotes_its_part(code: str, text: str) -> None:
    article = Article(
        article_id="any", outlet="any", lang=code, title=text[:50], text=text, country="US",
        published=datetime(2025, 2, 7, tzinfo=UTC),
    )  # fmt: skip
    for claim in extract_claims(article):
        part = article.part(claim.part)
        assert part[claim.start : claim.end] == claim.quote
        assert part[claim.sentence_start : claim.sentence_start + len(claim.sentence)] == claim.sentence
        assert claim.low is None or claim.high is None or claim.low <= claim.high
    for number in read_numbers(article):
        assert article.part(number.part)[number.start : number.end] == number.quote
