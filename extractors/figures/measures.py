"""The closed list of measures, as measures.toml has it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files


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


def _load() -> dict[str, Measure]:
    table = tomllib.loads((files("extractors.figures") / "measures.toml").read_text(encoding="utf-8"))
    return {
        name: Measure(name, tuple(row.pop("dimension")), units=tuple(row.pop("units", ())), **row)
        for name, row in table.items()
    }


MEASURES: Mapping[str, Measure] = _load()
TOLLS = frozenset({"killed", "injured", "missing", "captured", "arrested"})  # what befalls people
