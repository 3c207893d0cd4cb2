"""The noun phrase beside a word of speech that says who speaks."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files
from typing import NamedTuple

from extractors.names.gazetteer import ORGANISATIONS
from extractors.names.name import Name
from extractors.speech.called import PAPERS, called
from extractors.speech.words import grammar, is_capital, is_when
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

MEDIA = frozenset(
    tomllib.loads((files("extractors.names") / "gazetteer" / "media.toml").read_text(encoding="utf-8"))["names"]
)
NEAR = 3  # tokens from a paper to whose it is
ROLES = ("sources", "titles", "bodies", "group_nouns")  # nouns of those who can speak


class Speaker(NamedTuple):
    """Tokens first … last - 1 that name who speaks."""

    first: int
    last: int
    name: str | None  # canonical; None for a pronoun
    is_medium: bool = False
    is_own: bool = False  # whoever the sentence tells of: according to its own figures
    paper: str | None = None  # what those figures stand in, for want of whose they are


def make_speaker(sentence: Sentence, first: int, last: int, names: Sequence[Name]) -> Speaker | None:
    """The speaker at these tokens, without article; None where nobody is named there who could speak."""
    own = False
    while first < last and _no_part(sentence, first, last):
        own, first = own or "possessive" in grammar(sentence, first), first + 1
    if first >= last or all(token.kind != "word" for token in sentence.tokens[first:last]):
        return None
    if last - first == 1 and "pronoun" in grammar(sentence, first):
        return Speaker(first, last, None) if _stands_for_speaker(sentence, first) else None
    inside = [name for name in names if first <= name.first and name.last <= last]
    last = _end_of_person(sentence, first, inside) or _before_adverbial(sentence, first, last, inside)
    quoted = (mark.first for mark in sentence.of_kind("speech_frames") if mark.value == "quoted_by")
    last = next((index for index in quoted if first < index < last), last)
    inside = [name for name in inside if name.last <= last]
    role = next((m for m in _marks(sentence, ("sources",)) if first <= m.first and m.last <= last), None)
    if role and role.value in PAPERS:
        if owner := _owner(sentence, role.last, last, names):
            return owner
        if own:
            return Speaker(first, last, None, is_own=True, paper=str(role.value))
    others = any(first <= m.first and m.last <= last for m in _marks(sentence, ROLES))
    begins = first == 0 and last == 1 and not grammar(sentence, 0) - {"verb_ending"}
    capital = any(is_capital(sentence, index) and (index > 0 or begins) for index in range(first, last))
    if not (inside or role or others or capital):
        return None
    text = sentence.quote(first, last)
    if (role and role.value == "medium") or _is_medium(text, inside):
        return Speaker(first, last, called(sentence, first, last, inside, None), is_medium=True)
    return Speaker(first, last, called(sentence, first, last, inside, role))


def _no_part(sentence: Sentence, first: int, last: int) -> bool:
    """Whether what begins the phrase is an article, a mark or, before a noun, what is said: bunu Kaya."""
    words = grammar(sentence, first)
    told = last - first > 1 and words & {"pronoun", "object"}
    return bool(words & {"determiner", "possessive"} or told) or sentence.tokens[first].kind == "mark"


def _owner(sentence: Sentence, paper: int, last: int, names: Sequence[Name]) -> Speaker | None:
    """Whose paper it is that ends at a token: figures of the ministry, a study published by X, доклад ООН."""
    by = next((by for i in range(paper, min(paper + NEAR, last)) if (by := _by(sentence, i))), None)
    named = any(name.first == paper and name.kind != "person" for name in names)
    owner = make_speaker(sentence, by or paper, last, names) if by or named else None
    return owner if owner and owner.name else None


def _by(sentence: Sentence, index: int) -> int | None:
    """Where a word such as "of" or "published by" ends."""
    by = next((mark.last for mark in sentence.all_at("speech_frames", index) if mark.value == "by"), None)
    return by or (index + 1 if "of" in grammar(sentence, index) else None)


def _stands_for_speaker(sentence: Sentence, index: int) -> bool:
    """He and she; not the one of "one says"."""
    return "pronoun" in sentence.values("speech_frames", index)


def _marks(sentence: Sentence, kinds: Iterable[str]) -> Iterator[Mark]:
    return (mark for kind in kinds for mark in sentence.of_kind(kind))


def _end_of_person(sentence: Sentence, first: int, inside: Sequence[Name]) -> int | None:
    """A person's name ends the phrase: what stands behind belongs to the sentence."""
    person = next((name for name in inside if name.kind == "person" and not _owns(sentence, name)), None)
    return person.last if person else None


def _owns(sentence: Sentence, name: Name) -> bool:
    """Whether an apostrophe makes the name an owner's: a member of Weber's staff."""
    return sentence.key(name.last) == "'" and sentence.glued(name.last) and sentence.key(name.last + 1) == "s"


def _before_adverbial(sentence: Sentence, first: int, last: int, inside: Sequence[Name]) -> int:
    """Where a time or place begins behind a name: Weber on Friday in Bern; behind a noun a time alone."""
    for index in range(first + 1, last):
        if not grammar(sentence, index) & {"preposition", "adverb"}:
            continue
        named = {name.kind for name in inside if name.last == index} - {"people", "country"}
        if index + 1 < last and is_when(sentence, index + 1):
            return index
        if named & {"person", "unknown"} or (named and "of" not in grammar(sentence, index)):
            return index
    return last


def _is_medium(text: str, inside: Sequence[Name]) -> bool:
    if text in MEDIA:
        return not any((name.id or "").startswith("body:") for name in inside)  # the CBS is an office in one country
    return any(n.id and n.id.startswith("org:") and ORGANISATIONS[n.id[4:]].agency for n in inside)
