"""Articles side by side as arrays of their traces: how rare each trace was, and which articles are alike.

A trace is the rarer, the fewer articles of the four weeks up to its own carried it; so what comes later changes no
weight of what was there. Weights are whole thousandths: their sums are the same in whatever order they are added.
"""

from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
DAYS = 1 << 21  # more than there are days
UNDATED = -(1 << 20)  # stands for no day, and is far from every other


class Alike(NamedTuple):
    """Of one article against others: their numbers, the cosines, and the weight of what they share."""

    others: Ints
    cosine: NDArray[np.float64]
    shared: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles by number: the day of each, and its traces from starts[n] to starts[n + 1]."""

    days: Ints
    starts: Ints
    traces: Ints  # a number of its own for each trace
    emphases: NDArray[np.float64]

    @classmethod
    def of(cls, days: Ints, lengths: Ints, hashes: NDArray[np.uint64], emphases: NDArray[np.float64]) -> Self:
        """Articles with so many traces each, of which the hashes are given one after the other."""
        starts = np.concatenate(([0], np.cumsum(lengths)))
        return cls(days, starts, np.unique(hashes, return_inverse=True)[1].astype(np.int64), emphases)

    def weigh(self, history: int, background: int, commonest: int) -> Ints:
        """The weight of every trace: its emphasis by how rare it is; 0 of one that more than `commonest` carry."""
        days = np.repeat(self.days, np.diff(self.starts))
        carried = _up_to(self.traces * DAYS + days, history)
        printed = np.repeat(_up_to(self.days, history), np.diff(self.starts))
        rarity = np.log((printed + background) / (carried + 0.5))
        return np.where(carried > commonest, 0, np.rint(1000 * self.emphases * rarity)).astype(np.int64)


def _up_to(moments: Ints, history: int) -> Ints:
    """How many of the moments lie no later than each, and no more than `history` before it."""
    in_order = np.sort(moments)
    return np.searchsorted(in_order, moments, "right") - np.searchsorted(in_order, moments - history, "left")


class Weighed:
    """A shelf with weights, and for each trace who carries it."""

    def __init__(self, shelf: Shelf, weights: Ints) -> None:
        kept = weights > 0
        owners = np.repeat(np.arange(len(shelf.days)), np.diff(shelf.starts))[kept]
        traces, self._own = shelf.traces[kept], weights[kept]
        self._starts = np.searchsorted(owners, np.arange(len(shelf.days) + 1))
        order = np.argsort(traces, kind="stable")
        self._owners, self._weights = owners[order], self._own[order]
        self._firsts = np.searchsorted(traces[order], traces)
        self._lasts = np.searchsorted(traces[order], traces, "right")
        self._norms = np.sqrt(np.bincount(owners, self._own.astype(float) ** 2, len(shelf.days)))

    def alike(self, article: int) -> Alike:
        """All other articles that share a trace with this one."""
        own = slice(self._starts[article], self._starts[article + 1])
        spans = list(zip(self._firsts[own].tolist(), self._lasts[own].tolist(), strict=True))
        if not spans:
            return Alike(*(np.zeros(0, kind) for kind in (np.int64, float, float)))
        owners = np.concatenate([self._owners[first:last] for first, last in spans])
        theirs = np.concatenate([self._weights[first:last] for first, last in spans])
        mine = np.repeat(self._own[own], [last - first for first, last in spans])
        dot, shared = np.bincount(owners, mine * theirs), np.bincount(owners, np.minimum(mine, theirs))
        dot[article] = 0
        others = np.flatnonzero(dot)
        return Alike(others, dot[others] / (self._norms[others] * self._norms[article]), shared[others] / 1000)
