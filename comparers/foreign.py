"""How alike two figures in two languages are: no words are shared, but what their fields say is the same in each."""

from comparers import subject
from comparers.figure import Figure, one_place, one_time
from comparers.measure import UNSAID

MEASURE, SUBJECT, PLACE, TIME, SOURCE = 0.2, 0.3, 0.2, 0.2, 0.1
MOST = 0.75  # fields alone never say as much as the same words


def likeness(a: Figure, b: Figure) -> float:
    """0 to 0.75: the weights of the fields in which both say something, and the same."""
    said = (
        (MEASURE, a.measure == b.measure and a.measure not in UNSAID),
        (SUBJECT, subject.named_alike(a, b)),
        (PLACE, one_place(a, b)),
        (TIME, one_time(a, b)),
        (SOURCE, a.source is not None and a.source == b.source),
    )
    return min(MOST, sum(weight for weight, same in said if same))
