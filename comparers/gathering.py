"""Which claims speak of one quantity: those that comparisons join, directly or through others, become a fact."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from comparers.comparison import Comparison, Relation
from comparers.fact import Fact, fact_id, make_fact
from comparers.figure import Figure
from comparers.measure import UNSAID

JOINS = frozenset(
    {Relation.AGREE, Relation.COMPATIBLE, Relation.SUPERSEDED, Relation.REVISED_DOWN, Relation.CONTRADICT}
)
CROWD = 50  # claims; of a larger fact, pairs are kept for one claim an origin and for the extremes


class Link(NamedTuple):
    """What gathering needs of a comparison."""

    comparison_id: str
    claim_a: str
    claim_b: str
    relation: str

    @classmethod
    def of(cls, one: Comparison) -> "Link":
        """The link that a comparison makes."""
        return cls(one.comparison_id, one.claim_a, one.claim_b, one.relation)


@dataclass(frozen=True, slots=True)
class Gathered:
    """The facts, which claims belong to each, and the comparisons inside of facts that say nothing new."""

    facts: list[Fact]
    members: list[dict[str, str]]  # fact_id, claim_id
    surplus: frozenset[str]  # comparison_ids


def gather(figures: Mapping[str, Figure], comparisons: Iterable[Link]) -> Gathered:
    """Facts out of figures (by claim_id) and the comparisons among them, whatever their order."""
    links = sorted(comparisons)
    bonds: set[str] = set()
    groups = _groups(figures, links, bonds)
    ids = [fact_id(figures[claim] for claim in claims) for claims in groups]
    fact_of = {claim: fact for fact, claims in zip(ids, groups, strict=True) for claim in claims}
    inside = {link.comparison_id: _inside(link, fact_of) for link in links}
    relations: defaultdict[str | None, set[str]] = defaultdict(set)
    for link in links:
        relations[inside[link.comparison_id]].add(link.relation)
    facts = [
        make_fact([figures[claim] for claim in claims], relations[fact])
        for fact, claims in zip(ids, groups, strict=True)
    ]
    kept = {claim for claims in groups for claim in _spokesmen([figures[claim] for claim in claims])}
    surplus = {link.comparison_id for link in links if inside[link.comparison_id] and not _told(link, kept)}
    members = [{"fact_id": fact, "claim_id": claim} for claim, fact in fact_of.items()]
    return Gathered(facts, members, frozenset(surplus - bonds))


def _inside(link: Link, fact_of: Mapping[str, str]) -> str | None:
    """The fact that holds both claims of a comparison, if it joins them."""
    one, two = fact_of.get(link.claim_a), fact_of.get(link.claim_b)
    return one if one == two and link.relation in JOINS else None


def _told(link: Link, kept: set[str]) -> bool:
    return link.claim_a in kept and link.claim_b in kept


def _groups(figures: Mapping[str, Figure], links: Iterable[Link], bonds: set[str]) -> list[list[str]]:
    """Claims that belong together; one alone, if its measure says what it is. `bonds` gets the links that it needs."""
    parent = {claim: claim for claim in sorted(figures)}

    def find(claim: str) -> str:
        while parent[claim] != claim:
            parent[claim] = claim = parent[parent[claim]]
        return claim

    joined = set()
    for link in links:
        if link.relation in JOINS and link.claim_a in parent and link.claim_b in parent:
            joined |= {link.claim_a, link.claim_b}
            first, second = sorted((find(link.claim_a), find(link.claim_b)))
            if first != second:
                parent[second] = first
                bonds.add(link.comparison_id)
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for claim in parent:
        if claim in joined or figures[claim].measure not in UNSAID:
            groups[find(claim)].append(claim)
    return list(groups.values())


def _spokesmen(figures: Sequence[Figure]) -> Iterator[str]:
    """The claims whose pairs are kept: all of them, or of a crowd the first of each origin and the extremes."""
    if len(figures) <= CROWD:
        yield from (figure.claim_id for figure in figures)
        return
    first: dict[str, Figure] = {}
    for figure in sorted(
        figures, key=lambda figure: (figure.press.day is None, figure.press.day or 0, figure.claim_id)
    ):
        first.setdefault(figure.press.origin_id, figure)
    yield from (figure.claim_id for figure in first.values())
    ranked = sorted(figures, key=lambda figure: (figure.number, figure.claim_id))
    yield from (ranked[0].claim_id, ranked[-1].claim_id)
