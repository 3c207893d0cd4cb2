"""How much a discrepancy matters, 0 to 1: how far apart, how independent, how weighty what is measured."""

from math import sqrt

from comparers import amount
from comparers.comparison import Independence, Relation
from comparers.figure import Figure
from comparers.widths import Widths
from extractors.figures.measures import MEASURES

INDEPENDENT = {
    Independence.INDEPENDENT: 1.0,
    Independence.SAME_PRIMARY: 0.9,  # one of the two misreports
    Independence.UNKNOWN: 0.8,
    Independence.SAME_ORIGIN: 0.7,
}
SHOWN = {Relation.CONTRADICT: 1.0, Relation.REVISED_DOWN: 0.6}
AT_LEAST = 0.2  # of what touches: "nearly 30,000" against "more than 30,000"


def severity(a: Figure, b: Figure, relation: Relation, kin: Independence, widths: Widths) -> float:
    """0 for all but discrepancies."""
    if relation not in SHOWN:
        return 0.0
    sized = amount.size(a, b, widths)
    far = amount.gap(sized) if sized else 0.0
    weight = max((MEASURES[m].weight for m in (a.measure, b.measure) if m in MEASURES), default=0.2)
    return round(SHOWN[relation] * INDEPENDENT[kin] * weight * (AT_LEAST + (1 - AT_LEAST) * sqrt(far)), 3)
