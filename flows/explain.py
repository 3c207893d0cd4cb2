"""What a claim, a comparison or a fact rests on, in lines of text."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from importlib.metadata import version
from types import MappingProxyType
from typing import Any

from comparers.widths import Widths
from extractors.article import Article
from extractors.grounds import grounds
from flows.compare import steps
from warehouse.names import find
from warehouse.warehouse import Warehouse

Row = dict[str, Any]

_REASONS = 44  # the column in which stands why
_CLAIM = (
    "quote", "low", "high", "qualifier", "unit", "per", "of", "counted", "measure", "change", "modality", "subject",
    "place", "as_of", "source", "via", "scope", "reading", "outlet", "published", "url", "story_id", "fact_id",
)  # fmt: skip
_FACT = ("measure", "subject", "place", "unit", "as_of", "best", "low", "high", "status", "outlets", "origins")


def explain(warehouse: Warehouse, name: str, widths: Widths) -> list[str]:
    """The lines for what a name, or the first letters of one, stands for; raises WarehouseError."""
    kind, identifier = find(warehouse, name)
    row = warehouse.ask(kind, **{kind: identifier}).to_pylist()[0]
    if kind == "comparison":
        return [
            f"comparison {identifier}, judged by crosscheck {version('crosscheck')}",
            *steps(warehouse, row, widths),
            *_review(row),
        ]
    if kind == "fact":
        return [f"fact {identifier}", *_fields(row, _FACT), *_figures(warehouse, identifier)]
    lines = _fields(row, _CLAIM, _reasons(warehouse, row))
    return [f"claim {identifier}: {row['gloss']}", f"  {_one_line(row['sentence'])}", *lines]


def _reasons(warehouse: Warehouse, claim: Row) -> Mapping[str, str]:
    """For each field of a stored claim the rule that set it and the words it read, as its article is read now."""
    row = warehouse.ask("article", article=claim["article_id"]).to_pylist()[0]
    article = Article(**row)
    part = article.part(claim["part"])
    why = grounds(article).get((claim["part"], claim["start"], claim["end"]), ())
    return {one.field: one.rule + (f": “{_one_line(part[one.start : one.end])}”" if one.end else "") for one in why}


def _fields(row: Row, names: tuple[str, ...], reasons: Mapping[str, str] = MappingProxyType({})) -> Iterator[str]:
    for name in names:
        if row[name] is not None and row[name] != []:
            line = f"  {name:<10} {_plain(row[name])}"
            yield f"{line:<{_REASONS}}  {reasons[name]}" if name in reasons else line


def _plain(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _figures(warehouse: Warehouse, fact: str) -> Iterator[str]:
    for claim in warehouse.ask("fact_claims", fact=fact).to_pylist():
        yield f"  {claim['outlet']} ({claim['published']:%Y-%m-%d})" if claim["published"] else f"  {claim['outlet']}"
        yield f"    {claim['gloss']}"
        yield f"    {_one_line(claim['sentence'])}"


def _review(row: dict[str, Any]) -> Iterator[str]:
    if row["label"]:
        yield f"  reviewed: {row['label']}" + (f", {row['note']}" if row["note"] else "")


def _one_line(text: str) -> str:
    return " ".join(text.split())
