"""The closed list of measures, as measures.toml has it."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Any

from extractors.figures.units import UNITS

NEEDED, OPTIONAL = {"dimension", "over_time", "weight"}, {"units", "of", "noun", "part_of"}
LISTS = {  # keys whose value is a list of such
    "dimension": tuple(dict.fromkeys(("count", "money", "share", *(unit.dimension for unit in UNITS.values())))),
    "units": tuple(UNITS),
}
ONE_OF = {"over_time": ("accumulates", "stock", "flow", "fixed"), "of": ("people", "things"), "noun": (True, False)}


class MeasureError(ValueError):
    """A table of measures that can't be used: says which measure, and why."""


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure is a figure of; the fields are explained at the head of measures.toml."""

    name: str
    dimension: tuple[str, ...]
    over_time: str
    weight: float
    units: tuple[str, ...] = ()
    of: str | None = None
    noun: bool = False
    part_of: str | None = None


def read_measures(text: str) -> dict[str, Measure]:
    """The measures of a table in TOML; raises MeasureError."""
    table = tomllib.loads(text)
    for name, row in table.items():
        if wrong := _wrong(row, table):
            raise MeasureError(f"measures.toml: {name}: {wrong}")
    return {
        name: Measure(name, tuple(row.pop("dimension")), units=tuple(row.pop("units", ())), **row)
        for name, row in table.items()
    }


def _wrong(row: Any, table: Mapping[str, object]) -> str | None:
    """What is wrong with a measure's row, in a few words."""
    if not isinstance(row, dict) or not NEEDED <= row.keys() <= NEEDED | OPTIONAL:
        return f"a measure needs {', '.join(sorted(NEEDED))} and may have {', '.join(sorted(OPTIONAL))}"
    for key, known in {**LISTS, **ONE_OF, "part_of": tuple(table)}.items():
        if key in row and not _fits(key, row[key], known):
            return f"{key} can't be {row[key]!r}; it knows {', '.join(map(str, known))}"
    if not isinstance(row["weight"], int | float) or not 0 <= row["weight"] <= 1:
        return f"weight can't be {row['weight']!r}; it is a number from 0 to 1"
    return None


def _fits(key: str, given: object, known: Sequence[object]) -> bool:
    if key in LISTS:
        return isinstance(given, list) and all(one in known for one in given)
    return given in known


MEASURES: Mapping[str, Measure] = read_measures(
    (files("extractors.figures") / "measures.toml").read_text(encoding="utf-8")
)
TOLLS = frozenset({"killed", "injured", "missing", "captured", "arrested"})  # what befalls people
