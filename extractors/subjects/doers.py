"""Who has or does so much, where a participle between the figure and its noun says so: nüfusu 3 milyon olan | kent."""

from extractors.subjects.clauses import Span
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Wording

HARMED = frozenset({"killed", "injured"})  # the event's or the people's
REACH = 6  # tokens from a figure to its participle
APART = frozenset({"comma", "stop", "number", "conjunction"})


def behind_participle(wording: Wording, claim: Span) -> Subject | None:
    """The noun behind the participle that a figure is the object of: 20 gol atan | Kaya."""
    if wording.measure in HARMED:
        return None
    marks = (mark for mark in wording.sentence.meant("cues", "doing") if claim[1] <= mark.first < claim[1] + REACH)
    mark = min(marks, default=None, key=lambda mark: mark.first)
    over = wording.clauses.over.get(mark.last) if mark else None
    if mark is None or over is None or over.last <= mark.last or _apart(wording, claim[1], mark.first):
        return None
    return wording.owner(Phrase(mark.last, over.last, ""))


def _apart(wording: Wording, first: int, last: int) -> bool:
    """Whether more than the figure's unit and what is counted stands between it and the participle."""
    units = wording.sentence.kinds(first) & {"units", "currencies", "multipliers"}
    return not APART.isdisjoint(wording.tags[first + bool(units) : last])
