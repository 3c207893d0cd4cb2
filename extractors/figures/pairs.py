"""Neighbouring numbers that share a unit, or are one figure in two: 11 and 18 hours, 28 hours and 45 minutes."""

from collections.abc import Iterable
from decimal import Decimal

from extractors.figures.counted import find_counted
from extractors.figures.currencies import is_minor
from extractors.figures.quantities import Quantity
from extractors.figures.units import UNITS, dimension_of
from extractors.text.sentences import Sentence

HUNDRED, LARGEST_PART = 100, 1000
PLACES = Decimal("0.0001")
PLAIN = ("digits", "words")
IN_TWO_UNITS = ("time", "mass", "length")  # two hours ten, 3 kilos 200 gramos, 1 metro 85 centímetros


def join_pairs(sentence: Sentence, quantities: Iterable[Quantity]) -> list[Quantity]:
    """The figures with those joined that are one in two units, in order; a list's last unit is that of all."""
    joined: list[Quantity] = []
    for quantity in quantities:
        before = joined[-1] if joined else None
        if before and quantity.last <= before.last:
            continue  # the magnitude of 75 USD million, which some languages read as a vague count
        if before and _adjoin(sentence, before, quantity):
            part = _part(sentence, before, quantity)
            if part is not None and before.low is not None:
                before.low = before.high = before.low + part
                before.last, before.right = quantity.last, quantity.right
                continue
            _share_unit(sentence, before, quantity)
        joined.append(quantity)
    return joined


def _adjoin(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """Whether nothing, or a conjunction alone, stands between two plain numbers."""
    plain = a.form in (*PLAIN, "one") and (b.form in PLAIN or _is_one_cent(sentence, b))
    if not plain or a.low != a.high or b.low != b.high:
        return False
    if sentence.key(a.left - 1) == sentence.key(b.left - 1) and sentence.at("fillers", b.left - 1):
        return a.right + 2 == b.left and _joins(sentence, a.right)  # el 60 y el 40 por ciento
    return a.right == b.left or (a.right + 1 == b.left and _joins(sentence, a.right))


def _is_one_cent(sentence: Sentence, quantity: Quantity) -> bool:
    """The one of "a dollar one cent"."""
    minor = sentence.at("currencies", quantity.last)
    return quantity.form == "one" and minor is not None and is_minor(minor.value)


def _joins(sentence: Sentence, index: int) -> bool:
    """A conjunction, the sign of a width and a length, or the word before decimals: 3 euros con 99 céntimos."""
    return sentence.key(index) == "×" or sentence.at("conjunctions", index) is not None or _is_with(sentence, index)


def _is_with(sentence: Sentence, index: int) -> bool:
    mark = sentence.at("joiners", index)
    return mark is not None and mark.value == "with"


def _part(sentence: Sentence, a: Quantity, b: Quantity) -> Decimal | None:
    """How much the second adds to the first, in the first's unit; None where they are two figures."""
    if b.low is None or a.scale != 1 or a.age or b.age:
        return None
    if dimension_of(a.unit) == dimension_of(b.unit) and dimension_of(a.unit) in IN_TWO_UNITS:
        above, below = UNITS[a.unit].factor, UNITS[b.unit].factor
        return (b.low * below / above).quantize(PLACES).normalize() if b.low * below < above > below else None
    if dimension_of(a.unit) != "money" or a.low is None or a.low != a.low.to_integral_value():
        return None
    minor = sentence.at("currencies", b.last)
    if minor and is_minor(minor.value) and b.low < 1:
        return b.low
    if _counts_cents(sentence, b):
        return b.low / HUNDRED / HUNDRED
    return b.low / HUNDRED if _are_minor_digits(sentence, a, b) else None


def _counts_cents(sentence: Sentence, quantity: Quantity) -> bool:
    """The forty-five cents of "13 euros et quarante-cinq cents", where a hundred is written as a cent is."""
    minor = sentence.at("currencies", quantity.last - 1)
    many = quantity.form == "words" and quantity.low is not None and HUNDRED < quantity.low < HUNDRED * HUNDRED
    return many and minor is not None and is_minor(minor.value)


def _are_minor_digits(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """The 50 of "5 euros 50" and "5 euros and 50", which ends a clause; of two bounds it is the second."""
    between = sentence.before("ranges", a.left)
    joined = a.right + 1 == b.first and _joins(sentence, a.right) and not (between and between.value == "between")
    beside = a.right == b.first or joined
    at_end = b.last >= len(sentence.tokens) or sentence.tokens[b.last].kind == "mark"
    return at_end and beside and b.unit == "count" and b.low is not None and 10 <= b.low < HUNDRED


def _share_unit(sentence: Sentence, a: Quantity, b: Quantity) -> None:
    """Delays of 11 and 18 hours; 2 and 1.4 billion euros."""
    own = a.unit != "count" and a.right > a.last  # 500 euros and 5 million euros
    if own or a.right == b.left or a.form != b.form or a.unit not in ("count", b.unit):
        return
    a.unit = b.unit
    if a.scale == 1 < b.scale and a.low is not None and a.low < LARGEST_PART:
        a.low = a.high = a.low * b.scale
        a.scale, a.counted = b.scale, find_counted(sentence, b)
