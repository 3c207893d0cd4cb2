"""Every number expression of a sentence, with its value: digits, words, fractions, multiples, vague counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extractors.lexicon import Mark
from extractors.numerals import read_numeral
from extractors.sentences import Sentence
from extractors.words import read_words

FLOORS_AND_CEILINGS: dict[str, tuple[int, int | None]] = {
    "tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999), "thousands": (2000, 9999),
    "ten_thousands": (20_000, 99_999), "hundred_thousands": (200_000, 999_999), "millions": (2_000_000, None),
    "billions": (2_000_000_000, None), "millions_of_money": (2_000_000, None),
    "billions_of_money": (2_000_000_000, None), "several": (3, 10), "couple": (2, 3),
}  # fmt: skip
VAGUE = {
    word: (Decimal(low), None if high is None else Decimal(high)) for word, (low, high) in FLOORS_AND_CEILINGS.items()
}
ROUND = {Decimal(100): "hundreds", Decimal(1000): "thousands", Decimal(10**6): "millions", Decimal(10**9): "billions"}
SIXTY = 60
DOZEN = "12"
SCALES = {name: scale for scale, name in ROUND.items()}


@dataclass(slots=True)
class Number:
    """A number expression at tokens first … last - 1; low and high are None where it has no end that way."""

    first: int
    last: int
    low: Decimal | None
    high: Decimal | None
    form: str  # digits, words, one, fraction, multiple, vague, ordinal
    reading: str | None = None
    scale: Decimal = Decimal(1)  # the product of its magnitude words
    money: bool = False  # a word that says an amount of money: Millionenhöhe


def find_numbers(sentence: Sentence, taken: frozenset[int] = frozenset(), style: str | None = None) -> list[Number]:
    """The number expressions in order, none overlapping another or a token already taken (by a date or a time)."""
    found: list[Number] = []
    index = 0
    while index < len(sentence.tokens):
        number = None if index in taken else _read(sentence, index, style)
        if number and not taken.isdisjoint(range(number.first, number.last)):
            number = None
        if number:
            number.low, number.high = plain(number.low), plain(number.high)
            found.append(number)
        index = number.last if number else index + 1
    return found


def plain(value: Decimal | None) -> Decimal | None:
    """The same value without a fraction of zeros or an exponent."""
    if value is None or value != value.to_integral_value():
        return value
    return value.to_integral_value()


def _read(sentence: Sentence, index: int, style: str | None) -> Number | None:
    """The longest reading that begins at a token."""
    readings = [r for r in _readings(sentence, index, style) if r]
    return max(readings, key=lambda number: number.last, default=None)


def _readings(sentence: Sentence, index: int, style: str | None) -> Iterator[Number | None]:
    token = sentence.tokens[index]
    if token.kind == "digits":
        yield _digits(sentence, index, style)
        return
    if negative := sentence.at("negative", index):
        yield _negative(sentence, negative, style)
    if mark := sentence.at("fractions", index):
        yield _fraction(mark.first, mark.last, Decimal(mark.value))
    if (mark := sentence.at("multiples", index)) and mark.value != "1":
        yield Number(mark.first, mark.last, Decimal(mark.value), Decimal(mark.value), "multiple")
    if mark := sentence.at("mixed", index):
        yield _scaled(sentence, Number(mark.first, mark.last, Decimal(mark.value), Decimal(mark.value), "words"))
    if mark := sentence.at("vague", index):
        yield _vague(sentence, mark)
    yield _words(sentence, index)


def _digits(sentence: Sentence, index: int, style: str | None) -> Number | None:
    numeral = read_numeral(sentence.tokens[index].text, sentence.language.writing, style)
    if numeral is None:
        return None
    number = Number(index, index + 1, numeral.value, numeral.value, "digits", numeral.reading)
    if clock := _clock(sentence, index):
        return clock
    number = _mixed_fraction(sentence, number)
    if sentence.glued(number.last) and (mark := sentence.at("ordinals", number.last)) and mark.value == "suffix":
        number.last, number.form = mark.last, "ordinal"
        return number
    return _scaled(sentence, _times(sentence, number))


def _clock(sentence: Sentence, index: int) -> Number | None:
    """2:45 h, 31:42 min: a duration in two units, where its unit follows."""
    above, below = sentence.key(index), sentence.key(index + 2)
    mark = sentence.at("units", index + 3)
    if sentence.key(index + 1) != ":" or not (above.isdecimal() and below.isdecimal() and len(below) == 2):
        return None
    if mark is None or mark.value not in ("hour", "minute") or int(below) >= SIXTY:
        return None
    value = Decimal(above) + (Decimal(below) / SIXTY).quantize(Decimal("0.0001"))
    return Number(index, index + 3, value, value, "digits")


def _mixed_fraction(sentence: Sentence, number: Number) -> Number:
    """5½, 3 1/2 and 1/3."""
    if (mark := sentence.at("mixed", number.last)) and not sentence.tokens[mark.first].text.isalpha():
        return _plus(number, mark.last, Decimal(mark.value))
    if percent := _slash(sentence, number.first):
        return _fraction(number.first, number.last + 2, percent)
    if number.low == int(number.low or 0) and (percent := _slash(sentence, number.last)):
        return _plus(number, number.last + 3, percent / 100)
    return number


def _slash(sentence: Sentence, index: int) -> Decimal | None:
    """1/3 in percent."""
    above, below = sentence.key(index), sentence.key(index + 2)
    if (
        sentence.key(index + 1) != "/"
        or not (above.isdecimal() and below.isdecimal())
        or sentence.key(index + 3) == "/"
    ):
        return None
    glued = sentence.glued(index + 1) and sentence.glued(index + 2)
    return Decimal(above) * 100 / Decimal(below) if glued and 0 < int(above) < int(below) <= 10 else None


def _plus(number: Number, last: int, part: Decimal) -> Number:
    assert number.low is not None
    return Number(number.first, last, number.low + part, number.low + part, number.form, number.reading)


def _negative(sentence: Sentence, mark: Mark, style: str | None) -> Number | None:
    """-5 and minus 17: a dash must touch its number and nothing before it."""
    first = mark.last
    if sentence.key(mark.first) == "-":
        if not sentence.glued(first) or sentence.glued(mark.first):
            return None
    elif sentence.key(first) == "-":
        first += 1
    if first >= len(sentence.tokens):
        return None
    number = _digits(sentence, first, style) if sentence.tokens[first].kind == "digits" else _words(sentence, first)
    if number is None or number.low is None or number.high is None or number.form == "ordinal":
        return None
    return Number(mark.first, number.last, -number.low, -number.high, number.form, number.reading, number.scale)


def _fraction(first: int, last: int, percent: Decimal) -> Number:
    value = percent.quantize(Decimal("0.01")).normalize()
    return Number(first, last, value, value, "fraction")


def _vague(sentence: Sentence, mark: Mark) -> Number:
    """Dozens, several hundred, hundreds of millions."""
    low, high = VAGUE[mark.value]
    if mark.value.endswith("_of_money"):
        return Number(mark.first, mark.last, low, high, "vague", money=True)
    scale = _magnitude(sentence, mark.last)
    if mark.value == "several" and scale and Decimal(scale.value) in ROUND:
        return Number(mark.first, scale.last, *VAGUE[ROUND[Decimal(scale.value)]], "vague")
    inner = sentence.at("vague", mark.last)
    if inner is None and (link := sentence.at("of", mark.last)):
        inner = sentence.at("vague", link.last)
    if inner is None or inner.value not in SCALES:
        return _scaled(sentence, Number(mark.first, mark.last, low, high, "vague"))
    if mark.value == "several":
        return Number(mark.first, inner.last, *VAGUE[inner.value], "vague")
    return _times_scale(Number(mark.first, inner.last, low, high, "vague"), SCALES[inner.value])


def _times_scale(number: Number, scale: Decimal) -> Number:
    number.low = None if number.low is None else number.low * scale
    number.high = None if number.high is None else number.high * scale
    number.scale *= scale
    return number


def _words(sentence: Sentence, index: int) -> Number | None:
    words = read_words(sentence, index)
    if words is None:
        return None
    value, last, scale = words
    form = "one" if value == 1 and last == index + 1 else "words"
    number = Number(index, last, value, value, form, scale=scale)
    if (mark := sentence.at("parts", last)) and value < int(mark.value):
        return _fraction(index, mark.last, value * 100 / int(mark.value))
    if sentence.key(last) == "-" and (mark := sentence.at("parts", last + 1)) and value < int(mark.value):
        return _fraction(index, mark.last, value * 100 / int(mark.value))
    return _times(sentence, number)


def _times(sentence: Sentence, number: Number) -> Number:
    """Three times, 10-fold: a multiple."""
    mark = sentence.at("multiples", number.last)
    if mark and mark.value == "1" and number.form != "ordinal":
        number.last, number.form = mark.last, "multiple"
    return number


def _scaled(sentence: Sentence, number: Number) -> Number:
    """With the magnitude words that follow: 485 Milliarden, $449K, hundreds of millions, 2 Millionen 300 Tausend."""
    mark = _magnitude(sentence, number.last)
    while mark and number.form != "multiple":
        _times_scale(number, Decimal(mark.value))
        number.last, number.reading = mark.last, None
        mark = _magnitude(sentence, number.last)
    return number


def _magnitude(sentence: Sentence, index: int) -> Mark | None:
    """The magnitude word at a token, behind a hyphen too."""
    mark = sentence.at("multipliers", index)
    if mark is None and sentence.key(index) == "-" and sentence.glued(index):
        mark = sentence.at("multipliers", index + 1)
    return mark if mark and (Decimal(mark.value) >= 100 or mark.value == DOZEN) else None
