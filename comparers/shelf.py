"""Articles side by side as arrays of their traces: how rare each trace was, and which articles are alike.

A trace is the rarer, the fewer articles of the four weeks up to its own carried it; so what comes later changes no
weight of what was there. Weights are whole thousandths: their sums are the same in whatever order they are added.
"""

from dataclasses import dataclass
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
AT_ONCE = 8192  # articles, or pairs of them
NEARLY = 0.9999  # a cosine in short floats is so near the true one at least
NONE = np.zeros(0, np.int64)
DAYS = 1 << 21  # more than there are days
UNDATED = -(1 << 20)  # stands for no day, and is far from every other


class Alike(NamedTuple):
    """Of pairs of articles the cosines, and what they share: as a part of the lighter one, and its weight."""

    cosine: Floats
    part: Floats
    shared: Floats


@dataclass(frozen=True, slots=True)
class Shelf:
    """Articles by number: the day of each, and its traces from starts[n] to starts[n + 1]."""

    days: Ints
    starts: Ints
    traces: Ints  # a number of its own for each trace
    emphases: Floats

    @classmethod
    def of(cls, days: Ints, lengths: Ints, hashes: NDArray[np.uint64], emphases: Floats) -> Self:
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
    order = np.argsort(moments)
    in_order, counts = moments[order], np.empty_like(moments)
    counts[order] = np.searchsorted(in_order, in_order, "right") - np.searchsorted(in_order, in_order - history, "left")
    return counts


class Weighed:
    """A shelf with weights: which articles may be alike, by a product of matrices, and how alike two are, exactly."""

    def __init__(self, shelf: Shelf, weights: Ints) -> None:
        kept = weights > 0
        starts = np.concatenate(([0], np.cumsum(kept)))[shelf.starts]
        shape = len(shelf.days), int(shelf.traces.max(initial=-1)) + 1
        self._rows = csr_array((weights[kept].astype(float), shelf.traces[kept], starts), shape)
        self._norms, self._totals = np.sqrt(self._rows.power(2).sum(axis=1)), self._rows.sum(axis=1)
        unit = (self._rows.data / np.repeat(self._norms, np.diff(starts))).astype(np.float32)
        self._unit = csr_array((unit, self._rows.indices, self._rows.indptr), shape)

    def near(self, rows: Ints, columns: Ints, least: float) -> tuple[Ints, Ints]:
        """The pairs of one of `rows` and another of `columns`, which hold them all, of no smaller cosine; each once."""
        found, among = [(NONE, NONE)], np.isin(columns, rows)
        for top in range(0, len(rows), AT_ONCE):
            first = rows[top : top + AT_ONCE]
            for left in range(0, len(columns), AT_ONCE):
                second, known = columns[left : left + AT_ONCE], among[left : left + AT_ONCE]
                if second[-1] >= first[0] or not known.all():
                    one, two = self._near(first, second, least)
                    found.append((first[one], second[two]))
        one, two = map(np.concatenate, zip(*found, strict=True))
        once = (one < two) | ~np.isin(two, rows)
        return one[once], two[once]

    def _near(self, rows: Ints, columns: Ints, least: float) -> tuple[Ints, Ints]:
        cosines = self._unit[rows] @ self._unit[columns].T
        found = np.flatnonzero(cosines.data >= least * NEARLY)
        return np.searchsorted(cosines.indptr, found, "right") - 1, cosines.indices[found]

    def alike(self, one: Ints, two: Ints) -> Alike:
        """The cosine of each pair, and what they share."""
        found = [self._alike(one[i : i + AT_ONCE], two[i : i + AT_ONCE]) for i in range(0, len(one), AT_ONCE)]
        return Alike(*map(np.concatenate, zip(Alike(*[NONE.astype(float)] * 3), *found, strict=True)))

    def _alike(self, one: Ints, two: Ints) -> Alike:
        rows, others = self._rows[one], self._rows[two]
        dot, shared = rows.multiply(others).sum(axis=1), rows.minimum(others).sum(axis=1)
        part = shared / np.minimum(self._totals[one], self._totals[two])
        return Alike(dot / (self._norms[one] * self._norms[two]), part, shared / 1000)
