"""The magnitude words and multiples behind a number: 485 Milliarden, $449K, three times, 10-fold."""

from decimal import Decimal

from extractors.figures.number import Number, sharp
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

SMALLEST = 100  # below it, a dozen alone multiplies digits
DOZEN = "12"


def scaled(sentence: Sentence, number: Number) -> Number:
    """The number with the magnitude words that follow it."""
    while number.form != "multiple" and (mark := magnitude(sentence, number.last)):
        if number.form == "digits" and sentence.at("currencies", mark.first):
            break  # 50 cents
        number.times(Decimal(mark.value))
        number.last, number.reading = mark.last, None
    return with_half(sentence, number)


def with_half(sentence: Sentence, number: Number) -> Number:
    """The number with the half that its words add: un million et demi."""
    if smaller := _half_of_smaller(sentence, number):
        return smaller
    half = half_at(sentence, number.last)
    if half and number.low is not None and number.low == number.high:
        number.low = number.high = number.low + number.scale / 2
        number.form = "words" if number.form == "one" else number.form
        number.last = half.last
        return scaled(sentence, number) if magnitude(sentence, number.last) else number  # iki buçuk milyon
    return number


def _half_of_smaller(sentence: Sentence, number: Number) -> Number | None:
    """Um bilhão e meio milhão: the half of a smaller magnitude goes on with the number."""
    half = sentence.at("joiners", number.last)
    less = sentence.at("multipliers", half.last) if half and half.value == "half" else None
    if less is None or number.low is None or number.low != number.high or Decimal(less.value) >= number.scale:
        return None
    return sharp(number.first, less.last, number.low + Decimal(less.value) / 2, number.form)


def half_at(sentence: Sentence, index: int) -> Mark | None:
    """The words at a token that add half of what they follow, if they are there."""
    mark = sentence.at("joiners", index)
    if mark is None or mark.value != "half":
        return None
    own = mark.last == mark.first + 1  # iki buçuk milyon; but the half of "and half a million" is no part of two
    return mark if own or not sentence.at("multipliers", mark.last) else None


def magnitude(sentence: Sentence, index: int) -> Mark | None:
    """The magnitude word at a token, behind a hyphen too, or the letter that stands for one."""
    mark = sentence.at("multipliers", index) or _letter(sentence, index)
    if mark is None and sentence.hyphen(index):
        mark = sentence.at("multipliers", index + 1)
    return mark if mark and (Decimal(mark.value) >= SMALLEST or mark.value == DOZEN) else None


def _letter(sentence: Sentence, index: int) -> Mark | None:
    """The M of 10M, the b of 1.2b, the m of 3m people: touching its number, a capital or no unit behind a decimal."""
    mark = sentence.at("money_multipliers", index) if sentence.glued(index) else None
    if mark is None or len(sentence.tokens[index].text) > 1 or sentence.tokens[index - 1].kind != "digits":
        return None
    if sentence.tokens[index].text.isupper():
        return mark
    if any(sentence.at(kind, mark.last) for kind in ("people", "measures", "units")):
        return mark
    whole = sentence.tokens[index - 1].text.isdecimal()
    return None if whole or sentence.at("units", index) or sentence.at("currencies", index) else mark


def multiple(sentence: Sentence, number: Number) -> Number:
    """The number as a multiple where a word such as "times" follows it."""
    mark = sentence.at("multiples", number.last) if _may_multiply(sentence, number.first) else None
    if mark and mark.value == "1" and number.form != "ordinal":
        number.last, number.form = mark.last, "multiple"
    return number


def _may_multiply(sentence: Sentence, first: int) -> bool:
    """Whether what stands before a number lets "times" be a multiple; some languages need a word there: gấp 3 lần."""
    if "before" not in sentence.language.words["multiples"]:
        return True
    before = sentence.before("multiples", first)
    return before is not None and before.value == "before"
