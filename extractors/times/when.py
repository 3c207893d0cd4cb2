"""What the parts of a time expression mean together, in whatever order they were printed."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from extractors.times import periods
from extractors.times.periods import MONTHS, PARTS_OF_YEAR, Period

Slots = Mapping[str, Any]
ALONE = ("same", "date", "so_many_months", "years", "offset", "weekday", "now", "clock", "hour")
GRAINS = (4, 7, 10)  # length of an ISO year, month, day
SATURDAY = 5
OF_YEAR = ("H1_of_year", "H2_of_year")
SEASONS = ("spring", "summer", "autumn", "winter")


class Moment(NamedTuple):
    """Tokens first … last - 1 and the time they name, as ISO; None where it can't be told."""

    first: int
    last: int
    as_of: str | None  # a date, month or year, or two of them as start/end
    role: str  # date, year, time (of the day), span (that only delimits a figure)


def is_complete(slots: Slots, linked: bool) -> bool:
    """Whether the parts make a moment; linked: a word such as "in" or "since" stands before them."""
    if any(slot in slots for slot in ALONE):
        return True
    year = slots.get("unit") == "year" or "year" in slots
    if "period" in slots:
        if slots["period"] in OF_YEAR:
            return year
        return slots["period"] not in SEASONS or linked or year or "steps" in slots or "part" in slots
    if "month" in slots:
        return linked or year or any(slot in slots for slot in ("day", "steps", "part"))
    if "year" in slots:
        return True
    if "following" in slots:
        return "part_of_day" in slots or "unit" in slots
    if "unit" in slots or "units" in slots:
        counted = "away" in slots or "steps" in slots or (year and {"first", "units"} <= slots.keys())
        weekend = linked and slots.get("unit") == "weekend" and "count" not in slots
        return counted or weekend or ("unit" in slots and _placed(slots))
    return "steps" in slots and "part_of_day" in slots


def _placed(slots: Slots) -> bool:
    return "count" not in slots and ("part" in slots or "so_far" in slots)


def role_of(slots: Slots) -> str:
    """date, year, time of the day, or span: a count of units that only delimits another figure."""
    if "count" in slots or "units" in slots:
        return "span"
    if any(slot in slots for slot in ("date", "month", "weekday", "offset", "now", "period", "unit")):
        return "date"
    return "year" if "year" in slots or "years" in slots else "time" if "clock" in slots or "hour" in slots else "date"


def period_of(slots: Slots, today: date | None, anchor: Period | None, ahead: bool) -> Period | None:
    """The period that the parts name; today: the day of publication; anchor: the moment told of just before."""
    try:
        period = _named(slots, today, anchor, ahead)
    except (ValueError, OverflowError):  # "9,000 years ago" lies outside the calendar
        return None
    return period if period and all(end[:4].isdigit() and len(end) in GRAINS for end in period) else None


def _named(slots: Slots, today: date | None, anchor: Period | None, ahead: bool) -> Period | None:
    if "same" in slots:
        return _again(slots, today, anchor)
    if "date" in slots:
        return _numeric(slots["date"], today, ahead)
    if "years" in slots:
        return periods.of_year(*slots["years"])
    if "before_told" in slots and anchor and slots.get("unit") in ("year", "month", "quarter"):
        today = periods.first_day(anchor)
    year = _year(slots, today)
    if year is None and anchor and len(anchor.iso) == 4 and {"month", "period"} & slots.keys() and "steps" not in slots:
        year = int(anchor.iso)
    if year is not None:
        return _within(year, slots, today)
    return _relative(slots, today, anchor, ahead) if today else None


def _again(slots: Slots, today: date | None, anchor: Period | None) -> Period | None:
    """The same period of another year than the one told of just before; of that year, where none was told of."""
    if anchor is None:
        year = _year(slots, today)
        return periods.of_year(year) if year else None
    told = int(anchor.start[:4])
    years = int(slots.get("year", told + slots["same"] + slots.get("steps", 0))) - told
    return Period(*(f"{int(end[:4]) + years:04}{end[4:]}" for end in anchor))


def _numeric(ymd: tuple[int, int, int], today: date | None, ahead: bool) -> Period | None:
    year, month, day = ymd
    if not month:
        return None
    if not year and today:
        year = periods.year_of_day(today, month, day, ahead)
    return periods.make_day(year, month, day) if year else None


