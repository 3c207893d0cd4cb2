"""Stretches of the calendar: what "last July", "the third quarter" or "the last 24 hours" are, seen from a day.

A period is two ISO moments of one grain (year, month or day), so that nothing is said more exactly than it was printed.
"""

from datetime import date, timedelta
from typing import NamedTuple

MONTHS = {"month": 1, "quarter": 3, "half": 6, "half_year": 6, "year": 12, "decade": 120, "century": 1200}
DAYS = {"day": 1, "week": 7, "weekend": 7}
PARTS_OF_YEAR = {
    "Q1": (1, 3), "Q2": (4, 6), "Q3": (7, 9), "Q4": (10, 12), "H1": (1, 6), "H2": (7, 12),
    "H1_of_year": (1, 6), "H2_of_year": (7, 12),
    "start_of_year": (1, 1), "end_of_year": (12, 12),
    "spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "winter": (12, 14),
    "in_spring": (3, 5), "in_summer": (6, 8), "in_autumn": (9, 11), "in_winter": (12, 14),
}  # fmt: skip
SOON = timedelta(days=92)  # a date without a year lies ahead only when it is this near


class Period(NamedTuple):
    """From the beginning of `start` to the end of `end`: ISO years, months or days."""

    start: str
    end: str

    @property
    def iso(self) -> str:
        """As a claim's `as_of` has it."""
        return self.start if self.start == self.end else f"{self.start}/{self.end}"


def of_day(day: date) -> Period:
    """One day."""
    return Period(day.isoformat(), day.isoformat())


def of_year(year: int, last: int | None = None) -> Period:
    """One year, or several up to the last."""
    return Period(f"{year:04}", f"{year if last is None else last:04}")


def of_months(year: int, first: int, last: int) -> Period:
    """Months of a year; those past its end belong to the next."""
    return Period(month_iso(year * 12 + first - 1), month_iso(year * 12 + last - 1))


def month_iso(count: int) -> str:
    """The month that is so many after January of the year 0."""
    return f"{count // 12:04}-{count % 12 + 1:02}"


def make_day(year: int, month: int, day: int) -> Period | None:
    """A day of the calendar; None where there is no such day."""
    try:
        return of_day(date(year, month, day))
    except ValueError:
        return None


def first_day(period: Period) -> date:
    """The day a period begins."""
    return date.fromisoformat(f"{period.start}-01-01"[:10])


def around(today: date, unit: str, steps: int) -> Period | None:
    """The calendar unit so many steps away: last week, this year, next decade."""
    if unit in DAYS:
        return _days_around(today, unit, steps)
    if unit == "decade" and steps:
        return of_year(*sorted((today.year, today.year + 10 * steps)))
    if unit in ("year", "decade", "century"):
        size = MONTHS[unit] // 12
        start = (today.year // size + steps) * size
        return of_year(start, start + size - 1)
    if unit not in MONTHS:
        return of_day(today) if not steps else None
    size = MONTHS[unit]
    start = ((today.year * 12 + today.month - 1) // size + steps) * size
    return Period(month_iso(start), month_iso(start + size - 1))


def _days_around(today: date, unit: str, steps: int) -> Period:
    if unit == "day":
        return of_day(today + timedelta(days=steps))
    monday = today + timedelta(days=7 * steps - today.weekday())
    first, last = (5, 6) if unit == "weekend" else (0, 6)
    return Period((monday + timedelta(days=first)).isoformat(), (monday + timedelta(days=last)).isoformat())


def away(today: date, unit: str, steps: int) -> Period | None:
    """The moment so many units before or after a day, in the unit's own grain: five months ago is a month."""
    try:
        if unit in MONTHS:
            months = today.year * 12 + today.month - 1 + steps * MONTHS[unit]
            return of_year(months // 12) if MONTHS[unit] >= 12 else Period(month_iso(months), month_iso(months))
        hours = {"hour": steps, "minute": 0}.get(unit)
        days = steps * DAYS.get(unit, 0) if hours is None else int(hours / 24)
        return of_day(today + timedelta(days=days))
    except (ValueError, OverflowError):
        return None


def stretch(today: date, unit: str, steps: int) -> Period | None:
    """From so many units before a day up to it, or from it on: the last 24 hours, the next decade."""
    there, here = away(today, unit, steps), away(today, unit, 0)
    if there is None or here is None:
        return None
    return Period(min(there.start, here.start), max(there.end, here.end))


def weekday(today: date, number: int, steps: int, ahead: bool) -> Period:
    """The weekday (Monday is 0) meant: the last one up to today, or the next where `ahead`; steps: last, none, next."""
    back = (today.weekday() - number) % 7
    if steps > 0 or (ahead and steps == 0):
        return of_day(today + timedelta(days=7 - back if back or steps else 0))
    return of_day(today - timedelta(days=back or (7 if steps < 0 else 0)))


def year_of_months(today: date, first: int, last: int, steps: int, ahead: bool) -> int:
    """Which year months without one are of: the last that have begun (ended, where they are several), or the next."""
    if ahead or steps > 0:
        return today.year + (last < today.month or (steps > 0 and first <= today.month))
    reached = today.month > first if steps < 0 else today.month >= first
    if last > first:
        reached = today.month > last or (today.month >= last - 1 and last - first < 5 and today.month > first)
    return today.year if reached else today.year - 1


def year_of_day(today: date, month: int, day: int, ahead: bool) -> int:
    """Which year a day without one is of: the past one unless the coming one is near, or where `ahead`."""
    try:
        this = date(today.year, month, day)
    except ValueError:
        return today.year
    if this <= today:
        coming = date(today.year + 1, month, min(day, 28))
        return today.year + 1 if (ahead and today - this > SOON) or coming - today <= SOON / 2 else today.year
    return today.year if ahead or this - today <= SOON else today.year - 1
