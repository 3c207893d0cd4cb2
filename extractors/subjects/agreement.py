"""Which gender and number a phrase has, by the word that opens it, and so which pronouns can mean it."""

from collections.abc import Mapping, Sequence
from functools import cache

from extractors.names.name import Name
from extractors.subjects.topic import Subject
from extractors.text.language import Language
from extractors.text.sentences import Sentence

ANY: frozenset[str] = frozenset()  # nothing tells
PLURAL, ONE = frozenset({"plural"}), frozenset({"masculine", "feminine", "neuter"})
PLACE = ONE - {"masculine"}
PERSON = ONE - {"neuter"}
ENDING_SIZES = (4, 3, 2, 1)  # letters, the longest first
JOINED = frozenset({"preposition", "of", "noun"})  # an article behind these may be in a case


@cache
def _genders(language: Language) -> Mapping[str, frozenset[str]]:
    """What each pronoun and article can be."""
    found: dict[str, frozenset[str]] = {}
    for gender, words in language.words.get("genders", {}).items():
        for word in words:
            found[word] = found.get(word, ANY) | {gender}
    return found


def gender_at(sentence: Sentence, tags: Sequence[str], first: int) -> frozenset[str]:
    """What the article of a phrase says of it that begins at a token or right behind it."""
    opens = first - 1 if first and tags[first - 1] == "determiner" else first
    if (opens and tags[opens - 1] in JOINED) or sentence.tokens[opens].is_upper:
        return ANY  # США
    return _gender_of_word(sentence.language, sentence.key(opens))


def _gender_of_word(language: Language, word: str) -> frozenset[str]:
    """What an article can be, or a noun by its ending."""
    found = _genders(language)
    known = (found[form] for form in (word, *(f"*{word[-size:]}" for size in ENDING_SIZES)) if form in found)
    return next(known, ANY)


def gender_of_name(name: Name, language: Language) -> frozenset[str]:
    """What a name without an article can be; a place is no er, but es."""
    if name.kind in ("people", "unknown") or name.text.isupper():
        return ANY  # США
    place = PLACE if language.writing.noun == "capital" else ONE
    return {"person": PERSON, "place": place, "country": place}.get(name.kind, ONE)


def agrees(sentence: Sentence, at: int, subject: Subject, surely: bool) -> bool:
    """Whether the pronoun at a token agrees with what it may mean; where nothing tells, it does unless `surely`."""
    own = _genders(sentence.language).get(sentence.key(at), ANY)
    return not own.isdisjoint(subject.gender) or (not surely and not (own and subject.gender))


def is_impersonal(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun most often means nothing, or anyone: es, man."""
    return "impersonal" in sentence.values("persons", at)


def is_anyone(sentence: Sentence, at: int) -> bool:
    """Whether a pronoun has no gender, since it means people: man."""
    return is_impersonal(sentence, at) and not _genders(sentence.language).get(sentence.key(at))
