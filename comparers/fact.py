"""What the claims on one quantity say together: the best, lowest and highest figure, and who stands behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from comparers import moment
from comparers.comparison import Relation
from comparers.figure import Figure
from comparers.interval import POINTS, digit_unit

MOVES = frozenset({Relation.SUPERSEDED, Relation.REVISED_DOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One quantity that outlets speak of; a row of store.facts."""

    fact_id: str
    story_id: str | None
    measure: str
    subject: str | None
    place: str | None
    unit: str
    as_of: str | None
    best: Decimal | None
    low: Decimal | None
    high: Decimal | None
    status: str
    outlets: int
    origins: int
    primary_sources: int
    first_seen: datetime | None
    last_seen: datetime | None


def fact_id(figures: Iterable[Figure]) -> str:
    """The id of the fact that these figures make: that of the first of them to be published, behind an f."""
    first = min(figures, key=lambda figure: (figure.press.day is None, figure.press.day or 0, figure.claim_id))
    return f"f{first.claim_id}"


def make_fact(figures: Sequence[Figure], relations: set[str]) -> Fact:
    """What the figures of one quantity say together, and how their comparisons stand."""
    unit = _commonest(figure.unit for figure in figures)
    same_unit = [figure for figure in figures if figure.unit == unit]
    stories = {figure.press.story_id for figure in figures}
    origins = {figure.press.origin_id for figure in figures}
    seen = [figure.press.seen for figure in figures if figure.press.seen]
    houses = {figure.press.owner or figure.press.origin_id for figure in figures}
    voices = min(len(origins), len(houses))  # outlets of one owner are one voice
    best = _best(same_unit)
    return Fact(
        fact_id=fact_id(figures),
        story_id=stories.pop() if len(stories) == 1 else None,
        measure=_commonest(figure.measure for figure in figures) or "other",
        subject=_commonest(figure.subject for figure in figures),
        place=_commonest(figure.place for figure in figures),
        unit=unit or "count",
        as_of=best.as_of or _commonest(figure.as_of for figure in figures),
        best=best.number,
        low=min(figure.number for figure in same_unit),
        high=max(figure.high if figure.high is not None else figure.number for figure in same_unit),
        status=_status(relations, voices),
        outlets=len({figure.press.outlet for figure in figures}),
        origins=voices,
        primary_sources=len({figure.source for figure in figures if figure.source}),
        first_seen=min(seen, default=None),
        last_seen=max(seen, default=None),
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value that most have, the first in the alphabet of several; None where nobody has one."""
    said = [value for value in values if value]
    if len(set(said)) < 2:
        return said[0] if said else None
    counted = Counter(said)
    return min(counted, key=lambda value: (-counted[value], value))


def _best(figures: Sequence[Figure]) -> Figure:
    """Of a toll the latest figure, else the one that most origins print; then the sharpest."""
    origins: defaultdict[Decimal, set[str]] = defaultdict(set)
    for figure in figures:
        origins[figure.number].add(figure.press.origin_id)

    def rank(figure: Figure) -> tuple[object, ...]:
        period = moment.when(figure)
        late = -period.last if period and moment.over_time(figure) == "accumulates" else 0
        pointed = figure.qualifier in POINTS
        return (late, not pointed, -len(origins[figure.number]), digit_unit(figure.number), figure.claim_id)

    return min(figures, key=rank)


def _status(relations: set[str], origins: int) -> str:
    if Relation.CONTRADICT in relations:
        return "contested"
    if relations & MOVES:
        return "updating"
    return "single_source" if origins == 1 else "agreed"
