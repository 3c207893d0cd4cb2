"""Whether a verb stands before its subject: in Kiel starben zwölf, murieron doce."""

from itertools import takewhile

from extractors.subjects.clauses import DEPENDENT
from extractors.subjects.phrases import VERB_GROUP, VERBAL, Phrase
from extractors.subjects.word_tag import has_cases
from extractors.subjects.wording import Wording


def is_inverted(wording: Wording, clause: int, phrase: Phrase) -> bool:
    """Whether a phrase can be the subject of a verb before it in its clause."""
    return _verb_comes_second(wording, clause) or verb_leads(wording, phrase)


def verb_leads(wording: Wording, phrase: Phrase) -> bool:
    """Whether a verb stands right before a phrase that most often stands before its subject: se registraron 30."""
    group = takewhile(lambda i: wording.tags[i] in VERB_GROUP, range(phrase.first - 1, -1, -1))
    return any("subject_behind" in wording.sentence.values("cues", i) for i in group)


def opens_as_time(wording: Wording, own: Phrase | None) -> bool:
    """Whether a figure's phrase says how long, and the subject follows its verb: zwei Tage lang suchten sie."""
    second = wording.sentence.language.writing.verb_second and not has_cases(wording.sentence)
    return second and own is not None and wording.is_time(own)


def _verb_comes_second(wording: Wording, clause: int) -> bool:
    """Whether the verb comes second, behind a place or time that opens its clause; where none drops its subject."""
    if clause == 0 or not wording.sentence.language.writing.verb_second:
        return wording.sentence.language.writing.verb_second
    drops = has_cases(wording.sentence)  # в мае продал 30
    return not drops and wording.clauses.opened_by[clause] not in DEPENDENT and _is_led(wording, clause)


def _is_led(wording: Wording, clause: int) -> bool:
    own = [i for i, number in enumerate(wording.clauses.clause) if number == clause]
    verb = next((i for i in own if wording.tags[i] in VERBAL), 0)
    return any(p.link == "preposition" and p.first in own and p.last <= verb for p in wording.clauses.phrases)
