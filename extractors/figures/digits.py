"""Numbers that begin with digits: 26.000, -5, .08, 1e10, 2:45 h, 449K, 3rd."""

from decimal import Decimal

from extractors.figures.fractions import sign_fraction
from extractors.figures.magnitudes import multiple, scaled
from extractors.figures.number import Number, sharp
from extractors.figures.numerals import read_numeral
from extractors.figures.words import decimals, read_words
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

SIXTY = 60
OPENS = frozenset("([«“<>=≤≥")  # what a minus may touch: (-5 %)
LARGEST_POWER = 40
SMALLEST_SCALE = 1000  # from which a magnitude word can have smaller digits behind it


def read_digits(sentence: Sentence, index: int, style: str | None) -> Number | None:
    """The number whose digits stand at a token; None where they are no number but a version or an address."""
    numeral = read_numeral(sentence.tokens[index].text, sentence.language.writing, style)
    if numeral is None:
        return None
    if special := _clock(sentence, index) or _power(sentence, index, numeral.value):
        return special
    number = sharp(index, index + 1, numeral.value, "digits", numeral.reading)
    number = sign_fraction(sentence, number)
    suffix = sentence.at("ordinals", number.last) if sentence.glued(number.last) else None
    if suffix and suffix.value == "suffix":
        number.last, number.form = suffix.last, "ordinal"
        return number
    if suffix and suffix.value == "cardinal":
        number.last = suffix.last
    return _continued(sentence, scaled(sentence, multiple(sentence, number)), style)


def _continued(sentence: Sentence, number: Number, style: str | None) -> Number:
    """3 mil 200, 1 millón 500 mil, 2 mil 500 millones: digits that go on behind a magnitude word."""
    last = number.last
    text = sentence.tokens[last].text if last < len(sentence.tokens) else ""
    numeral = read_numeral(text, sentence.language.writing, style) if _can_go_on(sentence, number, text) else None
    if numeral is None or number.low is None or numeral.value != numeral.value.to_integral_value():
        return number
    smaller = scaled(sentence, sharp(last, last + 1, numeral.value, "digits"))
    if smaller.low is not None and smaller.low < number.scale:
        return sharp(number.first, smaller.last, number.low + smaller.low, "digits")
    if numeral.value >= number.scale:
        return number
    return scaled(sentence, sharp(number.first, last + 1, number.low + numeral.value, "digits"))


def _can_go_on(sentence: Sentence, number: Number, text: str) -> bool:
    """Whether digits behind a number can belong to it: no year, and nothing bound to them by a hyphen."""
    whole = number.low is not None and number.low == number.low.to_integral_value() and number.scale >= SMALLEST_SCALE
    if not whole or not text[:1].isdecimal() or (len(text) > 3 and text.isdecimal()):
        return False
    return sentence.key(number.last + 1) != "-" or not sentence.glued(number.last + 1)


def read_negative(sentence: Sentence, mark: Mark, style: str | None) -> Number | None:
    """-5 and minus 17: a dash must touch its number and nothing before it."""
    first = mark.last
    qualifier = sentence.before("qualifiers_before", mark.last)
    if qualifier and qualifier.first < mark.first:  # the "moins" of "au moins 30"
        return None
    if sentence.key(mark.first) == "-":
        if not sentence.glued(first) or (sentence.glued(mark.first) and sentence.key(mark.first - 1) not in OPENS):
            return None
    elif sentence.key(first) == "-":
        first += 1
    number = _unsigned(sentence, first, style) if first < len(sentence.tokens) else None
    if number is None or number.low is None or number.form == "ordinal":
        return None
    return Number(mark.first, number.last, -number.low, -number.low, number.form, number.reading, number.scale)


def _unsigned(sentence: Sentence, index: int, style: str | None) -> Number | None:
    if sentence.tokens[index].kind == "digits":
        return read_digits(sentence, index, style)
    words = read_words(sentence, index)
    if words is None:
        return None
    value, last = decimals(sentence, words[0], words[1])
    return sharp(index, last, value, "words")


def _clock(sentence: Sentence, index: int) -> Number | None:
    """2:45 h, 31:42 min: a duration in two units, where its unit follows."""
    above, below = sentence.key(index), sentence.key(index + 2)
    mark = sentence.at("units", index + 3)
    if sentence.key(index + 1) != ":" or not (above + below).isdecimal() or len(below) != 2:
        return None
    if mark is None or mark.value not in ("hour", "minute") or int(below) >= SIXTY:
        return None
    return sharp(index, index + 3, Decimal(above) + (Decimal(below) / SIXTY).quantize(Decimal("0.0001")), "digits")


def _power(sentence: Sentence, index: int, value: Decimal) -> Number | None:
    """1e10, 12.32e+14 and 2^10."""
    sign = sentence.key(index + 2) if sentence.key(index + 2) in ("+", "-") else ""
    exponent = index + 2 + bool(sign)
    if sentence.key(index + 1) not in ("e", "^") or not sentence.key(exponent).isdecimal():
        return None
    if (
        not all(sentence.glued(i) for i in range(index + 1, exponent + 1))
        or int(sentence.key(exponent)) > LARGEST_POWER
    ):
        return None
    power = int(sign + sentence.key(exponent))
    raised = value.scaleb(power) if sentence.key(index + 1) == "e" else value**power if value else value
    return sharp(index, exponent + 1, raised, "digits")
