"""Numbers that begin with digits: 26.000, .08, 1e10, 2:45 h, 449K, 3rd."""

from decimal import Decimal

from extractors.figures.fractions import plus_fraction, sign_fraction
from extractors.figures.magnitudes import multiple, scaled
from extractors.figures.number import Number, sharp
from extractors.figures.numerals import read_numeral
from extractors.figures.words import read_words
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

SIXTY = 60
LARGEST_POWER = 40
SMALLEST_SCALE = 1000  # from which a magnitude word can have smaller digits behind it
HUNDRED = 100
DIGITS = frozenset("0123456789")


def read_digits(sentence: Sentence, index: int, style: str | None) -> Number | None:
    """The number whose digits stand at a token; None where they are no number but a version or an address."""
    numeral = read_numeral(sentence.tokens[index].text, sentence.language.writing, style)
    if numeral is None:
        return None
    special = _clock(sentence, index) or _power(sentence, index, numeral.value) or _loose_price(sentence, index)
    if special:
        return special
    number = sharp(index, index + 1, numeral.value, "digits", numeral.reading)
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
    if number.scale > HUNDRED and smaller.low < number.scale * smaller.scale:  # 2 mil 500 millones
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
    """The token where a number can go on: right behind thousands, behind "and" after hundreds."""
    if number.low is None or number.low != number.low.to_integral_value():
        return None
    start = number.last
    if number.scale == HUNDRED:
        mark = sentence.at("joiners", start)
        start = mark.last if mark and mark.value == "and" and sentence.tokens[mark.first].kind == "word" else start
    elif number.scale < SMALLEST_SCALE or sentence.key(start)[:1] not in DIGITS:
        return None
    return start if start < len(sentence.tokens) and _can_go_on(sentence, start) else None


def _can_go_on(sentence: Sentence, start: int) -> bool:
    """Whether what stands at a token can belong to the number before: no year, and nothing bound to it by a hyphen."""
    text = sentence.tokens[start].text
    if len(text) > 3 and text.isdecimal():
        return False
    return sentence.key(start + 1) != "-" or not sentence.glued(start + 1)


def _clock(sentence: Sentence, index: int) -> Number | None:
    """2:45 h, 31:42 min: a duration in two units, where its unit follows."""
    above, below = sentence.key(index), sentence.key(index + 2)
    mark = sentence.at("units", index + 3)
    if sentence.key(index + 1) != ":" or not (above + below).isdecimal() or len(below) != 2:
        return None
    if mark is None or mark.value not in ("hour", "minute") or int(below) >= SIXTY:
        return None
    return sharp(index, index + 3, Decimal(above) + (Decimal(below) / SIXTY).quantize(Decimal("0.0001")), "digits")


def _loose_price(sentence: Sentence, index: int) -> Number | None:
    """7, 50 €: a space behind the decimal mark of a price."""
    whole, part = sentence.key(index), sentence.key(index + 2)
    loose = sentence.key(index + 1) == sentence.language.writing.decimal and sentence.glued(index + 1)
    if not loose or sentence.glued(index + 2) or not (whole + part).isdecimal() or len(part) != 2 or len(whole) > 3:
        return None
    listed = sentence.key(index - 2)
    before = sentence.key(index - 1) == "," and listed.isdecimal() and len(listed) <= 3  # at 5, 10, 20 €
    money = sentence.at("currencies", index + 3) and not sentence.tokens[index + 3].text.isalpha()
    return sharp(index, index + 3, Decimal(f"{whole}.{part}"), "digits") if money and not before else None


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
