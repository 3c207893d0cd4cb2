"""The unit of a figure: currency signs before it, percent, money, units, ages and rates after it."""

from decimal import Decimal

from extractors.figures.currencies import WITH_POINT, currency_of, is_abroad, is_of
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.units import scale_of
from extractors.figures.units_after import PERCENT, add_half, unit_after
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

YEAR = 4  # digits
MINOR = 2  # digits of cents
DEGREES = "degrees"
ABBREVIATED = 2  # letters


def attach_unit(sentence: Sentence, quantity: Quantity, setting: Setting) -> None:
    """Give a figure its unit from the words that touch it; none leaves the count that it is."""
    if quantity.form == "ordinal":
        return
    if quantity.unit == "money":
        _set_money(quantity, "money", setting)
    elif _money_before(sentence, quantity, setting):
        if after := _currency_at(sentence, quantity.right):  # $5 million US dollars
            quantity.unit, quantity.right = currency_of(after.value, setting.country)[0], after.last
    elif not _unit_before(sentence, quantity) and not _money_after(sentence, quantity, setting):
        unit_after(sentence, quantity)
    if quantity.unit == DEGREES:
        quantity.unit = scale_of(setting.country, quantity.low)


def attach_rate(sentence: Sentence, quantity: Quantity, taken: frozenset[int]) -> None:
    """Give a figure its rate: per day, a head, je 100.000 Einwohner."""
    ends = [quantity.right] + ([quantity.counted[1]] if quantity.counted else [])
    for end in ends:
        mark = sentence.at("per", end)
        if mark and taken.isdisjoint(range(mark.first, mark.last)):
            quantity.per, quantity.right = mark.value, max(quantity.right, mark.last)
            return
    before = sentence.before("per", quantity.left)
    if before and taken.isdisjoint(range(before.first, before.last)) and before.last - before.first == 1:
        quantity.per = before.value


def _set_money(quantity: Quantity, name: str, setting: Setting) -> None:
    quantity.unit, minor = currency_of(name, setting.country)
    if minor > 1:
        quantity.low = None if quantity.low is None else quantity.low / minor
        quantity.high = None if quantity.high is None else quantity.high / minor


def _currency_at(sentence: Sentence, index: int) -> Mark | None:
    mark = sentence.at("currencies", index)
    if mark is None and sentence.hyphen(index):
        mark = sentence.at("currencies", index + 1)
        mark = mark if mark and sentence.tokens[mark.first].kind == "word" else None  # £3,000-£5,000
    if mark is None and (link := sentence.at("links", index)):
        mark = sentence.at("currencies", link.last)
    return mark


def _money_before(sentence: Sentence, quantity: Quantity, setting: Setting) -> bool:
    """$449K, EUR 5 Mio., US$ 1,000: a sign or a code before the number; letters that touch it are its magnitude."""
    mark = sentence.before("currencies", quantity.first)
    text = sentence.quote(mark.first, mark.last) if mark else ""
    if mark is None or not (_is_sign(text) or _precedes(sentence, mark, quantity)):
        return False
    if not _stands_alone(sentence, mark, quantity) or is_abroad(mark.value, setting.country):
        return False
    _short_scale(sentence, quantity, mark.first)
    _short_scale(sentence, quantity, quantity.last)
    if sentence.glued(quantity.first):
        quantity.first = mark.first
    quantity.left = mark.first
    _set_money(quantity, mark.value, setting)
    if quantity.unit in WITH_POINT and quantity.reading and not text[-1].isalpha():
        _read_comma_as_group(sentence, quantity)
    return True


def _is_sign(text: str) -> bool:
    """Whether money is written by a sign, a code or an abbreviation: $, EUR, KSh, Rs."""
    return not text[-1].isalpha() or len(text) <= ABBREVIATED or sum(letter.isupper() for letter in text) > 1


def _precedes(sentence: Sentence, currency: Mark, quantity: Quantity) -> bool:
    """Dollari 996: the word for money before its number, and neither behind another nor before a noun; no year."""
    text = sentence.tokens[quantity.first].text
    year = text.isdecimal() and len(text) == YEAR
    if quantity.form != "digits" or year or sentence.at("not_claims", currency.first):
        return False
    before = sentence.before("links", currency.first)
    start = before.first if before else currency.first
    counted = (start > 0 and sentence.tokens[start - 1].kind == "digits") or sentence.before("multipliers", start)
    if counted or sentence.before("numbers", start):
        return False
    return quantity.last >= len(sentence.tokens) or sentence.tokens[quantity.last].kind == "mark"


