"""Is the same drawn into the figure: with or without the USA, only children, the first half of the year, a forecast?"""

from rapidfuzz.fuzz import token_set_ratio

from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.measure import TABLE

QUESTION, MODALITY = "scope", "modality"
DENIED = "denied"
ONE_SIDE = "one side names limits"
ALIKE = 85  # of 100: two wordings of one limit
NARROWER, WIDER = tuple(TABLE["narrower"]), tuple(TABLE["wider"])
AMONG_ALL = tuple(TABLE["among_all"])
EDITIONS = frozenset(TABLE["editions"])
ANNOUNCED = frozenset(TABLE["announced"])

NO_LIMITS = Answer(QUESTION, Verdict.SAME, "neither names a limit")
SAME_MODALITY = Answer(MODALITY, Verdict.SAME, "both say it is so")


def ask(a: Figure, b: Figure) -> Answer:
    """SAME for the same limits; which edition of a statistic it is, is none, nor is a part that a whole has anyway."""
    one, two = a.scope - EDITIONS, b.scope - EDITIONS
    if not one and not two:
        return NO_LIMITS
    if not (one and two) and all(limit.startswith(WIDER) for limit in one | two):
        return NO_LIMITS._replace(reason="one side names what is in the whole", a="; ".join(one), b="; ".join(two))
    shown = "; ".join(sorted(one)), "; ".join(sorted(two))
    if _inside(one, two) and _inside(two, one):
        return Answer(QUESTION, Verdict.SAME, "the same limits", *shown)
    return Answer(QUESTION, Verdict.DIFFERENT, "two scopes" if one and two else ONE_SIDE, *shown)


def _inside(one: frozenset[str], two: frozenset[str]) -> bool:
    return all(any(_alike(x, y) for y in two) for x in one)


def _alike(x: str, y: str) -> bool:
    """Whether two limits are one in two wordings; what takes away is none that adds."""
    opposite = x.startswith(WIDER) != y.startswith(WIDER)
    return not opposite and token_set_ratio(x, y) >= ALIKE


def narrower(a: Figure, b: Figure) -> bool:
    """Whether a is a part of what b counts: its further limits only take away, b's further ones only add."""
    less, more = a.scope - b.scope, b.scope - a.scope
    return bool(less) and all(x.startswith(NARROWER) for x in less) and all(x.startswith(WIDER) for x in more)


def only(a: Figure, b: Figure) -> bool:
    """Whether the two differ by nothing but who among all is counted."""
    return all(limit.startswith(AMONG_ALL) for limit in a.scope ^ b.scope)


def modality(a: Figure, b: Figure) -> Answer:
    """SAME for both stated, both forecast …; a denial is held against what it denies later."""
    if a.modality == b.modality:
        return (
            SAME_MODALITY
            if a.modality == "stated"
            else Answer(MODALITY, Verdict.SAME, "one modality", a.modality, b.modality)
        )
    if {a.modality, b.modality} == {"stated", DENIED}:
        return Answer(MODALITY, Verdict.SAME, "one denies what the other states", a.modality, b.modality)
    if a.measure == b.measure and a.measure in ANNOUNCED and {a.modality, b.modality} == {"stated", "forecast"}:
        return Answer(MODALITY, Verdict.SAME, "announced is stated", a.modality, b.modality)
    return Answer(MODALITY, Verdict.DIFFERENT, "modality", a.modality, b.modality)
