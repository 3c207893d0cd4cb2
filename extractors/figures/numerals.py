"""What number a numeral such as 26.000, 1,4 or 1'250.50 writes, by its language's marks or its article's style."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extractors.text.writing import Writing

SPACES = " \u00a0\u202f\u2009\u2007"
APOSTROPHES = "'’٬"
POINT, COMMA = ".", ","
FULL_WIDTH = str.maketrans("．，٫", ".,.")  # and the Arabic decimal mark
LONGEST = 60  # digits; longer runs are no number of the news


class Numeral(NamedTuple):
    """The value of a numeral; `reading` says which way it was taken where it could be read two ways."""

    value: Decimal
    reading: str | None = None


@lru_cache(maxsize=50_000)
def read_numeral(text: str, writing: Writing, style: str | None = None) -> Numeral | None:
    """The value of a digit string with its marks, or None if it is none; `style` is the article's decimal mark."""
    if len(text) > LONGEST:
        return None
    if "٫" in text:
        style = POINT
    text = text if text.isascii() else text.translate(FULL_WIDTH)
    marks = re.findall(r"\D", text)
    parts = re.split(r"\D", text)
    if not marks:
        return Numeral(Decimal(text))
    if any(mark in SPACES or mark in APOSTROPHES for mark in marks[:-1]) or marks[-1] in SPACES + APOSTROPHES:
        return _spaced(parts, marks)
    if len(set(marks)) == 2 and len(set(marks[:-1])) == 1:  # 1.000.000,50
        whole = _value(parts, len(marks) - 1) if _grouped(parts[:-1]) else _indian(parts[:-1])
        return whole and _value(parts, len(marks) - 1)
    if len(set(marks)) == 1:
        return _one_mark(parts, marks, writing, style)
    return None


def _spaced(parts: list[str], marks: list[str]) -> Numeral | None:
    """26 000 or 1 234,5: groups by spaces, the last mark perhaps a decimal one."""
    whole = len(marks) - (marks[-1] in (POINT, COMMA))
    return _value(parts, whole) if _grouped(parts[: whole + 1]) else None


def _one_mark(parts: list[str], marks: list[str], writing: Writing, style: str | None) -> Numeral | None:
    mark = marks[0]
    if len(marks) > 1:  # 1.000.000, or a date, a version, an address
        return _value(parts, len(marks)) if _grouped(parts) else _indian(parts)
    groups = _grouped(parts) and parts[0] != "0" and not (len(parts[0]) > 1 and parts[0].startswith("0"))
    if not groups:
        return _value(parts, 0)
    decimal = style or writing.decimal
    if mark != decimal:
        return _value(parts, 1)
    if decimal != writing.decimal and parts[1] == "000":  # 6.000 in a language that writes 6,0, whatever the style
        return Numeral(_value(parts, 1).value, f"{mark} read as mark between thousands; as decimal mark: {parts[0]}")
    return Numeral(_value(parts, 0).value, f"{mark} read as decimal mark; with it between thousands: {''.join(parts)}")


def _indian(parts: list[str]) -> Numeral | None:
    """12,34,567: groups of two after the thousands."""
    middle = parts[1:-1]
    fits = len(parts[-1]) == 3 and len(parts[0]) <= 2 and middle and all(len(part) == 2 for part in middle)
    return _value(parts, len(parts) - 1) if fits else None


def _grouped(parts: list[str]) -> bool:
    return 1 <= len(parts[0]) <= 3 and all(len(part) == 3 for part in parts[1:])


def _value(parts: list[str], groups: int) -> Numeral:
    whole, fraction = "".join(parts[: groups + 1]), "".join(parts[groups + 1 :])
    return Numeral(Decimal(f"{whole}.{fraction}" if fraction else whole))


def decimal_style(text: str) -> str | None:
    """The decimal mark that a text's unambiguous numerals use, or None if they use none or both."""
    numerals = [match.start() for match in NUMERAL.finditer(text)]
    used = {mark for mark, pattern in UNAMBIGUOUS.items() if any(pattern.match(text, start) for start in numerals)}
    return used.pop() if len(used) == 1 else None


def _unambiguous(decimal: str, group: str) -> re.Pattern[str]:
    """Numerals that can be read one way alone: 1.000,5 or 1.000.000 or 2,75; not 22.30, which may be an hour."""
    d, g, begin = re.escape(decimal), re.escape(group), r"(?<![\d.,])"
    clock = r"(?!(?:[01]?\d|2[0-4])\.[0-5]\d(?!\d))"
    both, millions, short = (
        rf"\d{{1,3}}(?:{g}\d{{3}})+{d}\d",
        rf"\d{{1,3}}(?:{g}\d{{3}}){{2,}}",
        rf"{clock}\d+{d}\d{{1,2}}(?![\d.,:])",
    )
    return re.compile(f"{begin}(?:{both}|{millions}|{short})")


NUMERAL = re.compile(r"\d[\d.,]+")
UNAMBIGUOUS = {POINT: _unambiguous(POINT, COMMA), COMMA: _unambiguous(COMMA, POINT)}
