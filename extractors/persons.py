"""Names that no list knows: persons by title or by their two capitals, and words that are written like names."""

from collections.abc import Iterator

from extractors.gazetteer import GIVEN_NAMES
from extractors.listed import make
from extractors.name import Name, Seen
from extractors.sentences import Sentence

LONGEST = 5  # words of a person's name
NOUNS = (
    "place_nouns", "group_nouns", "bodies", "titles", "months", "weekdays", "units", "currencies", "no_names", "numbers",
    "multipliers", "people", "measures", "vague", "periods", "time_units",
)  # fmt: skip
INTRODUCE = frozenset({"determiner", "preposition", "possessive"})
COMPANY = ("group_nouns", "bodies")


def persons(sentence: Sentence, taken: set[int], seen: Seen) -> Iterator[Name]:
    """Persons, and unknown names where capitals mark names alone."""
    at = 0
    while at < len(sentence.tokens):
        if not _begins(sentence, at, taken):
            at += 1
            continue
        last = _end_of_run(sentence, at, taken)
        yield from _read(sentence, at, last, seen)
        at = last


def _begins(sentence: Sentence, at: int, taken: set[int]) -> bool:
    token = sentence.tokens[at]
    if at in taken or token.kind != "word" or not token.text[0].isupper():
        return False
    return not any(sentence.at(kind, at) for kind in NOUNS) and not (at == 0 and sentence.at("grammar", at))


def _end_of_run(sentence: Sentence, first: int, taken: set[int]) -> int:
    """Where the capitalised words end that begin here, with hyphens, initials and a person's particles inside."""
    last = at = first + 1
    person = _is_person(sentence, first)
    while at < len(sentence.tokens) and at - first < 2 * LONGEST:
        token = sentence.tokens[at]
        if token.kind == "word" and token.text[0].isupper() and at not in taken and not _stops(sentence, at):
            last = at + 1
        elif not (_glued_mark(sentence, at) or (person and sentence.at("particles", at))):
            break
        at += 1
    return last


def _stops(sentence: Sentence, at: int) -> bool:
    """A noun ends a name where nouns have capitals; elsewhere a capitalised word that is never a name."""
    if sentence.language.writing.noun == "capital":
        return any(sentence.at(kind, at) for kind in NOUNS if kind not in COMPANY)
    return any(mark.value == "word" for mark in sentence.all_at("no_names", at))


def _glued_mark(sentence: Sentence, at: int) -> bool:
    text = sentence.tokens[at].text
    if text in "-'’":
        return sentence.glued(at) and sentence.glued(at + 1) and sentence.key(at + 1) != "s"
    return text == "." and sentence.glued(at) and len(sentence.tokens[at - 1].text) == 1


def _is_person(sentence: Sentence, first: int) -> bool:
    return sentence.tokens[first].text in GIVEN_NAMES or sentence.before("titles", first) is not None


def _read(sentence: Sentence, first: int, last: int, seen: Seen) -> Iterator[Name]:
    words = [token.text for token in sentence.tokens[first:last] if token.kind == "word"]
    titled = sentence.before("titles", first) is not None
    text = sentence.quote(first, last)
    full = seen.surnames.get(words[-1])
    if any(sentence.at(kind, index) for kind in COMPANY for index in range(first, last)):
        yield make(sentence, first, last, text, None, "organisation", certain=False)
    elif full and (len(words) == 1 or text == full):
        yield make(sentence, first, last, full, None, "person", certain=titled or len(words) > 1)
    elif titled or (len(words) > 1 and words[0] in GIVEN_NAMES):
        yield make(sentence, first, last, text, None, "person", certain=len(words) > 1)
    elif _looks_like_name(sentence, first, last, words):
        yield make(sentence, first, last, text, None, "unknown", certain=False)


def _looks_like_name(sentence: Sentence, first: int, last: int, words: list[str]) -> bool:
    """A word with capitals inside, or any capital where nouns have none; elsewhere two that a small word introduces."""
    if any(sum(letter.isupper() for letter in word) > 1 for word in words):
        return True
    if sentence.language.writing.noun != "capital":
        return first > 0 or len(words) > 1
    parts = sum(
        token.kind == "word" and not sentence.glued(i) for i, token in enumerate(sentence.tokens[first:last], first)
    )
    before = {mark.value for mark in sentence.all_at("grammar", first - 1)}
    return parts > 1 and (first == 0 or bool(before & INTRODUCE))
