"""The noun phrase beside a word of speech that says who speaks, and what it is called in English."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from extractors.names.gazetteer import ADJECTIVES, ORGANISATIONS
from extractors.names.name import Name
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

MEDIA = frozenset(
    tomllib.loads((files("extractors.names") / "gazetteer" / "media.toml").read_text(encoding="utf-8"))["names"]
)
BREAKS = frozenset(',;:()[]–—…|"“”„«»')
LONGEST = 18
ROLES = ("sources", "titles", "bodies", "group_nouns")  # nouns of those who can speak
WHEN = ("weekdays", "months", "days", "periods")
ORDER = ("person", "organisation", "country", "place", "unknown")


class Speaker(NamedTuple):
    """Tokens first … last - 1 that name who speaks."""

    first: int
    last: int
    name: str | None  # canonical; None for a pronoun
    is_medium: bool = False


def grammar(sentence: Sentence, index: int) -> set[str]:
    """What the word at a token can be: determiner, preposition, adverb …"""
    return {mark.value for mark in sentence.all_at("grammar", index) if mark.last == index + 1}


def left_of(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who stands before a verb, back to the beginning of its clause."""
    end = _before_brackets(sentence, end)
    while end > 0 and (grammar(sentence, end - 1) & {"adverb", "auxiliary"} or _is_when(sentence, end - 1)):
        end -= 1
    first = end
    while first > 0 and end - first < LONGEST and not _ends_left(sentence, first - 1):
        first -= 1
    while first < end and grammar(sentence, first) & {"adverb", "conjunction", "subordinator"} - {"determiner"}:
        first += 1
    if first < end and (grammar(sentence, first) & {"preposition"} or _is_when(sentence, first)):
        first = _last_phrase(sentence, first, end, names)
    return make_speaker(sentence, first, end, names)


def is_break(sentence: Sentence, index: int) -> bool:
    """A mark that parts clauses; a hyphen is one where spaces stand around it."""
    key = sentence.key(index)
    return key in BREAKS or (key == "-" and not sentence.glued(index) and not sentence.glued(index + 1))


def _before_brackets(sentence: Sentence, end: int) -> int:
    """Before a short form in brackets: the United Nations (UN)."""
    if sentence.key(end - 1) != ")":
        return end
    return next((index for index in range(end - 2, max(end - 6, 0), -1) if sentence.key(index) == "("), end)


def _ends_left(sentence: Sentence, index: int) -> bool:
    """Whether a phrase can't reach back over a token: a mark, or a word that opens a clause."""
    if is_break(sentence, index):
        return True
    words = grammar(sentence, index)
    if "conjunction" in words:
        return not (_capital(sentence, index - 1) and _capital(sentence, index + 1))
    if "auxiliary" in words and not words & {"possessive", "determiner", "preposition"}:
        return True  # another clause's verb
    return bool(words & {"subordinator", "relative"}) and not words & {"determiner", "of"}


def _capital(sentence: Sentence, index: int) -> bool:
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].text[:1].isupper()


def _is_when(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].kind == "digits" or any(sentence.at(kind, index) for kind in WHEN)


def _last_phrase(sentence: Sentence, first: int, end: int, names: Sequence[Name]) -> int:
    """Where, behind a time or place, the phrase begins that ends at the verb: "On Monday the ministry"."""
    for index in range(end - 1, first, -1):
        if "determiner" in grammar(sentence, index):
            return index if "preposition" not in grammar(sentence, index - 1) else end
    for name in names:
        if name.last == end and "preposition" not in grammar(sentence, name.first - 1):
            return name.first
    roles = [mark.first for kind in ROLES for mark in sentence.of_kind(kind) if first < mark.first < end == mark.last]
    return roles[0] if roles and "preposition" not in grammar(sentence, roles[0] - 1) else end


def right_of(sentence: Sentence, first: int, names: Sequence[Name]) -> Speaker | None:
    """Who stands after a verb or an "according to"."""
    while first < len(sentence.tokens) and _skipped(sentence, first):
        first += 1
    if "pronoun" in grammar(sentence, first):
        return make_speaker(sentence, first, first + 1, names)
    last = first
    while last < len(sentence.tokens) and last - first < LONGEST and not _ends_right(sentence, first, last, names):
        last += 1
    return make_speaker(sentence, first, last, names)


def _skipped(sentence: Sentence, index: int) -> bool:
    """What stands between a verb and who speaks: said yesterday X, a hyphen of dit-il."""
    words = grammar(sentence, index)
    hyphen = sentence.key(index) == "-" and sentence.glued(index)
    return hyphen or (bool(words & {"adverb", "auxiliary"}) and not words & {"determiner"})


