"""Can the two figures be held against each other at all: a share against a share, a level against a level?"""

from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.measure import TABLE

QUESTION = "family"
VALUE, CHANGE = "value", "change"
KINDS = {
    "level": VALUE,
    "to": VALUE,
    "from": VALUE,
    "increase_by": CHANGE,
    "decrease_by": CHANGE,
    "difference": "difference",
}
RATES = frozenset(TABLE["rates"])

SAME = Answer(QUESTION, Verdict.SAME, "one kind of unit")


def ask(a: Figure, b: Figure) -> Answer:
    """SAME for one family of units and both values or both changes."""
    if a.dimension != b.dimension:
        return Answer(QUESTION, Verdict.DIFFERENT, "dimension", a.unit, b.unit)
    if a.dimension == "share" and a.unit != b.unit:
        return Answer(QUESTION, Verdict.DIFFERENT, "unit", a.unit, b.unit)
    if _kind(a) != _kind(b):
        return Answer(QUESTION, Verdict.DIFFERENT, "change", a.change, b.change)
    return SAME


def _kind(figure: Figure) -> str | None:
    """Whether it is a value or a change; what rises by a rate has that rate."""
    return VALUE if figure.measure in RATES and figure.change == "increase_by" else KINDS.get(figure.change)
