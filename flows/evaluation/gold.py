"""Gold: passages with the claims that a person found in them, and stories with the verdict on each pair; TOML files."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

from extractors.article import Article
from flows.errors import CommandError

PLAIN = {
    "qualifier": "exact", "unit": "count", "change": "level", "modality": "stated", "measure": "count",
    "subject": None, "source": None, "as_of": None,
}  # fmt: skip
NUMBERS = frozenset({"low", "high"})
KNOWN = frozenset({*PLAIN, *NUMBERS, "quote", "nth", "per", "of", "counted", "place", "via", "scope"})


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """A claim as a person reads it: where it stands and its fields; subject and source as printed."""

    start: int
    end: int
    fields: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with all its claims."""

    article: Article
    claims: tuple[GoldClaim, ...]


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two figures of a story, (article_id, start, end) each, and what a fact-checker says of them, or leaves open."""

    a: tuple[str, int, int]
    b: tuple[str, int, int]
    relation: str
    reason: str | None
    independence: str | None


@dataclass(frozen=True, slots=True)
class Story:
    """Articles on one event with the pairs of figures in them that speak of one quantity, or seem to."""

    name: str
    articles: tuple[Article, ...]
    pairs: tuple[GoldPair, ...]


def passages(folder: Path) -> list[Passage]:
    """The passages of FOLDER/claims/LANG.toml, a [[passage]] each; raises CommandError that names file and passage."""
    return [
        _passage(row, f"{path}, passage {number}", path.stem, number)
        for path in sorted((folder / "claims").glob("*.toml"))
        for number, row in enumerate(_table(path).get("passage", ()), 1)
    ]


def stories(folder: Path) -> list[Story]:
    """The stories of FOLDER/stories/NAME.toml, with [[article]] and [[pair]]; raises CommandError."""
    return [_story(path) for path in sorted((folder / "stories").glob("*.toml"))]


def _table(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    except (OSError, ValueError) as error:
        raise CommandError(f"{path}: {error}") from error


def _passage(row: Mapping[str, Any], where: str, lang: str, number: int) -> Passage:
    article = _article({**row, "id": f"{lang}-{number}", "lang": lang}, where)
    return Passage(article, tuple(_claims(row, article.text, where)))


def _claims(row: Mapping[str, Any], text: str, where: str) -> Iterator[GoldClaim]:
    for given in row.get("claims", ()):
        if unknown := sorted(set(given) - KNOWN):
            raise CommandError(f"{where}: a claim has no field {unknown[0]!r}; it has {', '.join(sorted(KNOWN))}")
        start = _place(text, given, where)
        fields = PLAIN | {name: value for name, value in given.items() if name not in ("quote", "nth")}
        yield GoldClaim(start, start + len(given["quote"]), fields | _ends(given))


def _ends(given: Mapping[str, Any]) -> dict[str, Decimal | None]:
    """Low and high: one of them alone is both, "none" is no end that way."""
    low, high = given.get("low", given.get("high")), given.get("high", given.get("low"))
    return {name: None if end in (None, "none") else Decimal(end) for name, end in (("low", low), ("high", high))}


def _place(text: str, given: Mapping[str, Any], where: str) -> int:
    quote, nth = given.get("quote"), int(given.get("nth", 1))
    if not quote:
        raise CommandError(f"{where}: a claim needs its quote")
    places = [start for start in range(len(text)) if text.startswith(quote, start)]
    if not 0 < nth <= len(places):
        raise CommandError(f"{where}: {quote!r} stands {len(places)} times in the text, not {nth}")
    return places[nth - 1]


def _story(path: Path) -> Story:
    table = _table(path)
    articles = {row["id"]: _article(row, f"{path}, article {row['id']}") for row in table.get("article", ())}
    pairs = (_pair(row, articles, f"{path}, pair {number}") for number, row in enumerate(table.get("pair", ()), 1))
    return Story(path.stem, tuple(articles.values()), tuple(pairs))


def _pair(row: Mapping[str, Any], articles: Mapping[str, Article], where: str) -> GoldPair:
    sides = []
    for side in (row["a"], row["b"]):
        if side["article"] not in articles:
            raise CommandError(f"{where}: there is no article {side['article']!r}")
        start = _place(articles[side["article"]].text, side, where)
        sides.append((side["article"], start, start + len(side["quote"])))
    return GoldPair(sides[0], sides[1], row["relation"], row.get("reason"), row.get("independence"))


def _article(row: Mapping[str, Any], where: str) -> Article:
    try:
        published = datetime.fromisoformat(row["published"])
        return Article(
            article_id=row["id"], outlet=row.get("outlet", "gazette"), lang=row["lang"], country=row.get("country"),
            title=row.get("title"), text=row["text"].strip(), url=row.get("url"), byline=row.get("byline"),
            published=published if published.tzinfo else published.replace(tzinfo=UTC),
        )  # fmt: skip
    except KeyError as error:
        raise CommandError(f"{where}: {error} is missing") from error
    except ValueError as error:
        raise CommandError(f"{where}: {error}") from error