def _read_comma_as_group(sentence: Sentence, quantity: Quantity) -> None:
    """$25,000 where the language writes 25.000: with the sign come the marks of its country."""
    whole, comma, thousands = sentence.tokens[quantity.last - 1].text.partition(",")
    if comma and quantity.scale == 1 and (whole + thousands).isdecimal() and whole.lstrip("0"):
        quantity.low = quantity.high = Decimal(whole + thousands)
        quantity.reading = f", read as mark between thousands; as decimal mark: {whole}.{thousands}"


def _stands_alone(sentence: Sentence, mark: Mark, quantity: Quantity) -> bool:
    """Whether a sign before a number is not the sign after the number before it."""
    if not mark.first or sentence.tokens[mark.first - 1].kind != "digits" or sentence.glued(mark.last):
        return True
    if sentence.glued(mark.first) or sentence.at("currencies", quantity.last):
        return False  # 10 $ 30 cents
    minor = len(sentence.key(quantity.first)) == MINOR and sentence.key(quantity.first).isdecimal()
    ends = quantity.last >= len(sentence.tokens) or sentence.tokens[quantity.last].kind == "mark"
    return not (minor and ends) or sentence.before("currencies", mark.first - 1) is not None  # 17 USD 25


def _money_after(sentence: Sentence, quantity: Quantity, setting: Setting) -> bool:
    mark = _currency_at(sentence, quantity.last)
    short = sentence.at("money_multipliers", quantity.last) if mark else None  # mdp: millions of pesos
    if mark is None and (short := sentence.at("money_multipliers", quantity.last)):
        mark = _currency_at(sentence, short.last)
    if mark is None or is_abroad(mark.value, setting.country) or _weighs(sentence, quantity, mark, setting):
        return False
    if sentence.glued(mark.last) and not sentence.glued(mark.first) and sentence.tokens[mark.last].kind == "digits":
        return False  # 3 USD50 cards
    if short:
        _short_scale(sentence, quantity, quantity.last)
    if sentence.glued(mark.first) and not sentence.quote(mark.first, mark.last).isalpha():
        quantity.last = mark.last
    quantity.right = mark.last
    _scale_behind(sentence, quantity)
    add_half(sentence, quantity)
    _set_money(quantity, mark.value, setting)
    return True


def _scale_behind(sentence: Sentence, quantity: Quantity) -> None:
    """75 USD million: give an amount the magnitude behind its currency."""
    mark = sentence.at("multipliers", quantity.right)
    if mark is None or quantity.scale != 1 or quantity.low is None or quantity.high is None:
        return
    scale = Decimal(mark.value)
    quantity.low, quantity.high, quantity.scale = quantity.low * scale, quantity.high * scale, scale
    quantity.last = quantity.right = mark.last


def _weighs(sentence: Sentence, quantity: Quantity, mark: Mark, setting: Setting) -> bool:
    """Whether pounds are those of a weight: where none are money, beside ounces, or where the sentence weighs."""
    if quantity.scale != 1 or not any(unit.last == mark.last for unit in sentence.all_at("units", mark.first)):
        return False
    foreign = setting.country is not None and not is_of(mark.value, setting.country)
    weighed = any(m.value == "mass" for m in sentence.of_kind("measures"))
    return quantity.form == "fraction" or foreign or weighed


def _short_scale(sentence: Sentence, quantity: Quantity, index: int) -> None:
    """The m of £5m and of MUSD 5: a magnitude beside money alone, at a token."""
    mark = sentence.at("money_multipliers", index)
    if mark is None or quantity.scale != 1 or quantity.low is None or quantity.high is None:
        return
    scale = Decimal(mark.value)
    quantity.low, quantity.high, quantity.scale = quantity.low * scale, quantity.high * scale, scale
    if index == quantity.last:
        quantity.last, quantity.right, quantity.reading = mark.last, mark.last, None


def _unit_before(sentence: Sentence, quantity: Quantity) -> bool:
    mark = sentence.before("units_before", quantity.first)
    if mark is None or sentence.at("units", quantity.last) or _is_behind_number(sentence, mark):
        return False
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
