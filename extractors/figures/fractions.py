"""Fractions in words and signs: two thirds, five and a quarter, 3 1/2, twenty-three fifths."""

from decimal import Decimal
from typing import NamedTuple

from extractors.figures.number import Number, percentage, sharp
from extractors.figures.words import read_words
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

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
    if (below := _denominator(sentence, last)) and not (value == 1 and is_rank(sentence, below[1])):
        fraction = Fraction(value, below[0], below[1])
        for joiner in range(last - 1, index, -1):  # twenty and three fifths
            inner = read_words(sentence, joiner + 1) if joins_fraction(sentence, joiner) else None
            if inner and inner[1] == last and inner[0] < below[0] and sentence.tokens[joiner].kind == "word":
                whole = read_words(sentence, index, joiner)
                return _mixed(index, whole[0], Fraction(inner[0], *below)) if whole else None
        return _alone(index, fraction)
    joiner_mark = joins_fraction(sentence, last)
    if joiner_mark and (added := _fraction(sentence, joiner_mark.last)) and added.proper:
        return sharp(index, added.last, value + scale * added.above / added.below, "words")
    return _over(sentence, index, value, last)


def joins_fraction(sentence: Sentence, index: int) -> Mark | None:
    """The word at a token that adds a fraction to a whole number: and; where "with" does, "and" joins numbers alone."""
    mark = sentence.at("joiners", index)
    wanted = "with" if "with" in sentence.language.words.get("joiners", {}) else "and"
    return mark if mark and mark.value == wanted else None


def _over(sentence: Sentence, index: int, value: Decimal, last: int) -> Number | None:
    """One over three is a third; seven over ten is a mark of ten, beş bölü sekiz five divided by eight."""
    mark = sentence.at("joiners", last)
    wholly = mark is not None and (mark.value == "divided" or (mark.value == "over" and value == 1))
    if mark is None or not wholly or mark.last >= len(sentence.tokens):
        return None
    words, digits = read_words(sentence, mark.last), sentence.key(mark.last)
    below, end = (words[0], words[1]) if words else (Decimal(digits if digits.isdecimal() else 0), mark.last + 1)
    return _alone(index, Fraction(value, below, end)) if below > 1 else None


def is_rank(sentence: Sentence, last: int) -> bool:
    """Whether the word before a token says which one and not what part: a third party, un quinto mandato."""
    mark = sentence.at("ordinals", last - 1)
    inside = last < len(sentence.tokens) and sentence.tokens[last].kind == "word"
    noun = inside and not sentence.at("stop_words", last) and not sentence.at("units", last)
    return mark is not None and mark.value == "word" and noun


def _fraction(sentence: Sentence, index: int) -> Fraction | None:
    """A quarter, three fifths: from a token on."""
    if (known := sentence.at("fractions", index)) and Decimal(known.value) < 100:
        return Fraction(Decimal(known.value), Decimal(100), known.last)
    article, words = sentence.at("articles", index), read_words(sentence, index)
    above, start = (words[0], words[1]) if words else (Decimal(1), article.last if article else index)
    below = _denominator(sentence, start) if start > index else None
    return Fraction(above, *below) if below else None


def _denominator(sentence: Sentence, index: int) -> tuple[Decimal, int] | None:
    """The fifths of three fifths and of twenty-fifths, with the token after them."""
    if sentence.key(index) == "-":
        index += 1
    if mark := sentence.at("parts", index):
        return Decimal(mark.value), mark.last
    tens = sentence.at("numbers", index)
    if tens is None or int(tens.value) < 20:
        return None
    start = tens.last + (sentence.key(tens.last) == "-")
    mark = sentence.at("parts", start)
    return (Decimal(tens.value) + Decimal(mark.value), mark.last) if mark and int(mark.value) < 10 else None


def _alone(index: int, fraction: Fraction) -> Number:
    if fraction.proper:
        return percentage(index, fraction.last, fraction.above * 100 / fraction.below)
    return sharp(index, fraction.last, fraction.above / fraction.below, "words")


def _mixed(index: int, whole: Decimal, fraction: Fraction) -> Number:
    return sharp(index, fraction.last, whole + fraction.above / fraction.below, "words")


def sign_fraction(sentence: Sentence, number: Number) -> Number:
    """The number with a fraction in signs: 5½, 3 1/2; or the fraction that it begins: 1/3."""
    if (mark := sentence.at("mixed", number.last)) and not sentence.tokens[mark.first].text.isalpha():
        return _plus(number, mark.last, Decimal(mark.value))
    if number.low and (over := _over(sentence, number.first, number.low, number.last)):
        return over
    if percent := _slash(sentence, number.first):
        return percentage(number.first, number.last + 2, percent)
    if number.low is not None and number.low == int(number.low) and (percent := _slash(sentence, number.last)):
        return _plus(number, number.last + 3, percent / 100)
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
