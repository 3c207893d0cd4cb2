"""Who has or does so much, where a participle between the figure and its noun says so: nüfusu 3 milyon olan | kent."""

from extractors.subjects.clauses import Span
from extractors.subjects.endings import is_oblique, is_postposition
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Wording

MEASURED = frozenset({"units", "currencies", "time_units", "multipliers"})
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


def thing_that_has(wording: Wording, claim: Span) -> Subject | None:
    """What stands behind what it has, as an ending says: iki minareli | kasaba; but not: elli yaralı asker."""
    sentence, at = wording.sentence, claim[1]
    if "having" not in sentence.values("cases", at) or sentence.tokens[at].is_capital:
        return None
    own = wording.clauses.over.get(at)
    over = wording.clauses.over.get(at + 1)
    if own is None or over is None or not _adjoin(wording, at, over) or sentence.kinds(at) & MEASURED:
        return None
    following = wording.clauses.over.get(over.last)
    if following and sentence.at("articles", over.last):
        over = following  # minareli küçük | bir kasaba
    return wording.read(Phrase(at + 1, over.last, ""))


def _adjoin(wording: Wording, at: int, over: Phrase) -> bool:
    """Whether a phrase goes on behind a token, or begins there with an article."""
    sentence, last = wording.sentence, over.last - 1
    if last <= at or is_oblique(sentence, last) or is_postposition(sentence, last):
        return False
    article = bool(sentence.at("articles", at + 1))
    return article or (over.first <= at and not sentence.at("people", at))


def _apart(wording: Wording, first: int, last: int) -> bool:
    """Whether more than the figure's unit and what is counted stands between it and the participle."""
    units = wording.sentence.kinds(first) & {"units", "currencies", "multipliers"}
    return not APART.isdisjoint(wording.tags[first + bool(units) : last])
