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


def what_admits(wording: Wording, grammar: Grammar) -> Subject | None:
    """What a ticket that costs so much is for: that named behind it, else what people come to, or is told of."""
    sentence, at = wording.sentence, grammar.claim[0]
    tickets = [m for m in sentence.of_kind("cues") if m.value == "admission" and m.last <= at]
    over = wording.clauses.over.get(tickets[-1].first) if tickets else None
    if over is None or wording.bared(over).first < tickets[-1].first or wording.names_in(over):
        return None  # the festival ticket
    behind = next((p for p in wording.phrases if over.last <= p.first <= over.last + 2 and p.last <= at), None)
    if behind and behind.link in ("preposition", "of") and not (wording.is_time(behind) or wording.counts(behind)):
        return wording.read(behind._replace(link=""))
    return wording.topic.gathering or wording.topic.subject or wording.topic.lead


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
