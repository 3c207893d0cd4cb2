"""What a sentence tells of, for those behind it: its main subject, its other things, its event, what it counted."""

from collections.abc import Iterator, Sequence

from extractors.names.name import Name
from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Clauses, Span, take_apart
from extractors.subjects.people import event_told
from extractors.subjects.topic import UNKNOWN, Subject, Topic
from extractors.subjects.word_tag import has_cases
from extractors.subjects.wording import Wording
from extractors.text.sentences import Sentence


def main_subject(
    sentence: Sentence,
    names: Sequence[Name],
    topic: Topic,
    speakers: Sequence[Span] = (),
    clauses: Clauses | None = None,
) -> Subject | None:
    """What a sentence is about: its first phrase that can be a subject; None where that is a pronoun."""
    if not sentence.tokens:
        return None
    found = Grammar(Wording(sentence, clauses or take_apart(sentence), names, topic, speakers), (0, 1)).first()
    return None if found is UNKNOWN else found


def things_told(
    sentence: Sentence, names: Sequence[Name], topic: Topic, speakers: Sequence[Span], clauses: Clauses
) -> Iterator[Subject]:
    """What a sentence names beside its subject, the last first, where the endings of nouns tell who can be meant."""
    if not has_cases(sentence):
        return iter(())
    wording = Wording(sentence, clauses, names, topic, speakers)
    objects = (p for p in reversed(wording.things) if p.link in ("", "case") and not wording.counts(p))
    return (wording.read(phrase) for phrase in objects)


def told_event(
    sentence: Sentence,
    names: Sequence[Name],
    topic: Topic,
    speakers: Sequence[Span] = (),
    clauses: Clauses | None = None,
) -> Subject | None:
    """The first event of a sentence that can do harm: a quake, a fire, an attack."""
    if "event" not in sentence.meanings("group_nouns"):
        return None
    return event_told(Wording(sentence, clauses or take_apart(sentence), names, topic, speakers), 0, None)


def counted_phrase(counted: Span | None, sentence: Sentence) -> Subject | None:
    """What was counted, for a later figure that is part of it."""
    return Subject(text := sentence.quote(*counted), text) if counted else None
