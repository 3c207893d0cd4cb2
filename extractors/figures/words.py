"""The value of number words: two hundred and five, zweiundzwanzig, hai mươi mốt."""

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extractors.figures.word_sum import BIG, Element, Sum
from extractors.text.language import Language
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence
from extractors.text.tokens import key_of


def read_words(sentence: Sentence, index: int, end: int | None = None) -> tuple[Decimal, int, Decimal] | None:
    """The value of the number words from a token on, the token after them, and the magnitude they end with (or 1)."""
    sum_ = Sum(sentence.language.writing.units_before_tens)
    read: tuple[Decimal, int, Decimal] | None = None
    before_joiner = read
    for elements, following in _elements(sentence, index):
        if end is not None and following > end:
            break
        if not all(sum_.add(element) for element in elements):
            # three million and five million are two: what stands behind "and" goes on as a number of its own
            return before_joiner if before_joiner and elements[0].kind == "multipliers" else read
        if elements[-1].kind == "joiners":
            before_joiner = read
        else:
            read = sum_.total, following, sum_.scale
    return read


def _elements(sentence: Sentence, index: int) -> Iterator[tuple[list[Element], int]]:
    """The number words from a token on, each with the token after it."""
    begun = False
    while index < len(sentence.tokens):
        number, multiplier = _number_at(sentence, index), sentence.at("multipliers", index)
        article = sentence.at("articles", index)
        joiner = sentence.at("joiners", index)
        if multiplier and (begun or _bare(sentence, number, multiplier)):
            element = Element("multipliers", Decimal(multiplier.value))
            yield [_alone(element) if number and number.last == multiplier.last else element], multiplier.last
            index = multiplier.last
        elif not begun and article and (follows := sentence.at("multipliers", article.last)):
            yield [Element("numbers", Decimal(1)), Element("multipliers", Decimal(follows.value))], follows.last
            index = follows.last
        elif number:
            yield [Element("numbers", Decimal(number.value))], number.last
            index = number.last
        elif begun and joiner and joiner.value == "and":
            yield [Element("joiners", Decimal(0))], joiner.last
            index = joiner.last
        elif sentence.tokens[index].kind == "word" and (parts := split(sentence.tokens[index].key, sentence.language)):
            yield list(parts), index + 1
            index += 1
        else:
            return
        begun = True


def _number_at(sentence: Sentence, index: int) -> Mark | None:
    """The number word at a token; one that is a unit of time too (năm: five, year) only where something is counted."""
    number = sentence.at("numbers", index)
    unit = sentence.at("time_units", index) if number else None
    if number is None or unit is None or unit.last != number.last:
        return number
    if sentence.at("multipliers", number.last):
        return number
    if sentence.before("joiners", index):
        return number  # một trăm lẻ năm
    counted = sentence.at("people", number.last) or sentence.at("classifiers", number.last)
    behind = index > 0 and (sentence.tokens[index - 1].kind == "digits" or sentence.before("numbers", index))
    return number if counted and not behind else None


def _bare(sentence: Sentence, number: Mark | None, multiplier: Mark) -> bool:
    """Whether a multiplier begins a number: hundert Leute, a language's bare one; hundred thousand dollars."""
    follows = sentence.at("multipliers", multiplier.last)
    smaller = follows is not None and int(multiplier.value) < int(follows.value)
    return smaller or (number is not None and number.last == multiplier.last)


def decimals(sentence: Sentence, value: Decimal, last: int) -> tuple[Decimal, int]:
    """Two point five, zwei Komma fünf: the value with the decimals spoken after it, and the token after them."""
    point = sentence.at("joiners", last)
    if point is None or point.value not in ("point", "with") or value != value.to_integral_value():
        return value, last
    digits, last_digit = "", point.last
    while (mark := sentence.at("numbers", last_digit)) and len(mark.value) == 1:
        digits, last_digit = digits + mark.value, mark.last
    if not digits and (words := read_words(sentence, point.last)):
        digits, last_digit = str(words[0]), words[1]
    if point.value == "with" and _is_counted(sentence, last_digit):  # five with two children
        return value, last
    return (Decimal(f"{value}.{digits}"), last_digit) if digits else (value, last)


def _is_counted(sentence: Sentence, index: int) -> bool:
    """Whether a noun stands at a token."""
    word = index < len(sentence.tokens) and sentence.tokens[index].kind == "word"
    return word and not sentence.at("stop_words", index) and not sentence.at("units", index)


@lru_cache(maxsize=50_000)
def split(word: str, language: Language) -> tuple[Element, ...] | None:
    """The parts of number words written as one: zweiundzwanzig is zwei, und, zwanzig; None if they are none."""
    if not language.writing.joined or len(word) > 80:
        return None
    parts = _parts(language)
    best: list[tuple[Element, ...] | None] = [()] + [None] * len(word)
    for end in range(1, len(word) + 1):
        for begin in range(max(0, end - 14), end):
            element = parts.get(word[begin:end])
            before = best[begin]
            if element and before is not None:
                best[end] = (*before, element)
                break
    found = best[-1]
    if found is None or len(found) < 2 or "joiners" in (found[0].kind, found[-1].kind):
        return None
    return (_alone(found[0]), *found[1:])


def _alone(element: Element) -> Element:
    """A word for thousand that begins a number says one by itself: due milioni millecento."""
    return element._replace(kind="numbers") if element.value >= BIG else element


def value_of(word: str, language: Language) -> Decimal | None:
    """The value of a number that is written as one word; None if it is none."""
    part = _parts(language).get(word)
    parts = (part,) if part and part.kind != "joiners" else split(word, language)
    sum_ = Sum(language.writing.units_before_tens)
    return sum_.total if parts and all(sum_.add(element) for element in parts) else None


@lru_cache
def number_heads(language: Language) -> frozenset[str]:
    """The first two letters of every number word that may begin a longer one: most words begin with others."""
    return frozenset(word[:2] for word in _parts(language)) if language.writing.joined else frozenset()


@lru_cache
def _parts(language: Language) -> dict[str, Element]:
    """Every number word of a language that may stand inside a longer one."""
    return {
        word: Element(kind, Decimal(value))
        for kind in ("joiners", "numbers", "multipliers")  # hundert multiplies what stands before it
        for key, words in language.words[kind].items()
        if key != "point"
        for word in map(key_of, words)
        if word.isalpha() and len(word) > 1
        for value in (["0"] if kind == "joiners" else [key])
    }
