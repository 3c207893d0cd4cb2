"""The unit of a figure: currency signs before it, percent, money, units, ages and rates after it."""

from extractors.figures.currencies import currency_of
from extractors.figures.money_phrases import currency_at, money_after, money_before, set_money
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.units import UNITS, dimension_of, scale_of
from extractors.figures.units_after import PERCENT, unit_after
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

DEGREES = "degrees"


def attach_unit(sentence: Sentence, quantity: Quantity, setting: Setting) -> None:
    """Give a figure its unit from the words that touch it; none leaves the count that it is."""
    if quantity.form in ("ordinal", "multiple"):  # gấp đôi năm 2023 is no two years
        return
    if quantity.unit == "money":
        set_money(sentence, quantity, "money", setting)
    elif money_before(sentence, quantity, setting):
        after = currency_at(sentence, quantity.right)  # $5 million US dollars
        if after and not _opens_amount(sentence, after):
            quantity.unit, quantity.right = currency_of(after.value, setting.home)[0], after.last
    elif not _unit_before(sentence, quantity) and not money_after(sentence, quantity, setting):
        unit_after(sentence, quantity)
    if quantity.unit == DEGREES:
        quantity.unit = scale_of(setting.country, quantity.low)


def _opens_amount(sentence: Sentence, currency: Mark) -> bool:
    """Whether a code stands before a number of its own: EUR 10 USD 20."""
    return currency.last < len(sentence.tokens) and sentence.tokens[currency.last].kind == "digits"


def attach_rate(sentence: Sentence, quantity: Quantity, taken: frozenset[int]) -> None:
    """Give a figure its rate: per day, a head, je 100.000 Einwohner."""
    ends = [quantity.right] + ([quantity.counted[1]] if quantity.counted else [])
    for end in ends:
        mark = sentence.at("per", end)
        if mark and taken.isdisjoint(range(mark.first, mark.last)):
            quantity.per, quantity.right = mark.value, max(quantity.right, mark.last)
            _make_speed(quantity)
            return
    before = sentence.before("per", quantity.left)
    if before and taken.isdisjoint(range(before.first, before.last)) and before.last - before.first == 1:
        quantity.per = before.value
        _make_speed(quantity)


def _make_speed(quantity: Quantity) -> None:
    """Saatte 95 kilometre, 20 metres a second: a length in an hour or second is a speed."""
    speed = f"{quantity.unit}_per_{quantity.per}"
    if dimension_of(quantity.unit) == "length" and speed in UNITS:
        quantity.unit, quantity.per = speed, None


def _unit_before(sentence: Sentence, quantity: Quantity) -> bool:
    mark = sentence.before("units_before", quantity.first)
    if mark is None or sentence.at("units", quantity.last) or _is_behind_number(sentence, mark):
        return False
    if quantity.form == "one" and mark.value != "percent":
        return False  # la magnitud de un incendio
    quantity.unit, quantity.left = mark.value, mark.first
    if sentence.glued(quantity.first) and sentence.key(mark.first) == PERCENT:
        quantity.first = mark.first
    sign = sentence.before("negative", mark.first)
    if sign and sentence.key(sign.first) != "-" and quantity.low is not None:  # eksi yüzde beş
        quantity.first, quantity.low, quantity.high = sign.first, -quantity.low, -quantity.low
    return True


def _is_behind_number(sentence: Sentence, mark: Mark) -> bool:
    """Whether a unit is that of the number before it: 5 percent of 10."""
    counted = mark.first > 0 and (
        sentence.tokens[mark.first - 1].kind == "digits" or sentence.before("numbers", mark.first) is not None
    )
    return counted and sentence.at("units", mark.first) is not None
