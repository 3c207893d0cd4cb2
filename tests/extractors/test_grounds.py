"""Why a field of a claim has its value: the rule that set it, and the words that led to it."""

from datetime import UTC, datetime
from typing import Any

import pytest

from extractors.article import Article
from extractors.claim import Claim
from extractors.claims import extract_claims
from extractors.grounds import grounds

from .figures import table

ROWS = list(table("grounds.toml"))
UNSAID = {"unit": "count", "qualifier": "exact", "change": "level", "modality": "stated"}


def article(code: str, text: str) -> Article:
    return Article(
        article_id="a",
        outlet="o",
        text=text,
        title="Night of fire",
        lang=code,
        published=datetime(2025, 2, 7, tzinfo=UTC),
    )


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_the_words_that_led_to_a_field(code: str, text: str, expected: dict[str, Any]) -> None:
    first = next(iter(grounds(article(code, text)).values()))
    found = {one.field: [one.rule, text[one.start : one.end]] for one in first}
    assert {field: found.get(field) for field in expected} == expected


@pytest.mark.parametrize(("code", "text"), [row[:2] for row in ROWS], ids=[row[1] for row in ROWS])
def test_every_field_that_says_something_has_its_ground(code: str, text: str) -> None:
    read = article(code, text)
    why = grounds(read)
    for claim in extract_claims(read):
        told = {one.field for one in why[claim.part, claim.start, claim.end]}
        assert told >= set(_said(claim)), claim.quote


def _said(claim: Claim) -> list[str]:
    fields = ("quote", "counted", "measure", "subject", "place", "as_of", "source", "via", "scope")
    said = [field for field in fields if getattr(claim, field)]
    return said + [field for field, silent in UNSAID.items() if getattr(claim, field) != silent]