def _year(slots: Slots, today: date | None) -> int | None:
    """The year, printed or counted from today's: July last year, the end of the year."""
    if "year" in slots:
        return int(slots["year"])
    if slots.get("unit") != "year" or today is None or {"away", "following"} & slots.keys():
        return None
    if "count" in slots and "first" not in slots:
        return None
    return today.year + int(slots.get("steps", 0))


def _within(year: int, slots: Slots, today: date | None) -> Period | None:
    if "month" in slots:
        month = slots["month"]
        return periods.make_day(year, month, slots["day"]) if "day" in slots else periods.of_months(year, month, month)
    if "period" in slots:
        first, last = PARTS_OF_YEAR[slots["period"]]
        if slots.get("part") == "start":
            return periods.of_months(year, first, first)
        return periods.of_months(year, last if slots.get("part") == "end" else first, last)
    if "first" in slots and slots.get("units") in MONTHS:
        return periods.of_months(year, 1, max(1, slots.get("count", 1)) * MONTHS[slots["units"]])
    if "so_far" in slots and today:
        return Period(f"{year:04}-01-01", today.isoformat())
    return periods.of_months(year, 12, 12) if slots.get("part") == "end" else periods.of_year(year)


def _relative(slots: Slots, today: date, anchor: Period | None, ahead: bool) -> Period | None:
    """A period counted from today, or from the anchor where the words say so: a day earlier."""
    steps = slots.get("steps", 0)
    if slots.get("following") == "next" and anchor is None:
        slots = {**{slot: value for slot, value in slots.items() if slot != "following"}, "steps": 1}
        return _named(slots, today, None, ahead)
    if "following" in slots:
        return periods.away(periods.first_day(anchor), slots.get("unit", "day"), 1) if anchor else None
    if "offset" in slots or "now" in slots:
        return periods.around(today, "day", slots.get("offset", 0))
    if months := slots.get("so_many_months"):
        return periods.of_months(periods.year_of_months(today, 1, months, steps, ahead), 1, months)
    if "month" in slots:
        return _month(slots, today, ahead)
    if "period" in slots:
        first, last = PARTS_OF_YEAR[slots["period"]]
        return periods.of_months(periods.year_of_months(today, first, last, steps, ahead), first, last)
    if "weekday" in slots:
        if slots.get("unit") == "week" and "steps" in slots:
            today, steps = date.fromisoformat(periods.around(today, "week", steps).end), 0  # type: ignore[union-attr]
        if slots.get("steps") == 0:
            return periods.of_day(today + timedelta(days=slots["weekday"] - today.weekday()))
        return periods.weekday(today, slots["weekday"], steps, ahead)
    unit = slots.get("units") or slots.get("unit")
    return (
        _units(slots, unit, steps, today, anchor, ahead)
        if unit
        else periods.of_day(today)
        if "part_of_day" in slots
        else None
    )


def _month(slots: Slots, today: date, ahead: bool) -> Period | None:
    month, steps = slots["month"], slots.get("steps", 0)
    if "day" in slots:
        return periods.make_day(periods.year_of_day(today, month, slots["day"], ahead), month, slots["day"])
    return periods.of_months(periods.year_of_months(today, month, month, steps, ahead), month, month)


def _units(slots: Slots, unit: str, steps: int, today: date, anchor: Period | None, ahead: bool) -> Period | None:
    away, count = slots.get("away"), slots.get("count")
    if unit in ("hour", "minute") and away and away.startswith("ago"):
        return periods.away(today, unit, -(count or 1))
    if unit in ("hour", "minute") and not count:
        return None
    if "units" in slots and not count:
        return None  # "a few days ago", "in the last months": none that could be named
    if away:
        base = today if away.startswith("ago") else periods.first_day(anchor) if anchor else None
        return periods.away(base, unit, (1 if away == "later" else -1) * (count or 1)) if base else None
    if count:
        return periods.stretch(today, unit, steps * count) if steps else None
    if unit == "half_year":
        return periods.stretch(today, unit, steps or -1)
    if unit == "weekend" and "steps" not in slots and today.weekday() < SATURDAY and not ahead:
        steps = -1  # on a weekday, the weekend is the last one
    period = periods.around(today, unit, steps)
    if period and "so_far" in slots:
        return Period(periods.first_day(period).isoformat(), today.isoformat())
    return period
