"""Dates, times of the day and ranges of years that are written in digits and marks alone."""

import re
from functools import cache
from typing import Any, NamedTuple

from babel import Locale

from extractors.text.sentences import Sentence

SHAPES = re.compile(
    r"(?<![\w,:/-])(?:(?P<iso>\d{4}-\d{1,2}-\d{1,2})|(?P<dotted>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})?)"
    r"|(?P<slashed>\d{1,2}/\d{1,2}/(?:\d{4}|\d{2})|\d{1,2}-\d{1,2}-\d{4})"
    r"|(?P<short>(?:\d{1,2}-)?\d{1,2}[/.-]\d{1,2})|(?P<clock>\d{1,2}(?::\d{2}){1,2}|\d{1,2} ?h ?[0-5]\d)"
    r"|(?P<years>(?:1[5-9]|20)\d\d[-–/](?:(?:1[5-9]|20)\d\d|\d\d)))(?![\w:/]|[.,-]\d)"
)


class Atom(NamedTuple):
    """Tokens first … last - 1 and what they give to a moment."""

    slot: str  # date year years decade number month weekday offset period steps unit units part clock link …
    value: Any
    first: int
    last: int


@cache
def month_first(code: str) -> bool:
    """Whether the language writes its months before its days."""
    pattern: str = Locale.parse(code).date_formats["long"].pattern
    return pattern.index("M") < pattern.index("d")


def shapes_in(sentence: Sentence) -> dict[int, Atom]:
    """What of a sentence has such a shape, by its first token."""
    starts = {start: index for index, start in enumerate(sentence.starts)}
    ends = {end: index for index, end in enumerate(sentence.ends, 1)}
    found = {}
    for match in SHAPES.finditer(sentence.whole, sentence.start, sentence.end):
        first, last = starts.get(match.start()), ends.get(match.end())
        atom = _shape(sentence, match.lastgroup or "", match[0], first, last) if first is not None and last else None
        if atom:
            found[atom.first] = atom
    return found


def _shape(sentence: Sentence, shape: str, text: str, first: int, last: int) -> Atom | None:
    numbers = [int(part) for part in re.findall(r"\d+", text)]
    if shape == "years":
        return _years(numbers, first, last)
    if shape == "clock":
        measured = sentence.at("units", last) and not _is_told_by_clock(sentence, first, last)
        fits = numbers[0] < 25 and all(number < 60 for number in numbers[1:]) and not measured
        return Atom("clock", text, first, last) if fits else None
    writing = sentence.language.writing
    if shape == "dotted" and len(numbers) == 2 and not (writing.ordinal_dot and writing.decimal != "."):
        return None
    if shape == "short" and not _is_dated(sentence, first):
        return None
    ymd = _in_order(shape, numbers, month_first(sentence.language.code))
    return Atom("date", ymd, first, last) if ymd else None


def _is_told_by_clock(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a word for hours says what time it is: a las 10:30 horas."""
    clock = "clock" in sentence.values("time", last)
    return clock and "in" in sentence.values("time", first - 1)


def _is_dated(sentence: Sentence, first: int) -> bool:
    """Whether a word before 7/2 makes it a day: ngày 7/2, sáng nay (7/2)."""
    last = first - (sentence.key(first - 1) == "(")
    dated = any(mark.last == last and mark.value == "dated" for mark in sentence.of_kind("time"))
    return dated or any(sentence.before(kind, last) for kind in ("weekdays", "days"))


def _years(numbers: list[int], first: int, last: int) -> Atom | None:
    start, end = numbers
    end = end if end > 99 else start - start % 100 + end
    return Atom("years", (start, end), first, last) if start < end else None


def _in_order(shape: str, numbers: list[int], months_first: bool) -> tuple[int, int, int] | None:
    """Year (0: not printed), month and day; all of them 0 where two readings are as good; None where none is."""
    if shape == "iso":
        year, month, day = numbers
    else:
        day, month, year = (*numbers[-2:], 0) if shape == "short" else (*numbers, 0)[:3]
        year += 2000 if 0 < year < 70 else 1900 if 0 < year < 100 else 0
        if shape == "slashed" and months_first:
            if day <= 12 and month <= 12 and day != month:
                return (0, 0, 0)
            day, month = (day, month) if day > 12 else (month, day)
    return (year, month, day) if 1 <= month <= 12 and 1 <= day <= 31 else None
