"""Whose figure it is, and where."""

from datetime import UTC, datetime
from typing import Any

import pytest

from extractors.article import Article
from extractors.claim import Claim
from extractors.claims import extract_claims

from .figures import table

FILES = (
    "subjects",
    "subjects_clauses",
    "subjects_gatherings",
    "subjects_inverted",
    "subjects_parts",
    "subjects_pronouns",
    "subjects_moved",
    "subjects_parted",
    "subjects_punished",
    "subjects_romance",
    "subjects_slavic",
    "subjects_victims",
)
ROWS = [row for name in FILES for row in table(f"{name}.toml")]


def claims(code: str, text: str, title: str | None = None) -> list[Claim]:
    published = datetime(2025, 2, 7, tzinfo=UTC)
    return extract_claims(Article(article_id="a", outlet="o", lang=code, text=text, title=title, published=published))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_subject_and_place(code: str, text: str, expected: dict[str, Any]) -> None:
    found = {c.quote: [c.subject or "", c.subject_text or "", c.place or ""] for c in claims(code, text)}
    assert {quote: found.get(quote) for quote in expected} == expected


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_the_passage_has_the_words(code: str, text: str, expected: dict[str, Any]) -> None:
    assert all(claim.subject_text is None or claim.subject_text in text for claim in claims(code, text))


def test_the_title_gives_the_topic() -> None:
    with_title = claims("en", "It employs 4,000 people.", title="Ford opens a plant")
    assert [claim.subject for claim in with_title] == ["Ford"]


def test_ids_join_the_languages() -> None:
    (english,) = claims("en", "The town of Toretsk had 30,000 inhabitants.")
    (german,) = claims("de", "In der Stadt Torezk lebten 30.000 Einwohner.")
    assert english.subject_id == german.place_id == "geonames:709354"


def test_members_of_an_alliance_but_some_are_a_limit() -> None:
    (claim,) = claims("en", "NATO's European members and Canada spent 485 billion dollars.")
    assert (claim.subject_id, claim.scope) == ("org:nato", ("excluding United States",))
