"""What the questions read of a claim and its article: light, and made once from a row of the warehouse."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Any, NamedTuple

from comparers.interval import worded
from extractors.figures.units import dimension_of

DAYS = {4: ("-01-01", "-12-31"), 7: ("-01", "-28"), 10: ("", "")}


class Press(NamedTuple):
    """What a figure's article knows."""

    article_id: str
    outlet: str
    lang: str
    day: int | None  # of publication, on the outlet's calendar
    hour: float | None  # of publication, in hours since 1970; None where only the day is known
    story_id: str
    origin_id: str
    agency: str | None
    owner: str | None
    seen: datetime | None  # when it came into the warehouse
    page: str | None = None  # the address that it stands at, with its outlet
    replaced: datetime | None = None  # when a later version of that page came
    voices: frozenset[str] = frozenset()  # whom it names as sources of its figures


class Period(NamedTuple):
    """Days, first and last, as ordinals."""

    first: int
    last: int


class Figure(NamedTuple):
    """One claim, ready to be compared."""

    claim_id: str
    press: Press
    part: str
    start: int
    quote: str
    sentence: str
    at: int  # where its quote begins in the sentence
    number: Decimal  # as worded: of a range or a vague word, its floor
    low: Decimal | None
    high: Decimal | None
    qualifier: str
    unit: str
    dimension: str
    per: str | None
    of: Decimal | None  # the whole of which it is a part: the 32 of "23 of 32"
    counted: str | None
    measure: str
    change: str
    modality: str
    subject: str | None
    subject_id: str | None
    place: str | None
    place_id: str | None
    as_of: str | None
    period: Period | None  # what the text says it speaks of
    source: str | None
    via: str | None
    scope: frozenset[str]
    first: bool  # the first figure of its measure in its part of the article, or its number again
    sole: bool  # no other figure there counts the same noun for the same measure
    alone: bool  # no figure there with another number is of its measure and unit
    highest: bool  # none there of that measure and unit is higher, but of other years


def figure(row: Mapping[str, Any], press: Press) -> Figure:
    """A claim's row (a mapping of the claim's fields) and its article as one figure."""
    return Figure(
        **{name: row[name] for name in COPIED},
        press=press,
        number=worded(row["low"], row["high"]),
        at=row["start"] - row["sentence_start"],
        dimension=dimension_of(row["unit"]),
        period=period(row["as_of"]),
        scope=frozenset(row["scope"] or ()),
        first=row.get("first", False),
        sole=row.get("sole", False),
        alone=row.get("alone", False),
        highest=row.get("highest", False),
    )


DERIVED = ("press", "number", "at", "dimension", "period", "scope", "first", "sole", "alone", "highest")
COPIED = tuple(name for name in Figure._fields if name not in DERIVED)


@lru_cache(maxsize=100_000)
def period(as_of: str | None) -> Period | None:
    """The days that an ISO date, month, year or interval covers; None for anything else."""
    if not as_of:
        return None
    first, _, last = as_of.partition("/")
    try:
        return Period(_day(first, 0), _day(last or first, 1))
    except ValueError:
        return None


def _day(iso: str, end: int) -> int:
    if len(iso) not in DAYS:
        raise ValueError(iso)
    day = date.fromisoformat(iso + DAYS[len(iso)][end]).toordinal()
    if end and len(iso) == len("2025-02"):
        while date.fromordinal(day + 1).day > 1:
            day += 1
    return day


def hour_of(published: datetime | None) -> float | None:
    """Hours since 1970; None where there is no time of day (a bare date is its midnight in UTC)."""
    if published is None:
        return None
    moment = published.astimezone(UTC)
    bare = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return None if bare else moment.timestamp() / 3600


def one_place(a: Figure, b: Figure) -> bool:
    """Whether both texts say where, and the same."""
    return a.place is not None and (a.place_id, a.place) == (b.place_id, b.place)


def one_time(a: Figure, b: Figure) -> bool:
    """Whether both texts say when, and the same."""
    return a.period is not None and a.period == b.period


def sentence_of(figure: Figure) -> tuple[str, str, int]:
    """The article, the part of it, and where in that the figure's sentence begins."""
    return figure.press.article_id, figure.part, figure.start - figure.at
