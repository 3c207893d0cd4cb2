"""A table of official figures, read strictly: every wrong line and column is named."""

import csv
from collections.abc import Iterable, Iterator
from decimal import Decimal, InvalidOperation
from pathlib import Path

from comparers.figure import period
from extractors.figures.measures import MEASURES
from extractors.figures.units import dimension_of
from extractors.names.names import find_names
from extractors.text.language import load
from extractors.text.sentences import sentences
from flows.errors import UsageError
from flows.reference import LANGUAGE, Reference

NEEDED = ("measure", "value", "unit", "source")
COLUMNS = (*NEEDED, "subject", "place", "as_of", "url")
SHOWN = 10  # errors


def read_table(path: Path) -> list[Reference]:
    """The figures of a CSV file; UsageError that names every wrong line and column, up to ten."""
    errors: list[str] = []
    found = []
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = csv.DictReader(file, strict=True)
        _check_header(path, rows.fieldnames or ())
        try:
            for row in rows:
                wrong = list(_faults(row))
                errors += (f"{path}:{rows.line_num}: {fault}" for fault in wrong)
                if not wrong:
                    found.append(_reference(row))
        except (csv.Error, UnicodeDecodeError) as error:
            raise UsageError(f"{path}:{rows.line_num + 1}: {error}") from error
    if errors:
        more = [f"… and {len(errors) - SHOWN} more"] if len(errors) > SHOWN else []
        raise UsageError("\n".join(["nothing was taken in, for the table has errors", *errors[:SHOWN], *more]))
    return found


def _check_header(path: Path, names: Iterable[str]) -> None:
    names = list(names)
    lacking = [name for name in NEEDED if name not in names]
    odd = [name for name in names if name not in COLUMNS]
    if lacking or odd or not {"subject", "place"} & set(names):
        fault = f"unknown column {odd[0]!r}" if odd else f"there is no column {(lacking or ['subject or place'])[0]}"
        raise UsageError(f"{path}:1: {fault}; the columns are {', '.join(COLUMNS)}, of which subject or place may lack")


def _faults(row: dict[str, str | None]) -> Iterator[str]:
    """What is wrong with a row, column by column."""
    if None in row or None in row.values():
        yield "it has more or fewer cells than the first line"
        return
    cells = {name: (value or "").strip() for name, value in row.items()}
    for name in NEEDED:
        if not cells[name]:
            yield f"column {name}: it is empty"
    if not (cells.get("subject") or cells.get("place")):
        yield "columns subject and place: both are empty"
    measure, unit = MEASURES.get(cells["measure"]), cells["unit"]
    if cells["measure"] and not measure:
        yield f"column measure: {cells['measure']!r} is none of {', '.join(MEASURES)}"
    elif measure and unit and dimension_of(unit) not in measure.dimension:
        yield f"column unit: {unit!r} does not go with {measure.name}, which is of {' or '.join(measure.dimension)}"
    if cells["value"] and _number(cells["value"]) is None:
        yield f"column value: {cells['value']!r} is no number such as 31250 or 4.7"
    if cells.get("as_of") and not period(cells["as_of"]):
        yield f"column as_of: {cells['as_of']!r} is no time such as 2024, 2024-07, 2024-07-31 or 2024-01/2024-06"
    if cells.get("url") and not cells["url"].startswith(("http://", "https://")):
        yield f"column url: {cells['url']!r} is no address"


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def _reference(row: dict[str, str]) -> Reference:
    cells = {name: value.strip() or None for name, value in row.items()}
    subject, subject_id = _named(cells.get("subject") or cells.get("place"))
    place, place_id = _named(cells.get("place"))
    return Reference(
        measure=row["measure"].strip(), value=Decimal(row["value"].strip()), unit=row["unit"].strip(),
        source=row["source"].strip(), subject=subject, subject_id=subject_id, place=place, place_id=place_id,
        as_of=cells.get("as_of"), url=cells.get("url"),
    )  # fmt: skip


def _named(name: str | None) -> tuple[str | None, str | None]:
    """A name as claims have it, with its id in the gazetteer; as it is given where that is not there."""
    if name is None:
        return None, None
    for sentence in sentences(f"It is said of {name}.", load(LANGUAGE)):
        for found in find_names(sentence):
            if found.text == name:
                return found.canonical, found.id
    return name, None
