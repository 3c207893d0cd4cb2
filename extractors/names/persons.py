"""Names that no list knows: persons by title or by their two capitals, and words that are written like names."""

from collections.abc import Iterator

from extractors.names.cases import forms
from extractors.names.gazetteer import GIVEN_NAMES
from extractors.names.listed import make
from extractors.names.name import Name, Seen
from extractors.names.people import person
from extractors.text.sentences import Sentence

OPENERS = frozenset(':;“„«"')  # behind one a sentence of its own can begin
LONGEST = 5  # words of a person's name
SYLLABLE = 3  # letters
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
    for at in sentence.capitals:
        if at >= done and at not in taken and _begins(sentence, at):
            done = _end_of_run(sentence, at, taken)
            yield from _read(sentence, at, done, seen)


def _begins(sentence: Sentence, at: int) -> bool:
    kinds = sentence.kinds(at)
    if sentence.tokens[at].text in GIVEN_NAMES and kinds & NOUNS <= HOMONYMS and _surname_follows(sentence, at + 1):
        return True
    return NOUNS.isdisjoint(kinds) and not ((at == 0 or sentence.key(at - 1) in OPENERS) and "grammar" in kinds)


def _surname_follows(sentence: Sentence, at: int) -> bool:
    """Whether a word with a capital that is no noun stands here, or behind the small words before a surname."""
    while sentence.at("particles", at):
        at += 1
    return at < len(sentence.tokens) and sentence.tokens[at].is_capital and NOUNS.isdisjoint(sentence.kinds(at))


def _end_of_run(sentence: Sentence, first: int, taken: set[int]) -> int:
    """Where the capitalised words end that begin here, with hyphens, initials and a person's particles inside."""
    last = at = first + 1
    person, given = _is_person(sentence, first), sentence.tokens[first].text in GIVEN_NAMES
    while at < len(sentence.tokens) and at - first < 2 * LONGEST:
        token = sentence.tokens[at]
        surname = person and given and at == first + 1 and SURNAMES.isdisjoint(sentence.kinds(at))
        capital = token.is_capital and at not in taken
        if (capital and (surname or not _stops(sentence, at))) or (person and _second_syllable(sentence, at)):
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
    return "word" in sentence.values("no_names", at)


def _glued_mark(sentence: Sentence, at: int) -> bool:
    text = sentence.tokens[at].text
    if text in "-'’":
        return sentence.glued(at) and sentence.glued(at + 1) and sentence.key(at + 1) != "s"
    return text == "." and sentence.glued(at) and len(sentence.tokens[at - 1].text) == 1


def _second_syllable(sentence: Sentence, at: int) -> bool:
    """Kim Jong-un: a short word with a small letter, bound by a hyphen."""
    return sentence.key(at - 1) == "-" and sentence.glued(at) and len(sentence.key(at)) <= SYLLABLE


def _is_person(sentence: Sentence, first: int) -> bool:
    return _is_given(sentence, first) or sentence.before("titles", first) is not None


def _is_given(sentence: Sentence, index: int) -> bool:
    """Whether a word is a given name, in whatever case."""
    word = sentence.tokens[index].text
    return word in GIVEN_NAMES or not GIVEN_NAMES.isdisjoint(forms(word, sentence.language.code))


def _read(sentence: Sentence, first: int, last: int, seen: Seen) -> Iterator[Name]:
    words = [token.text for token in sentence.tokens[first:last] if token.kind == "word"]
    titled = sentence.before("titles", first) is not None
    text = sentence.quote(first, last)
    full = seen.surnames.get(words[-1])
    if any(not COMPANY.isdisjoint(sentence.kinds(index)) for index in range(first, last)):
        yield make(sentence, first, last, text, None, "organisation", certain=False)
    elif full and (len(words) == 1 or text == full.text):
        yield make(sentence, first, last, full.canonical, full.id, "person", certain=titled or len(words) > 1)
    elif known := person(text, sentence.language.code):
        yield make(sentence, first, last, known.name, known.id, "person")
    elif len(words) == 1 and not titled and _is_plain_noun(sentence, words[0]):
        return
    elif titled or (len(words) > 1 and _is_given(sentence, first)):
        yield make(sentence, first, last, text, None, "person", certain=len(words) > 1)
    elif _looks_like_name(sentence, first, last, words):
        yield make(sentence, first, last, text, None, "unknown", certain=False)


def _is_plain_noun(sentence: Sentence, word: str) -> bool:
    return sentence.language.writing.noun == "capital" and word[1:].islower()


def _looks_like_name(sentence: Sentence, first: int, last: int, words: list[str]) -> bool:
    """A word with capitals inside, or any capital where nouns have none; elsewhere two that a small word introduces."""
    if any(sum(map(str.isupper, word)) > 1 for word in words):
        return True
    if sentence.language.writing.noun != "capital":
        opens = all(token.kind != "word" for token in sentence.tokens[:first])  # behind a dash or quote too
        return not opens or len(words) > 1
    parts = sum(
        token.kind == "word" and not sentence.glued(i) for i, token in enumerate(sentence.tokens[first:last], first)
    )
    before = set(sentence.values("grammar", first - 1))
    return parts > 1 and (first == 0 or bool(before & INTRODUCE))
