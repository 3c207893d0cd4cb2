"""Names that no list knows: persons by title or by their two capitals, and words that are written like names."""

from collections.abc import Iterator

from extractors.names.gazetteer import GIVEN_NAMES
from extractors.names.listed import make
from extractors.names.name import Name, Seen, capitals
from extractors.text.sentences import Sentence

OPENERS = frozenset(':;“„«"')  # behind one a sentence of its own can begin
LONGEST = 5  # words of a person's name
NOUNS = frozenset((
    "place_nouns", "group_nouns", "bodies", "titles", "months", "weekdays", "units", "currencies", "no_names",
    "numbers", "multipliers", "people", "measures", "vague", "periods", "time_units",
))  # fmt: skip
HOMONYMS = frozenset({"currencies", "no_names"})  # what a given name may mean elsewhere: Mark
SURNAMES = frozenset({"months", "weekdays", "numbers", "units", "periods", "time_units"})  # what none is of these
INTRODUCE = frozenset({"determiner", "preposition", "possessive"})
COMPANY = frozenset({"group_nouns", "bodies"})
ENDING = NOUNS - COMPANY


def persons(sentence: Sentence, taken: set[int], seen: Seen) -> Iterator[Name]:
    """Persons, and unknown names where capitals mark names alone."""
    done = 0
    for at in capitals(sentence):
        if at >= done and at not in taken and _begins(sentence, at):
            done = _end_of_run(sentence, at, taken)
            yield from _read(sentence, at, done, seen)


def _begins(sentence: Sentence, at: int) -> bool:
    kinds = sentence.kinds(at)
    if not NOUNS.isdisjoint(kinds) and sentence.tokens[at].text in GIVEN_NAMES and at + 1 < len(sentence.tokens):
        surname = sentence.tokens[at + 1].text[0].isupper() and NOUNS.isdisjoint(sentence.kinds(at + 1))
        return surname and kinds & NOUNS <= HOMONYMS
    return NOUNS.isdisjoint(kinds) and not ((at == 0 or sentence.key(at - 1) in OPENERS) and "grammar" in kinds)


def _end_of_run(sentence: Sentence, first: int, taken: set[int]) -> int:
    """Where the capitalised words end that begin here, with hyphens, initials and a person's particles inside."""
    last = at = first + 1
    person, given = _is_person(sentence, first), sentence.tokens[first].text in GIVEN_NAMES
    while at < len(sentence.tokens) and at - first < 2 * LONGEST:
        token = sentence.tokens[at]
        surname = person and given and at == first + 1 and SURNAMES.isdisjoint(sentence.kinds(at))
        if (
            token.kind == "word"
            and token.text[0].isupper()
            and at not in taken
            and (surname or not _stops(sentence, at))
        ):
            last = at + 1
        elif not (_glued_mark(sentence, at) or (person and sentence.at("particles", at))):
            break
        at += 1
    return last


def _stops(sentence: Sentence, at: int) -> bool:
    """A noun ends a name where nouns have capitals; elsewhere a capitalised word that is never a name."""
    if sentence.at("particles", at - 1) and not COMPANY.isdisjoint(sentence.kinds(at)):
        return True  # Karl Weber von der Agentur
    if sentence.language.writing.noun == "capital":
        return not ENDING.isdisjoint(sentence.kinds(at))
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
    if len(words) == 1 and not titled and words[0] not in seen.surnames and _is_plain_noun(sentence, words[0]):
        return
    text = sentence.quote(first, last)
    full = seen.surnames.get(words[-1])
    if any(not COMPANY.isdisjoint(sentence.kinds(index)) for index in range(first, last)):
        yield make(sentence, first, last, text, None, "organisation", certain=False)
    elif full and (len(words) == 1 or text == full):
        yield make(sentence, first, last, full, None, "person", certain=titled or len(words) > 1)
    elif titled or (len(words) > 1 and words[0] in GIVEN_NAMES):
        yield make(sentence, first, last, text, None, "person", certain=len(words) > 1)
    elif _looks_like_name(sentence, first, last, words):
        yield make(sentence, first, last, text, None, "unknown", certain=False)


def _is_plain_noun(sentence: Sentence, word: str) -> bool:
    return sentence.language.writing.noun == "capital" and word[1:].islower()


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
