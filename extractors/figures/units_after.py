"""The unit behind a figure: percent, tenths of a point, kilometres, years of age."""

from decimal import Decimal

from extractors.figures.magnitudes import half_at
from extractors.figures.measures import MEASURES
from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

PERCENT = "%"
QUOTES = frozenset("\"'")  # of inches and feet
SPELLED_OUT = 4  # letters of a unit that is none of its abbreviations
PAST = frozenset({"last", "previous"})
HALF, WHOLE = Decimal("0.5"), Decimal(100)


def unit_after(sentence: Sentence, quantity: Quantity) -> None:
    """Give a figure the unit whose words stand behind it, if any do."""
    if _tenths(sentence, quantity):
        return
    mark = _unit_mark(sentence, quantity)
    if mark is None or (mark.value == "points" and not _are_of_share(sentence, quantity)):
        return
    marks = [m for m in sentence.all_at("units", mark.first) if m.last == mark.last]
    quantity.age = any(m.value == "age" for m in marks)
    units = ["percentage_point" if m.value == "points" else m.value for m in marks if m.value != "age"]
    quantity.unit = units[0] if units else _age_unit(sentence, mark)
    if sentence.glued(mark.first) and sentence.key(mark.first) == PERCENT:
        quantity.last = mark.first + 1
    quantity.right = mark.last
    add_half(sentence, quantity)
    _turn(sentence, quantity)


def _turn(sentence: Sentence, quantity: Quantity) -> None:
    """Make a figure negative, or a hundredth, by what stands behind its unit or is its unit."""
    if quantity.low is None:
        return
    if (below := sentence.at("negative", quantity.right)) and below.value == "after":
        quantity.low = quantity.high = -quantity.low  # 5 grados bajo cero
        quantity.right = below.last
    if quantity.form == "fraction":
        quantity.low = quantity.high = quantity.low / 100  # three quarters of a percent, a quarter mile


def _unit_mark(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The words of the unit: right behind the number, behind a hyphen, behind "of" after a vague or a large number."""
    last = quantity.last
    if mark := sentence.at("units", last):
        if _is_free(sentence, quantity, mark) or _is_elided(sentence, mark.last):
            return None
        return None if sentence.key(last) in QUOTES and _closes(sentence, last) else mark
    loose = quantity.form == "vague" or quantity.scale > 1 or quantity.rough
    link = link_at(sentence, last) if loose else number_of(sentence, last)
    if link and (mark := sentence.at("units", link.last)):
        return mark  # tens of kilometres, deux millions de tonnes, une dizaine de kilos
    if mark := _of_one(sentence, quantity):
        return mark
    if quantity.form == "vague" and (mark := sentence.at("units", last - 1)):
        return mark  # mehrtägig
    if sentence.hyphen(last) or _is_adjective(sentence, last):
        return sentence.at("units", last + 1)
    return None


def _of_one(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The mile of three quarters of a mile."""
    link = sentence.at("links", quantity.last) if quantity.form == "fraction" else None
    article = sentence.at("articles", link.last) if link else None
    return sentence.at("units", article.last) if article else None


def _is_free(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether an adjective that is bound to numbers stands free: two дневных (day) clinics, half the месячной norm."""
    word = mark.first
    free = mark.last == word + 1 and not sentence.glued(word) and sentence.at("bound", word) is not None
    lasts = "age" not in sentence.values("units", word) and dimension_of(mark.value) == "time"
    return free and (lasts or quantity.form != "digits") and bool(sentence.at("adjectives", word))


def _is_adjective(sentence: Sentence, index: int) -> bool:
    """The spare of "30 spare kilos"; no abbreviation is the unit then."""
    unit = sentence.key(index + 1)
    return bool(sentence.at("adjectives", index)) and len(unit) >= SPELLED_OUT and unit.isalpha()


def _is_elided(sentence: Sentence, index: int) -> bool:
    """Whether an apostrophe binds what stands before it to the next word: 3 millions l'an dernier are no litres."""
    bound = sentence.key(index) == "'" and sentence.glued(index) and sentence.glued(index + 1)
    return bound and sentence.language.writing.noun == "first"  # and no ending as in 120 km/s'ye


def link_at(sentence: Sentence, index: int) -> Mark | None:
    """The "of" at a token that binds a figure to what stands behind it; not: the 5 million of last year."""
    link = sentence.at("links", index)
    return link if link and PAST.isdisjoint(sentence.values("time", link.last + 1)) else None


def number_of(sentence: Sentence, index: int) -> Mark | None:
    """The words at a token that say that what is counted follows: eleva a 4.000 el número de hectáreas."""
    return next((mark for mark in sentence.all_at("cues", index) if mark.value == "number_of"), None)


def _closes(sentence: Sentence, index: int) -> bool:
    """Whether a mark is no inch but one of speech: apart from its number, or after another such."""
    return not sentence.glued(index) or any(sentence.key(i) == sentence.key(index) for i in range(index))


def _tenths(sentence: Sentence, quantity: Quantity) -> bool:
    """Ocho décimas: tenths of a point, which goes without saying."""
    mark = sentence.at("tenths", quantity.last)
    if mark is None or quantity.low is None or quantity.high is None:
        return False
    quantity.low, quantity.high, quantity.unit = quantity.low / 10, quantity.high / 10, mark.value
    quantity.last, quantity.right = mark.first + 1, mark.last
    return True


def _are_of_share(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether points are those of a percentage, of which the sentence speaks, and not of a match or an index."""
    if quantity.high is None or quantity.high > WHOLE:
        return False
    words = (MEASURES[mark.value].dimension for mark in sentence.of_kind("measures"))
    units = [mark.value for mark in sentence.of_kind("units")]
    if quantity.form == "one":  # a point of order
        return "percent" in units
    return "percent" in units or any("share" in dimension for dimension in words)


def _age_unit(sentence: Sentence, mark: Mark) -> str:
    """The unit inside a phrase of age: months old, -jährig."""
    inner = [sentence.at("units", i) for i in range(mark.first, mark.last)]
    return next((m.value for m in inner if m and m.value in ("year", "month", "week", "day")), "year")


def add_half(sentence: Sentence, quantity: Quantity) -> None:
    """Add half a unit that stands behind the unit: deux ans et demi."""
    half = half_at(sentence, quantity.right)
    if half and quantity.low is not None and quantity.low == quantity.high and quantity.scale == 1:
        quantity.low = quantity.high = quantity.low + HALF
        quantity.last = quantity.right = half.last
