"""The money of a figure: signs and codes before it, words, signs and letters for millions behind it."""

from decimal import Decimal

from extractors.figures.currencies import WITH_POINT, currency_of, is_abroad, is_minor, is_of
from extractors.figures.measures import MEASURES
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.units_after import add_half
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

YEAR = 4  # digits
THOUSAND = 1000
WORLDWIDE = frozenset({"dollar", "dollar_sign", "pound", "cent", "penny"})  # one is meant unless another is said
MINOR = 2  # digits of cents
ABBREVIATED = 2  # letters


def money_before(sentence: Sentence, quantity: Quantity, setting: Setting) -> bool:
    """$449K, EUR 5 Mio., US$ 1,000: a sign or a code before the number; whether there is any."""
    mark = sentence.before("currencies", quantity.first)
    text = sentence.quote(mark.first, mark.last) if mark else ""
    glued = mark is not None and sentence.glued(mark.last) and not _is_year(sentence, quantity)  # euro110 billion
    if mark is None or not (glued or _is_sign(text) or _precedes(sentence, mark, quantity)):
        return False
    if not _stands_alone(sentence, mark, quantity) or is_abroad(mark.value, setting.country):
        return False
    _short_scale(sentence, quantity, mark.first)
    _short_scale(sentence, quantity, quantity.last)
    if sentence.glued(quantity.first):
        quantity.first = mark.first
    quantity.left = mark.first
    set_money(sentence, quantity, mark.value, setting)
    if quantity.unit in WITH_POINT and quantity.reading and not text[-1].isalpha():
        _read_comma_as_group(sentence, quantity)
    return True


def money_after(sentence: Sentence, quantity: Quantity, setting: Setting) -> bool:
    """5 Mio. Euro, 20 $, 75 USD million: money behind the number; whether there is any."""
    mark = currency_at(sentence, quantity.last)
    short = sentence.at("money_multipliers", quantity.last) if mark else None  # mdp: millions of pesos
    if mark is None and (short := sentence.at("money_multipliers", quantity.last)):
        mark = currency_at(sentence, short.last)
    if mark is None or is_abroad(mark.value, setting.country) or _weighs(sentence, quantity, mark, setting):
        return False
    if (quantity.form == "one" and _is_name(sentence, mark)) or _means_other(sentence, quantity, mark, setting):
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
    set_money(sentence, quantity, mark.value, setting)
    return True


def currency_at(sentence: Sentence, index: int) -> Mark | None:
    """The word or sign of money at a token, behind a hyphen or "of" too."""
    mark = sentence.at("currencies", index)
    if mark is None and sentence.hyphen(index):
        mark = sentence.at("currencies", index + 1)
        mark = mark if mark and sentence.tokens[mark.first].kind == "word" else None  # £3,000-£5,000
    if mark is None and (link := sentence.at("links", index)):
        mark = sentence.at("currencies", link.last)
    return mark


def set_money(sentence: Sentence, quantity: Quantity, name: str, setting: Setting) -> None:
    """Give a figure the currency that a key names; hundredths count as parts of it."""
    beside = _money_beside(sentence, setting.country) if is_minor(name) else frozenset()
    quantity.unit, minor = currency_of(name, _home(sentence, name, setting), beside)
    if minor > 1:
        quantity.low = None if quantity.low is None else quantity.low / minor
        quantity.high = None if quantity.high is None else quantity.high / minor


def _home(sentence: Sentence, name: str, setting: Setting) -> str | None:
    """Whose money a name means: the outlet's country's, else that of one named: Данія надасть 5 крон."""
    if name in WORLDWIDE or (setting.home and is_of(name, setting.home)):
        return setting.home
    named = (mark.value for kind in ("countries", "demonyms") for mark in sentence.of_kind(kind))
    return next((country for country in named if is_of(name, country)), setting.home)


def _money_beside(sentence: Sentence, country: str | None) -> frozenset[str]:
    """The money that a sentence names: rose by 30 cents to 4.50 euros."""
    marks = sentence.of_kind("currencies")
    inner = {index for mark in marks for index in range(mark.first + 1, mark.last)}  # the $ of R$
    names = {mark.value for mark in marks if mark.first not in inner and not is_minor(mark.value)}
    return frozenset(currency_of(name, country)[0] for name in names)


def _is_sign(text: str) -> bool:
    """Whether money is written by a sign, a code or an abbreviation: $, EUR, KSh, Rs."""
    return not text[-1].isalpha() or len(text) <= ABBREVIATED or sum(letter.isupper() for letter in text) > 1


def _is_year(sentence: Sentence, quantity: Quantity) -> bool:
    text = sentence.tokens[quantity.first].text
    return text.isdecimal() and len(text) == YEAR


def _precedes(sentence: Sentence, currency: Mark, quantity: Quantity) -> bool:
    """Dollari 996: the word for money before its number, and neither behind another nor before a noun; no year."""
    if quantity.form != "digits" or _is_year(sentence, quantity) or sentence.at("not_claims", currency.first):
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


def _means_other(sentence: Sentence, quantity: Quantity, currency: Mark, setting: Setting) -> bool:
    """Whether a word that is not always money is none here: 3 won; nothing is paid, and the amount is small."""
    if sentence.language.writing.syllables and any(
        size > currency.last - currency.first for size in sentence.sizes(currency.first)
    ):
        return True  # 3 đồng hồ
    word = sentence.at("homonyms", currency.first)
    if word is None or word.last != currency.last or quantity.scale >= THOUSAND or (quantity.low or 0) >= THOUSAND:
        return False
    if setting.country and is_of(currency.value, setting.country):
        return False
    paid = any("money" in MEASURES[mark.value].dimension for mark in sentence.of_kind("measures"))
    return not (paid or any(not sentence.at("homonyms", mark.first) for mark in sentence.of_kind("currencies")))


def _is_name(sentence: Sentence, currency: Mark) -> bool:
    """Whether a word for money has a capital where the language writes none: un Córdoba, un Real Madrid."""
    word = sentence.tokens[currency.first].text
    return sentence.language.writing.noun != "capital" and word[0].isupper() and not word.isupper()


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
