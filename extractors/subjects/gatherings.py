"""Where people came together who are counted: the march, the match, the fair."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Clauses, Span
from extractors.subjects.topic import UNKNOWN, Subject, Topic
from extractors.subjects.wording import Wording
from extractors.text.sentences import Sentence


def gathering_of(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """What the people counted came to, here or as told before; unknown where they are told of as people alone."""
    if found := _nearest(wording, grammar.claim[0]) or wording.topic.gathering:
        return found
    drawn = not grammar.is_object and grammar.subject() is not None  # the museum drew 3,000 visitors
    return UNKNOWN if not drawn and (counted is None or _is_anyone(wording, counted)) else None


def told_gathering(
    sentence: Sentence, names: Sequence[Name], topic: Topic, speakers: Sequence[Span], clauses: Clauses
) -> Subject | None:
    """The first gathering of a sentence."""
    if "gathering" not in sentence.meanings("cues"):
        return None
    return _nearest(Wording(sentence, clauses, names, topic, speakers), 0)


def _nearest(wording: Wording, at: int) -> Subject | None:
    """The gathering named nearest to a token."""
    nouns = (mark.first for mark in wording.sentence.meant("cues", "gathering"))
    for noun in sorted(nouns, key=lambda first: abs(first - at)):
        for phrase in wording.phrases:
            if phrase.first <= noun < phrase.last and not wording.counts(phrase):
                return wording.read(phrase._replace(link=""))
    return None


def _is_anyone(wording: Wording, counted: Span) -> bool:
    """Whether those counted are called no more than people who were there."""
    sentence = wording.sentence
    return "anyone" in sentence.values("people", counted[0]) or "attendance" in sentence.values("measures", counted[0])
