"""Are both rates, or both totals?"""

from comparers import moment
from comparers.amount import A_YEAR
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure

QUESTION = "rate"


def ask(a: Figure, b: Figure) -> Answer:
    """SAME for rates that fold into each other, as a month's into a year's; a year's total is the rate of a year."""
    shown = a.per or "", b.per or ""
    if a.per == b.per:
        return Answer(QUESTION, Verdict.SAME, "one rate" if a.per else "no rate", *shown)
    both = {a.per, b.per}
    if both <= A_YEAR.keys() or (both == {"year", None} and moment.over_time(a) == "flow"):
        return Answer(QUESTION, Verdict.SAME, "folded", *shown)
    return Answer(QUESTION, Verdict.DIFFERENT, "rate against total", *shown)
