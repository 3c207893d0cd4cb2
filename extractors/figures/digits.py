"""Numbers that begin with digits: 26.000, .08, 1e10, 2:45 h, 449K, 3rd."""

from extractors.figures.compounds import compound, spaced_groups
from extractors.figures.fractions import plus_fraction, sign_fraction
from extractors.figures.magnitudes import magnitude, multiple, scaled
from extractors.figures.number import Number, sharp
from extractors.figures.numerals import read_numeral
from extractors.figures.words import read_words
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

HUNDRED, THOUSAND = 100, 1000
DIGITS = frozenset("0123456789")


def read_digits(sentence: Sentence, index: int, style: str | None) -> Number | None:
    """The number whose digits stand at a token; None where they are no number but a version or an address."""
    text, last = spaced_groups(sentence, index)
    numeral = read_numeral(text, sentence.language.writing, style)
    if numeral is None:
        return None
    if number := compound(sentence, index, numeral.value):
        return number
    number = sharp(index, last, numeral.value, "digits", numeral.reading)
    number = sign_fraction(sentence, number)
    suffix = _suffix(sentence, number)
    if suffix and suffix.value == "suffix":
        number.last, number.form = suffix.last, "ordinal"
        return number
    if suffix and suffix.value == "cardinal":
        number.last = suffix.last
    return plus_fraction(sentence, continued(sentence, scaled(sentence, multiple(sentence, number)), style))


def _suffix(sentence: Sentence, number: Number) -> Mark | None:
    """What touches an integer and makes it another word: 3rd, 2-х; but no degree sign of 20 °C."""
    suffix = sentence.at("ordinals", number.last) if sentence.glued(number.last) else None
    unit = sentence.at("units", number.last)
    if suffix is None or (unit and unit.last > suffix.last) or number.low != int(number.low or 0):
        return None
    return suffix


def continued(sentence: Sentence, number: Number, style: str | None) -> Number:
    """3 mil 200, 1 millón 500 mil, 4 thousand 3 hundred and 21: what goes on behind a magnitude word."""
    start, whole = _continuation(sentence, number), number.low
    if start is None or whole is None:
        return number
    smaller = _smaller(sentence, start, style)
    if smaller is None or not smaller.low or smaller.low != smaller.low.to_integral_value():
        return number
    if smaller.low < number.scale:
        whole += smaller.low
        joined = Number(number.first, smaller.last, whole, whole, "digits", scale=smaller.scale)
        return continued(sentence, joined, style) if smaller.scale > 1 else joined
    beside = start == number.last  # but 2 milliards et 1,4 milliards are two
    if beside and number.scale > HUNDRED and smaller.low < number.scale * smaller.scale:  # 2 mil 500 millones
        value = (whole + smaller.low / smaller.scale) * smaller.scale
        return sharp(number.first, smaller.last, value, "digits")
    return number


def _smaller(sentence: Sentence, start: int, style: str | None) -> Number | None:
    """The number in digits at a token, with its magnitude; or in words, behind hundreds alone: 3 hundred and one."""
    numeral = read_numeral(sentence.tokens[start].text, sentence.language.writing, style)
    if sentence.tokens[start].kind == "digits" and numeral:
        return scaled(sentence, sharp(start, start + 1, numeral.value, "digits"))
    words = read_words(sentence, start) if sentence.before("joiners", start) else None
    return sharp(start, words[1], words[0], "words") if words else None


def _continuation(sentence: Sentence, number: Number) -> int | None:
    """The token where a number can go on: right behind thousands, behind "and" after hundreds.

    3 milioni e 200mila: behind "and" after more than hundreds, thousands alone go on; 2 Mrd. und 400 Mio. are two.
    """
    if number.low is None or number.low != number.low.to_integral_value() or number.scale < HUNDRED:
        return None
    mark = sentence.at("joiners", number.last)
    joined = mark is not None and mark.value == "and" and sentence.tokens[mark.first].kind == "word"
    start = mark.last if mark and joined else number.last
    if number.scale > HUNDRED and sentence.key(start)[:1] not in DIGITS:
        return None
    thousands = magnitude(sentence, start + 1)
    if number.scale > HUNDRED and joined and not (thousands and int(thousands.value) == THOUSAND < number.scale):
        return None
    return start if start < len(sentence.tokens) and _can_go_on(sentence, start) else None


def _can_go_on(sentence: Sentence, start: int) -> bool:
    """Whether what stands at a token can belong to the number before: no year, and nothing bound to it by a hyphen."""
    text = sentence.tokens[start].text
    if len(text) > 3 and text.isdecimal():
        return False
    return sentence.key(start + 1) != "-" or not sentence.glued(start + 1)


def has_ordinal_dot(sentence: Sentence, dot: int) -> bool:
    """Whether the token behind a number is the dot of an ordinal: er wurde 3., der 1.FC; no sentence's end."""
    if not sentence.language.writing.ordinal_dot or sentence.key(dot) != "." or not sentence.glued(dot):
        return False
    return dot + 1 < len(sentence.tokens) and (not sentence.glued(dot + 1) or sentence.tokens[dot + 1].kind != "digits")
