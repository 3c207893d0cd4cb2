"""What a claim, a comparison or a fact rests on, in lines of text."""

from collections.abc import Iterator
from typing import Any

from comparers.widths import Widths
from flows.compare import steps
from warehouse.names import find
from warehouse.warehouse import Warehouse

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
        return [f"comparison {identifier}", *steps(warehouse, row, widths), *_review(row)]
    if kind == "fact":
        return [f"fact {identifier}", *_fields(row, _FACT), *_figures(warehouse, identifier)]
    return [f"claim {identifier}: {row['gloss']}", f"  {_one_line(row['sentence'])}", *_fields(row, _CLAIM)]


def _fields(row: dict[str, Any], names: tuple[str, ...]) -> Iterator[str]:
    for name in names:
        if row[name] is not None and row[name] != []:
            value = row[name].normalize() if hasattr(row[name], "normalize") else row[name]
            yield f"  {name:<10} {value:f}" if hasattr(value, "as_tuple") else f"  {name:<10} {value}"


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
