"""Whether two figures say the same in words: one bound twice, a number plain here and as a bound there."""

from comparers.amount import Sized, single
from comparers.figure import Figure
from comparers.interval import LOWER, POINTS, UPPER, Interval
from comparers.widths import Widths

EXACT = frozenset({"exact", "about"})
FEW, ROUND = 20, 5  # so few are counted one by one, and of them only these multiples may be rounded


def same_wording(a: Figure, b: Figure, sized: Sized) -> bool:
    """Whether the two say the same: points that meet, one bound twice, one range twice, one vague word twice."""
    if a.qualifier in POINTS and b.qualifier in POINTS and single(a) and single(b):
        return True
    kinds = [next((kind for kind in (POINTS, LOWER, UPPER) if f.qualifier in kind), f.qualifier) for f in (a, b)]
    return kinds[0] == kinds[1] and sized.stated_a == sized.stated_b


def touch(a: Figure, b: Figure, sized: Sized) -> bool:
    """Whether one number is printed plainly here and as a bound there: "nearly eight hours" and "eight hours".

    Not of a few, where every single one is counted: more than a dozen people are not twelve.
    """
    if not {a.qualifier, b.qualifier} & EXACT or sized.stated_a != sized.stated_b:
        return False
    counted = a.dimension == "count" and {a.qualifier, b.qualifier} == {"exact", "more_than"} and a.number < FEW
    return not counted or a.number % ROUND == 0


def is_weak(a: Figure, b: Figure, sized: Sized, widths: Widths) -> bool:
    """Whether the two meet only because a bound or a vague word says so little."""
    return _far_above(a, sized.stated_a, sized.stated_b, widths) or _far_above(
        b, sized.stated_b, sized.stated_a, widths
    )


def _far_above(figure: Figure, own: Interval, other: Interval, widths: Widths) -> bool:
    if figure.qualifier == "vague":
        return other.low > own.high > own.low
    return figure.qualifier in LOWER and other.low > own.low * widths.weak
