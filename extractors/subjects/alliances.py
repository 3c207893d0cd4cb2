"""The members of an alliance, all or some: NATO's European members and Canada."""

from collections.abc import Sequence

from extractors.names.gazetteer import ORGANISATIONS
from extractors.names.name import Name
from extractors.subjects.noun_phrases import LONGEST, NounPhrases
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import Subject, Topic, is_alliance


def members_of(phrases: NounPhrases, phrase: Phrase, every: Sequence[Name], topic: Topic) -> Subject | None:
    """The members that a phrase names, by the alliance in it, in its sentence or told of before."""
    inside = phrases.names_in(phrase)
    words = range(phrase.first, phrase.last)
    members = any("members" in phrases.sentence.values("group_nouns", i) for i in words)
    parts = sorted({name.id for name in inside if name.id and name.id.startswith(("country:", "region:"))})
    if not (members or parts) or phrase.last - phrase.first > LONGEST:
        return None
    behind = phrases.of_after(phrase)
    around = [*inside, *(phrases.names_in(behind) if behind else [])]
    alliance = next((name for name in (*around, *reversed(every)) if is_alliance(name)), None)
    alliance = alliance or topic.called("alliance")
    if alliance is None or not (members or alliance in inside):
        return None
    return _some_of(alliance, parts, inside, phrases.sentence.quote(phrase.first, phrase.last))


def _some_of(alliance: Name, parts: Sequence[str], inside: Sequence[Name], text: str) -> Subject:
    """An alliance's members in some countries; in all of them without parts."""
    codes = ",".join(part.partition(":")[2] for part in parts)
    name = f"{alliance.canonical} members"
    if limit := ORGANISATIONS[alliance.id.partition(":")[2]].parts.get(codes) if alliance.id else None:
        return Subject(name, text, alliance.id, scope=(limit,))
    if not parts:
        return Subject(name, text, alliance.id)
    which = " and ".join(sorted({n.canonical for n in inside if n.id in parts}))
    return Subject(f"{name} in {which}", text, f"{alliance.id}/{codes}")
