"""Whose figure it is: the owner, loser, payer, the victims' group or the thing measured, by readable rules in their order."""

from collections.abc import Callable, Sequence

from extractors.clause import Reader, Span
from extractors.gazetteer import body_name
from extractors.name import Name
from extractors.phrases import Clauses, take_apart
from extractors.sentences import Sentence
from extractors.topic import Subject, Topic

FORCES = frozenset({"military_losses", "equipment_lost"})  # of a country: its armed forces'
TOLL = frozenset({"killed", "injured", "missing", "affected", "damage", "hospitalised", "displaced"})  # of an event
PRICES = frozenset({"price"})


def find_subject(
    claim: Span, counted: Span | None, measure: str, sentence: Sentence, names: Sequence[Name], topic: Topic,
    speakers: Sequence[Span] = (), clauses: Clauses | None = None,
) -> Subject | None:  # fmt: skip
    """The subject of the figure at these tokens, or None where nothing says; who speaks at `speakers` is no subject."""
    reader = Reader(sentence, clauses or take_apart(sentence), names, topic, speakers)
    rules: dict[str, Callable[[], Subject | None]] = {
        "age of": lambda: reader.person(claim) if measure == "age" else None,
        "possessor": lambda: reader.possessor(claim),
        "event": lambda: reader.event(claim) if measure in TOLL else None,
        "sold": lambda: reader.sold(claim) if measure in PRICES else None,
        "subject of the clause": lambda: reader.grammatical(claim),
        "share of": lambda: reader.shared(claim),
        "counted": lambda: reader.counted(claim, counted),
        "topic": lambda: topic.subject,
        "nearest name": lambda: reader.named(claim),
    }
    for rule, find in rules.items():
        if found := find():
            return _as_measured(found, measure)._replace(rule=rule)
    return None


def main_subject(
    sentence: Sentence,
    names: Sequence[Name],
    topic: Topic,
    speakers: Sequence[Span] = (),
    clauses: Clauses | None = None,
) -> Subject | None:
    """What a sentence is about: its first phrase that can be a subject; None where that is a pronoun."""
    return Reader(sentence, clauses or take_apart(sentence), names, topic, speakers).first()


def _as_measured(subject: Subject, measure: str) -> Subject:
    """What a country loses in war its forces lose."""
    if measure in FORCES and subject.country and (subject.id or "").startswith("country:"):
        forces = body_name("armed_forces", subject.country)
        return subject._replace(canonical=forces, id=f"body:{subject.country}:armed_forces")
    return subject
