"""Fractions in words and signs: two thirds, five and a quarter, 3 1/2, twenty-three fifths."""

from decimal import Decimal
from typing import NamedTuple

from extractors.figures.denominators import find_denominator, joined_denominator
from extractors.figures.number import Number, percentage, sharp
from extractors.figures.words import read_words
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

ONE, HUNDRED, MILLION = Decimal(1), Decimal(100), 1_000_000
LARGEST_SIGN = 10  # a fraction with a slash has a small denominator; 9/11 is none


class Fraction(NamedTuple):
    """Numerator and denominator, and the token after them."""

    above: Decimal
    below: Decimal
    last: int

    @property
    def proper(self) -> bool:
        """Whether it is less than the whole."""
        return self.above < self.below


def word_fraction(sentence: Sentence, index: int, value: Decimal, last: int, scale: Decimal) -> Number | None:
    """The fraction or mixed number whose words begin with this value and end with this magnitude at these tokens."""
    if tens := _tens_below(sentence, index, last):
        return _alone(sentence, index, tens)
    for joiner in range(last - 1, index, -1):  # twenty and three fifths
        inner = _fraction(sentence, joiner + 1) if joins_fraction(sentence, joiner) else None
        if inner and inner.last > last and inner.proper and sentence.tokens[joiner].kind == "word":
            whole = read_words(sentence, index, joiner)
            return whole and _added(sentence, sharp(index, joiner, whole[0], "words"), whole[2], joiner)
    if (below := find_denominator(sentence, last, value)) and not is_rank(sentence, below[1]):
        return _alone(sentence, index, Fraction(value, *below))
    number = sharp(index, last, value, "words")
    return _added(sentence, number, scale, last) or _over(sentence, index, value, last) or _beside(sentence, number)


def _beside(sentence: Sentence, number: Number) -> Number | None:
    """Honderd driekwart: the part right behind a whole, in languages that write numbers as one word."""
    part = _fraction(sentence, number.last) if sentence.language.writing.joined else None
    if part is None or not part.proper or number.low is None or number.low <= 1:
        return None
    return sharp(number.first, part.last, number.low + part.above / part.below, number.form)


def plus_fraction(sentence: Sentence, number: Number) -> Number:
    """The number with the part of it that words add: 3 million and a quarter."""
    return _added(sentence, number, number.scale, number.last) or number


def _added(sentence: Sentence, number: Number, scale: Decimal, joiner: int) -> Number | None:
    """A quarter behind "and" is one of the magnitude before it, unless it has its own; one of something is no part."""
    mark = joins_fraction(sentence, joiner)
    part = _fraction(sentence, mark.last) if mark and number.low is not None and number.low == number.high else None
    if part is None or not part.proper or number.low is None:
        return None
    own = _magnitude_of(sentence, part.last)
    if own and scale > 1:
        return sharp(number.first, own[1], number.low + own[0] * part.above / part.below, number.form)
    if own:  # five and a half million
        return sharp(number.first, own[1], (number.low + part.above / part.below) * own[0], number.form)
    if sentence.at("links", part.last) or not number.low:
        return None
    return sharp(number.first, part.last, number.low + scale * part.above / part.below, number.form)


def _magnitude_of(sentence: Sentence, index: int) -> tuple[Decimal, int] | None:
    """The million of half a million, three quarters million, two thirds of a million, and the token after it."""
    link = sentence.at("links", index)
    article = sentence.at("articles", link.last if link else index)
    start = article.last if article else link.last if link else index
    mark = sentence.at("multipliers", start)
    if mark is None or sentence.hyphen(mark.last) or (link and not article and int(mark.value) < MILLION):
        return None
    return Decimal(mark.value), mark.last


def article_fraction(sentence: Sentence, index: int) -> Number | None:
    """A hundredth, a twenty-first, quarter million; but a third term is the third one."""
    article = sentence.at("articles", index)
    below = find_denominator(sentence, article.last if article else index, ONE)
    if below is None or is_rank(sentence, below[1]) or not (article or _magnitude_of(sentence, below[1])):
        return None
    return _alone(sentence, index, Fraction(ONE, *below))


def known_fraction(sentence: Sentence, mark: Mark) -> Number:
    """Half, as a share; half a million, as a number."""
    return _alone(sentence, mark.first, Fraction(Decimal(mark.value), HUNDRED, mark.last))


def joins_fraction(sentence: Sentence, index: int) -> Mark | None:
    """The word at a token that adds a fraction to a whole number: and; where "with" does, "and" joins numbers alone."""
    mark = sentence.at("joiners", index)
    wanted = "with" if "with" in sentence.language.words["joiners"] else "and"
    return mark if mark and mark.value == wanted else None


