"""Two figures held against each other, and how alike the places are where they stand."""

from typing import NamedTuple

from comparers import foreign
from comparers.figure import Figure
from comparers.likeness import likeness
from comparers.measure import OF_MANY
from comparers.widths import Widths

ALIGNED = "text"  # the rule of pairs that stand at one place of two tellings of one text
BESIDE = "beside"  # the rule of pairs whose sentences have another figure in common


class Pair(NamedTuple):
    """Two figures in one order whatever their ids, and how alike their contexts are."""

    a: Figure
    b: Figure
    likeness: float
    widths: Widths

    @property
    def related(self) -> bool:
        """Whether the contexts allow that they speak of one thing."""
        return self.likeness >= self.widths.related


def pair_of(one: Figure, two: Figure, rule: str, widths: Widths) -> Pair:
    """The pair in the order of what it says, whatever order it came in; its rule may vouch for the contexts."""
    a, b = (one, two) if _by_content(one) <= _by_content(two) else (two, one)
    own = likeness(a, b) if a.press.lang == b.press.lang else max(likeness(a, b), foreign.likeness(a, b))
    if rule == ALIGNED and (a.press.lang != b.press.lang or own >= _least(a, b, widths)):
        return Pair(a, b, 1.0, widths)
    return Pair(a, b, max(own, widths.alike if rule == BESIDE else 0.0), widths)


def _least(a: Figure, b: Figure, widths: Widths) -> float:
    """How alike contexts at one place of two texts have to be: more so of what a text has many, most if far apart."""
    if a.measure not in OF_MANY or a.number == b.number:
        return widths.loose
    small, large = sorted((a.number, b.number))
    return widths.related if large < small * widths.weak else widths.alike


def _by_content(figure: Figure) -> tuple[object, ...]:
    return (
        figure.measure,
        figure.unit,
        figure.number,
        figure.press.day or 0,
        figure.sentence,
        figure.at,
        figure.claim_id,
    )
