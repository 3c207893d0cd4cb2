"""Claims on one quantity gathered into a fact: its best, lowest and highest figure, and who stands behind it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import NamedTuple

from comparers import moment
from comparers.comparison import Relation
from comparers.figure import Figure
from comparers.interval import POINTS, digit_unit
from comparers.measure import UNSAID
from extractors.article import content_hash

JOINS = frozenset(
    {Relation.AGREE, Relation.COMPATIBLE, Relation.SUPERSEDED, Relation.REVISED_DOWN, Relation.CONTRADICT}
)
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


class Link(NamedTuple):
    """What gathering needs of a comparison."""

    comparison_id: str
    claim_a: str
    claim_b: str
    relation: str
    fact_id: str | None = None


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts, which claims belong to each, and the comparisons that now have another fact."""

    facts: list[Fact]
    members: list[dict[str, str]]  # fact_id, claim_id
    moved: list[dict[str, str | None]]  # comparison_id, fact_id


def gather(figures: Mapping[str, Figure], comparisons: Iterable[Link]) -> Gathered:
    """Facts out of figures (by claim_id) and the comparisons among them, whatever their order."""
    comparisons = list(comparisons)
    groups = _groups(figures, comparisons)
    fact_of = {claim: _fact_id(claims, figures) for claims in groups for claim in claims}
    relations: defaultdict[str | None, set[str]] = defaultdict(set)
    moved: list[dict[str, str | None]] = []
    for one in comparisons:
        first = fact_of.get(one.claim_a)
        inside = first if first == fact_of.get(one.claim_b) and one.relation in JOINS else None
        relations[inside].add(one.relation)
        if inside != one.fact_id:
            moved.append({"comparison_id": one.comparison_id, "fact_id": inside})
    facts = [
        _fact(fact_of[claims[0]], [figures[c] for c in claims], relations[fact_of[claims[0]]]) for claims in groups
    ]
    members = [{"fact_id": fact_of[claim], "claim_id": claim} for claims in groups for claim in claims]
    return Gathered(facts, members, moved)


def _groups(figures: Mapping[str, Figure], comparisons: Iterable[Link]) -> list[list[str]]:
    """Claims that comparisons join, directly or through others; a claim alone, if its measure says what it is."""
    parent = {claim: claim for claim in sorted(figures)}

    def find(claim: str) -> str:
        while parent[claim] != claim:
            parent[claim] = claim = parent[parent[claim]]
        return claim

    joined = set()
    for one in comparisons:
        if one.relation in JOINS and one.claim_a in parent and one.claim_b in parent:
            joined |= {one.claim_a, one.claim_b}
            first, second = sorted((find(one.claim_a), find(one.claim_b)))
            parent[second] = first
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for claim in parent:
        if claim in joined or figures[claim].measure not in UNSAID:
            groups[find(claim)].append(claim)
    return list(groups.values())


def _first(claims: Sequence[str], figures: Mapping[str, Figure]) -> str:
    return min(claims, key=lambda claim: (figures[claim].press.day is None, figures[claim].press.day or 0, claim))


def _fact_id(claims: Sequence[str], figures: Mapping[str, Figure]) -> str:
    return content_hash("fact", _first(claims, figures))


def _fact(fact_id: str, figures: Sequence[Figure], relations: set[str]) -> Fact:
    unit = _commonest(figure.unit for figure in figures)
    same_unit = [figure for figure in figures if figure.unit == unit]
    stories = {figure.press.story_id for figure in figures}
    origins = {figure.press.origin_id for figure in figures}
    seen = [figure.press.seen for figure in figures if figure.press.seen]
    best = _best(same_unit)
    return Fact(
        fact_id=fact_id,
        story_id=stories.pop() if len(stories) == 1 else None,
        measure=_commonest(figure.measure for figure in figures) or "other",
        subject=_commonest(figure.subject for figure in figures),
        place=_commonest(figure.place for figure in figures),
        unit=unit or "count",
        as_of=best.as_of or _commonest(figure.as_of for figure in figures),
        best=best.number,
        low=min(figure.number for figure in same_unit),
        high=max(figure.high if figure.high is not None else figure.number for figure in same_unit),
        status=_status(relations, len(origins)),
        outlets=len({figure.press.outlet for figure in figures}),
        origins=len(origins),
        primary_sources=len({figure.source for figure in figures if figure.source}),
        first_seen=min(seen, default=None),
        last_seen=max(seen, default=None),
    )


def _commonest(values: Iterable[str | None]) -> str | None:
    """The value that most have, the first in the alphabet of several; None where nobody has one."""
    counted = Counter(value for value in values if value)
    return min(counted, key=lambda value: (-counted[value], value), default=None)


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