def _over(sentence: Sentence, index: int, value: Decimal, last: int) -> Number | None:
    """One over three is a third; seven over ten is a mark of ten, beş bölü sekiz five divided by eight."""
    mark = sentence.at("joiners", last)
    wholly = mark is not None and (mark.value == "divided" or (mark.value == "over" and value == 1))
    if mark is None or not wholly or mark.last >= len(sentence.tokens):
        return None
    words, digits = read_words(sentence, mark.last), sentence.key(mark.last)
    below, end = (words[0], words[1]) if words else (Decimal(digits if digits.isdecimal() else 0), mark.last + 1)
    return _alone(sentence, index, Fraction(value, below, end)) if below > 1 else None


def is_rank(sentence: Sentence, last: int) -> bool:
    """Whether the word before a token says which one, not what part: a third party, third-party, two fifth grades."""
    mark = sentence.at("ordinals", last - 1)
    joined = joined_denominator(sentence.key(last - 1), sentence.language)
    ordered = mark.value == "word" if mark else joined is not None
    last += sentence.hyphen(last)
    inside = last < len(sentence.tokens) and sentence.tokens[last].kind == "word"
    others = any(sentence.at(kind, last) for kind in ("stop_words", "units", "change"))  # a fifth less
    noun = inside and not others
    return ordered and noun


def is_place(sentence: Sentence, fraction: Mark) -> bool:
    """Whether a definite article and an ordinal name a place in a row: le dixième, but not le dixième des voix."""
    mark = sentence.at("ordinals", fraction.last - 1)
    ordered = mark is not None and mark.value == "word" and fraction.last - fraction.first > 1
    definite = not sentence.at("articles", fraction.first) and not sentence.at("numbers", fraction.first)
    return ordered and definite and not sentence.at("of", fraction.last) and not sentence.at("links", fraction.last)


def _fraction(sentence: Sentence, index: int) -> Fraction | None:
    """A quarter, three fifths: from a token on."""
    if (known := sentence.at("fractions", index)) and Decimal(known.value) < 100:
        return Fraction(Decimal(known.value), HUNDRED, known.last)
    article, words = sentence.at("articles", index), read_words(sentence, index)
    above, start = (words[0], words[1]) if words else (ONE, article.last if article else index)
    below = find_denominator(sentence, start, above) if start > index else None
    return Fraction(above, *below) if below else None


def _tens_below(sentence: Sentence, index: int, last: int) -> Fraction | None:
    """One hundred thirty-fifths: a hyphen binds the tens that end the number to its denominator."""
    above = read_words(sentence, index, last - 1) if last - 1 > index and sentence.hyphen(last) else None
    below = find_denominator(sentence, last - 1, above[0]) if above and above[1] == last - 1 else None
    return Fraction(above[0], *below) if above and below and below[1] > last else None


def _alone(sentence: Sentence, index: int, fraction: Fraction) -> Number:
    if magnitude := _magnitude_of(sentence, fraction.last):
        value = fraction.above * magnitude[0] / fraction.below
        return sharp(index, magnitude[1], value, "words")
    if fraction.proper:
        return percentage(index, fraction.last, fraction.above * 100 / fraction.below)
    return sharp(index, fraction.last, fraction.above / fraction.below, "words")


def sign_fraction(sentence: Sentence, number: Number) -> Number:
    """The number with a fraction in signs: 5½, 3 1/2; or the fraction that it begins: 1/3."""
    if (mark := sentence.at("mixed", number.last)) and not sentence.tokens[mark.first].text.isalpha():
        return _plus(number, mark.last, Decimal(mark.value))
    if number.low and (over := _over(sentence, number.first, number.low, number.last)):
        return over
    if percent := _slash(sentence, number.first):
        return percentage(number.first, number.last + 2, percent)
    joiner = joins_fraction(sentence, number.last)
    last = joiner.last if joiner else number.last  # 3 1/2, 3 and 1/2
    if number.low is not None and number.low == int(number.low) and (percent := _slash(sentence, last)):
        return _plus(number, last + 3, percent / 100)
    return number


def _plus(number: Number, last: int, part: Decimal) -> Number:
    assert number.low is not None
    return sharp(number.first, last, number.low + part, number.form, number.reading)


def _slash(sentence: Sentence, index: int) -> Decimal | None:
    """1/3 in percent."""
    above, below = sentence.key(index), sentence.key(index + 2)
    if sentence.key(index + 1) != "/" or sentence.key(index + 3) == "/" or not (above + below).isdecimal():
        return None
    glued = sentence.glued(index + 1) and sentence.glued(index + 2) and above and below
    return Decimal(above) * 100 / Decimal(below) if glued and 0 < int(above) < int(below) <= LARGEST_SIGN else None
