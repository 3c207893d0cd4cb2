"""Average linkage: which things belong together, given how alike some of them are.

The two groups most alike on average become one until none are alike enough, so that a chain of things, each a little
like the next, makes no group of strangers. Equal input gives equal groups, whatever its order.
"""

import heapq
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from extractors.article import content_hash

Name = TypeVar("Name", str, int)


def link(likenesses: Mapping[tuple[str, str], float], least: float) -> dict[str, list[str]]:
    """The group of every thing that is named in a pair (a < b); pairs that are not given are not alike at all."""
    near: defaultdict[str, dict[str, float]] = defaultdict(dict)
    for (a, b), likeness in sorted(likenesses.items()):
        near[a][b] = near[b][a] = likeness
    members = {one: [one] for one in near}
    queue = [(-likeness, a, b) for (a, b), likeness in likenesses.items() if likeness >= least]
    heapq.heapify(queue)
    while queue:
        found, a, b = heapq.heappop(queue)
        if a in members and b in members and _average(near, members, a, b) == -found:
            _merge(near, members, a, b)
            for other in near[a]:
                one, two = sorted((a, other))
                average = _average(near, members, one, two)
                if average >= least:
                    heapq.heappush(queue, (-average, one, two))
    return {one: group for group in members.values() for one in group}


def _average(near: Mapping[str, Mapping[str, float]], members: Mapping[str, list[str]], a: str, b: str) -> float:
    return near[a].get(b, 0.0) / (len(members[a]) * len(members[b]))


def _merge(near: dict[str, dict[str, float]], members: dict[str, list[str]], a: str, b: str) -> None:
    """Take group b into group a; `near` keeps the sum of likenesses between groups."""
    members[a] += members.pop(b)
    for other, likeness in near.pop(b).items():
        del near[other][b]
        if other != a:
            near[a][other] = near[other][a] = near[a].get(other, 0.0) + likeness


def connected(pairs: Iterable[tuple[Name, Name]]) -> list[list[Name]]:
    """The things that pairs join, directly or through others, each group in order of its names."""
    parent: dict[Name, Name] = {}

    def find(one: Name) -> Name:
        parent.setdefault(one, one)
        while parent[one] != one:
            parent[one] = one = parent[parent[one]]
        return one

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        parent[second] = first
    groups: defaultdict[Name, list[Name]] = defaultdict(list)
    for one in sorted(parent):
        groups[find(one)].append(one)
    return list(groups.values())


def components(count: int, one: NDArray[np.int64], two: NDArray[np.int64]) -> NDArray[np.int64]:
    """Of so many things, of which these pairs hang together, the number of the group that each is in.

    Groups are numbered in the order of their first things.
    """
    pairs = coo_array((np.ones(len(one), bool), (one, two)), shape=(count, count))
    groups = connected_components(pairs, directed=False)[1]
    place = np.unique(groups, return_index=True)[1]
    numbers: NDArray[np.int64] = np.argsort(np.argsort(place))[groups]
    return numbers


def name_by_first(kind: str, days: Mapping[str, int | None], members: Mapping[str, Sequence[str]]) -> dict[str, str]:
    """The id of every article's group, made of its first article by day; an article without a group is one alone."""

    def order(article: str) -> tuple[bool, int, str]:
        return days[article] is None, days[article] or 0, article

    return {article: content_hash(kind, min(members.get(article, [article]), key=order)) for article in days}