def _ends_right(sentence: Sentence, first: int, index: int, names: Sequence[Name]) -> bool:
    if any(name.first < index < name.last for name in names):
        return False
    if is_break(sentence, index) or sentence.key(index) in ".!?" or _is_when(sentence, index):
        return True
    if index == first:
        return False
    words = grammar(sentence, index)
    if "conjunction" in words:
        return not (_capital(sentence, index - 1) and _capital(sentence, index + 1))
    if words & {"preposition", "subordinator", "relative", "auxiliary", "adverb"} - (
        {"relative"} if "of" in words else set()
    ):
        return True
    if "determiner" in words:
        return "of" not in words and _capital(sentence, index - 1)
    lower = sentence.tokens[index].text[:1].islower() and "of" not in words
    return lower and sentence.language.writing.noun == "capital" and _capital(sentence, index - 1)


def make_speaker(sentence: Sentence, first: int, last: int, names: Sequence[Name]) -> Speaker | None:
    """The speaker at these tokens, without article; None where nobody is named there who could speak."""
    while first < last and (
        grammar(sentence, first) & {"determiner", "possessive"} or sentence.tokens[first].kind == "mark"
    ):
        first += 1
    if first >= last or all(token.kind != "word" for token in sentence.tokens[first:last]):
        return None
    if last - first == 1 and "pronoun" in grammar(sentence, first):
        return Speaker(first, last, None) if _stands_for_speaker(sentence, first) else None
    inside = [name for name in names if first <= name.first and name.last <= last]
    last = _end_of_person(sentence, first, inside) or _before_adverbial(sentence, first, last, inside)
    role = next((m for m in _marks(sentence, ("sources",)) if first <= m.first and m.last <= last), None)
    others = any(first <= m.first and m.last <= last for m in _marks(sentence, ROLES))
    begins = first == 0 and last == 1 and not grammar(sentence, 0) - {"verb_ending"}
    capital = any(_capital(sentence, index) and (index > 0 or begins) for index in range(first, last))
    if not (inside or role or others or capital):
        return None
    text = sentence.quote(first, last)
    noun = role.value if role else None
    if noun == "medium" or _is_medium(text, inside):
        return Speaker(first, last, _canonical(text, last, inside, None), is_medium=True)
    return Speaker(first, last, _canonical(text, last, inside, noun))


def _stands_for_speaker(sentence: Sentence, index: int) -> bool:
    """He and she; not the one of "one says"."""
    return any(mark.value == "pronoun" for mark in sentence.all_at("speech_frames", index))


def _marks(sentence: Sentence, kinds: Iterable[str]) -> Iterator[Mark]:
    return (mark for kind in kinds for mark in sentence.of_kind(kind))


def _end_of_person(sentence: Sentence, first: int, inside: Sequence[Name]) -> int | None:
    """A person's name ends the phrase: what stands behind belongs to the sentence."""
    person = next((name for name in inside if name.kind == "person"), None)
    return person.last if person else None


def _before_adverbial(sentence: Sentence, first: int, last: int, inside: Sequence[Name]) -> int:
    """Where a time or place begins behind a name: Weber on Friday in Bern; behind a noun a time alone."""
    for index in range(first + 1, last):
        if "preposition" not in grammar(sentence, index):
            continue
        named = any(name.last == index and name.kind not in ("people", "country") for name in inside)
        if index + 1 < last and _is_when(sentence, index + 1):
            return index
        if named and "of" not in grammar(sentence, index):
            return index
    return last


def _canonical(text: str, last: int, inside: Sequence[Name], role: str | None) -> str:
    """In English where it is known: a person, a body, a country's officials; else as printed."""
    ranked = sorted((n for n in inside if n.kind in ORDER), key=lambda n: ORDER.index(n.kind))
    if ranked and ranked[0].kind in ("person", "organisation"):
        return ranked[0].canonical
    at_end = next((n for n in ranked if n.last == last and n.kind == "unknown"), None)
    if at_end and not role:
        return at_end.canonical  # auctioneer Petra Lang
    owner = next((n for n in inside if n.kind in ("people", "country")), None)
    if role:
        return f"{ADJECTIVES.get(owner.country or '', owner.canonical)} {role}" if owner else role
    if ranked and ranked[0].last - ranked[0].first >= len(text.split()):
        return ranked[0].canonical
    return text


def _is_medium(text: str, inside: Sequence[Name]) -> bool:
    if text in MEDIA:
        return True
    return any(n.id and n.id.startswith("org:") and ORGANISATIONS[n.id[4:]].agency for n in inside)
