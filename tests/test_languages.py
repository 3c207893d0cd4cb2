"""Each language has examples: a sentence, the claims in it with the fields named, and the numbers that are none."""

import tomllib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from extractors.article import Article
from extractors.claims import extract_claims, read_numbers
from extractors.figures.measures import MEASURES
from extractors.text.language import CODES, load

FOLDER = Path(__file__).parent / "languages"
PUBLISHED = datetime(2025, 2, 7, 12, tzinfo=UTC)
UNNAMED = {"count", "amount", "other"}  # measures of figures that no word claims


def examples() -> list[Any]:
    return [
        pytest.param(path.stem, example, id=f"{path.stem}: {example['sentence']}")
        for path in sorted(FOLDER.glob("*.toml"))
        for example in tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)["example"]
    ]


def article(lang: str, example: dict[str, Any]) -> Article:
    published = (
        datetime.fromisoformat(example["published"]).replace(tzinfo=UTC) if "published" in example else PUBLISHED
    )
    return Article(
        article_id="example", outlet="example", lang=lang, text=example["sentence"], published=published,
        country=example.get("country"),
    )  # fmt: skip


@pytest.mark.parametrize(("lang", "example"), examples())
def test_example(lang: str, example: dict[str, Any]) -> None:
    claims = extract_claims(article(lang, example))
    expected = example.get("claims", [])
    assert [claim.quote for claim in claims] == [claim["quote"] for claim in expected]
    for claim, fields in zip(claims, expected, strict=True):
        assert {name: getattr(claim, name) for name in fields} == read(fields)
    roles = {number.quote: number.role for number in read_numbers(article(lang, example))}
    assert {quote: roles.get(quote) for quote in example.get("roles", {})} == example.get("roles", {})


def read(fields: dict[str, Any]) -> dict[str, Any]:
    """The fields as a claim has them: "null" stands for None."""
    known = {name: None if value == "null" else value for name, value in fields.items()}
    return {name: tuple(value) if name == "scope" else value for name, value in known.items()}


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_examples(code: str) -> None:
    assert (FOLDER / f"{code}.toml").exists(), f"write tests/languages/{code}.toml: examples of {code}"


@pytest.mark.parametrize("code", CODES)
def test_every_measure_has_words_in_every_language(code: str) -> None:
    named = set(MEASURES) - UNNAMED - {"duration", "length", "volume"}  # those come by their units
    missing = sorted(named - set(load(code).words["measures"]))
    assert not missing, f"languages/{code}.toml has no words for {', '.join(missing)}"
