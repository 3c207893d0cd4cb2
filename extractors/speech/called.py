"""What a speaker is called in English: without title, with the country whose police it is, and no paper of its own."""

from collections.abc import Sequence

from extractors.names.gazetteer import ADJECTIVES
from extractors.names.name import Name
from extractors.speech.words import grammar, is_capital
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

ORDER = ("person", "organisation", "country", "place", "unknown")
OFFICES = frozenset(("president", "minister", "mayor", "governor", "spokesperson", "court"))
PAPERS = frozenset(("report", "estimates", "study"))


def called(sentence: Sentence, first: int, last: int, names: Sequence[Name], role: Mark | None) -> str:
    """In English where it is known: a person, a body, a country's officials; else as printed."""
    if role and role.value in PAPERS and (owner := _owner_of_paper(sentence, first, last, names)):
        inside = [name for name in names if name.last <= owner]
        if not any(name.kind in ("country", "people") for name in inside):
            return called(sentence, first, owner, inside, None)
    ranked = sorted((name for name in names if name.kind in ORDER), key=lambda name: ORDER.index(name.kind))
    if ranked and ranked[0].kind in ("person", "organisation"):
        return ranked[0].canonical
    unknown = _leading(sentence, first, ranked) or next((n for n in ranked if n.last == last and not role), None)
    if unknown and unknown.kind == "unknown":
        return unknown.canonical  # auctioneer Petra Lang
    if role:
        return _of_country(role, last, names) or _of_whom(sentence, role, last) or str(role.value)
    if ranked and ranked[0].last - ranked[0].first >= len(sentence.quote(first, last).split()):
        return ranked[0].canonical
    return sentence.quote(first, last)


def _owner_of_paper(sentence: Sentence, first: int, last: int, names: Sequence[Name]) -> int | None:
    """Where the name of whose forecast it is ends, unless it is all one name: the bank's latest forecast."""
    ends = (i for i in range(first + 1, last - 1) if sentence.key(i) == "'" and sentence.key(i + 1) == "s")
    return next((i for i in ends if sentence.glued(i) and not any(n.first < i < n.last for n in names)), None)


def _leading(sentence: Sentence, first: int, names: Sequence[Name]) -> Name | None:
    """A name that begins the phrase and is told more of: the Harbour Committee under the ministry."""
    name = next((name for name in names if name.first == first and name.last - name.first > 1), None)
    return name if name and "preposition" in grammar(sentence, name.last) else None


def _of_country(role: Mark, last: int, names: Sequence[Name]) -> str | None:
    """Ukrainian officials: the country stands beside the noun, or ends the phrase."""
    owner = next((n for n in names if n.kind in ("people", "country") and _stands_beside(n, role, last)), None)
    return f"{ADJECTIVES.get(owner.country or '', owner.canonical)} {role.value}" if owner else None


def _of_whom(sentence: Sentence, role: Mark, last: int) -> str | None:
    """The president of the Harbour Union: as printed, for a president alone is another."""
    link = role.last < last - 1 and "of" in grammar(sentence, role.last)
    named = link and any(is_capital(sentence, index) for index in range(role.last + 1, last))
    return sentence.quote(role.first, last) if named and role.value in OFFICES else None


def _stands_beside(name: Name, role: Mark, last: int) -> bool:
    return 0 <= role.first - name.last <= 2 or name.last == last
