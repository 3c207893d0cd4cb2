"""Numbers that are written with several marks: 2:45 h, 1.3x10^6, 7, 50 €, 26 000."""

from decimal import Decimal

from extractors.figures.number import Number, sharp
from extractors.text.sentences import Sentence

SIXTY = 60
LARGEST_POWER = 40
GROUP = 3  # digits
GOING_ON = frozenset(":e^x×.,")
TIMES_TEN = (("x", "10"), ("×", "10"))


def compound(sentence: Sentence, index: int, value: Decimal) -> Number | None:
    """The number that goes on behind this value by a mark of its own."""
    if sentence.key(index + 1) not in GOING_ON:
        return None
    return (
        _clock(sentence, index)
        or _power(sentence, index, value)
        or _scientific(sentence, index, value)
        or _loose_price(sentence, index)
    )


def spaced_groups(sentence: Sentence, index: int) -> tuple[str, int]:
    """A numeral with the groups of three that plain spaces part from it, 1 414 021, and the token after it.

    Languages whose tokens hold such groups need none of this; where they are seldom, a name's number is no group.
    """
    text, last = sentence.tokens[index].text, index + 1
    if not _opens_groups(sentence, index):
        return text, last
    while _is_group(sentence, last):
        text, last = f"{text} {sentence.tokens[last].text}", last + 1
    following = last < len(sentence.tokens) and sentence.tokens[last].kind == "digits"
    return (sentence.tokens[index].text, index + 1) if following else (text, last)


def _opens_groups(sentence: Sentence, index: int) -> bool:
    text, writing = sentence.tokens[index].text, sentence.language.writing
    if writing.space_groups or " " not in writing.group or len(text) > GROUP or not text.isdecimal() or text[0] == "0":
        return False
    if index == 0 or sentence.before("currencies", index):
        return True
    before = sentence.tokens[index - 1]
    named = before.is_capital and index > 1
    return before.kind != "digits" and not named and before.key not in ("-", "/", ")", "+")


def _is_group(sentence: Sentence, index: int) -> bool:
    """Whether three digits stand one space behind the digits before them, and no unit of their own behind."""
    if index >= len(sentence.tokens) or sentence.starts[index] != sentence.ends[index - 1] + 1:
        return False
    text = sentence.tokens[index].text
    glued = index + 1 < len(sentence.tokens) and sentence.glued(index + 1) and sentence.tokens[index + 1].kind == "word"
    return len(text) == GROUP and text.isdecimal() and not glued and sentence.key(index + 1) not in ("-", "/")


def _scientific(sentence: Sentence, index: int, value: Decimal) -> Number | None:
    """6.2x10^-4, 6.2 × 10^6."""
    if (sentence.key(index + 1), sentence.key(index + 2)) not in TIMES_TEN:
        return None
    power = _power(sentence, index + 2, Decimal(10))
    return sharp(index, power.last, value * power.low, "digits") if power and power.low else None


def _clock(sentence: Sentence, index: int) -> Number | None:
    """2:45 h, 31:42 min, 2:25:16 h: a duration in two or three units, where the unit of the first follows."""
    parts, last = [sentence.key(index)], index + 1
    while sentence.key(last) == ":" and len(sentence.key(last + 1)) == 2 and sentence.glued(last + 1):
        parts, last = [*parts, sentence.key(last + 1)], last + 2
    mark = sentence.at("units", last)
    if not 2 <= len(parts) <= 3 or not "".join(parts).isdecimal() or mark is None:
        return None
    if mark.value not in ("hour", "minute") or any(int(part) >= SIXTY for part in parts[1:]):
        return None
    value = sum((Decimal(part) / SIXTY**power for power, part in enumerate(parts)), Decimal(0))
    return sharp(index, last, value.quantize(Decimal("0.0001")), "digits")


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
