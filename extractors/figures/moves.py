"""Two figures of one change: the old value and the new one, or how much it changed and the new one; no range."""

from extractors.figures.changes import DIRECTIONS, shifts
from extractors.figures.comparisons import number_start
from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

RATES = frozenset({"unemployment", "interest_rate", "inflation", "share", "poll_share", "votes", "employed"})
VERB_BEHIND = 5  # tokens from the new value to a verb that ends the clause
FARTHEST = 10  # times the new value that the old one can be, said in the same magnitude


def is_move(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """From 3 to 5 behind "rose" or "doubled": an old value and a new one."""
    opening = [sentence.before("ranges", index) for index in (a.left, number_start(sentence, a))]
    links = [*sentence.all_at("ranges", a.right), *sentence.all_at("change", a.right)]
    if not any(mark and mark.value == "from" for mark in opening):
        return False
    if not any(mark.value == "to" and mark.last in (b.left, b.first) for mark in links) or _is_span(sentence, a, b):
        return False
    moves = [mark for mark in sentence.of_kind("change") if mark.value in DIRECTIONS]
    behind = range(b.right, b.right + VERB_BEHIND)  # von 2,7 auf 2,2 Prozent sinken
    return any(mark.first < a.first or mark.first in behind for mark in (*moves, *shifts(sentence)))


def _is_span(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """Ont augmenté de 2 à 3 %: where "from" can be "by" too, a share that is no rate's has one unit for both ends."""
    no_by = not any(mark.value == "by" for mark in sentence.of_kind("change"))
    by = no_by and any(
        "of" in sentence.values("change", m.first) for m in sentence.of_kind("change") if m.last == a.left
    )
    rates = (mark for mark in sentence.of_kind("measures") if mark.last <= a.left and mark.value in RATES)
    return by and a.unit == "count" and b.unit == "percent" and next(rates, None) is None


def share_unit(a: Quantity, b: Quantity) -> None:
    """From 3 to 5 percent, from 3 to 5 million: the old value's unit and magnitude stand behind the new one."""
    a.unit = b.unit if a.unit == "count" else a.unit
    if a.low is None or a.high is None or b.high is None or a.unit != b.unit:
        return
    if a.scale == 1 and b.scale > 1 and a.low < FARTHEST * b.high / b.scale:
        a.low, a.high, a.scale = a.low * b.scale, a.high * b.scale, b.scale


def is_amount(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """By 2 dollars to 82: with a unit of its own, what something changes by reaches to nothing; by 2 to 3 percent."""
    if _has_own_unit(sentence, a, b):
        return True
    if _stands_behind_verb(sentence, a) and dimension_of(a.unit) == "money" == dimension_of(b.unit):
        return a.right > a.last
    marks = [mark for mark in sentence.of_kind("change") if mark.last == a.left]
    if a.scale == 1 and (a.unit == "count" or a.right == a.last):
        return _is_far(a, b) and any(mark.value == "by" for mark in marks)
    return any(mark.value == "by" or _is_of_rise(sentence, mark) for mark in marks)


def _is_far(a: Quantity, b: Quantity) -> bool:
    """Met 6.000 tot 398.000: no range is as wide."""
    return a.high is not None and b.low is not None and b.low > FARTHEST * a.high


def _has_own_unit(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """Up 0.8 percent to 34,200: what has its unit behind it does not reach to what has none."""
    own = a.unit != "count" and (a.right > a.last or sentence.key(a.last - 1) == "%")
    return own and b.unit == "count"


def _stands_behind_verb(sentence: Sentence, a: Quantity) -> bool:
    """Rose 2 dollars to 78 dollars: how much something rose by stands right behind its verb."""
    return any(mark.value in DIRECTIONS and mark.last == a.left for mark in sentence.of_kind("change"))


def _is_of_rise(sentence: Sentence, of: Mark) -> bool:
    """Salito di 20 miliardi: what a verb has risen by, where no "from" is written alike."""
    if of.value != "of" or "from" in sentence.values("change", of.first):
        return False
    return any(m.value in DIRECTIONS and m.last == of.first for m in sentence.of_kind("change"))


def take_unit(b: Quantity, a: Quantity | None) -> None:
    """Give a new value without a unit that of the old one, or of the amount: from 3.1 % to 2.9, by $2 to 80."""
    bare = b.unit == "count" and b.counted is None and b.change == "to"
    if a is not None and bare and (a.change == "from" or dimension_of(a.unit) not in ("share", "ratio")):
        b.unit = a.unit


def change_of_measure(sentence: Sentence, quantity: Quantity) -> str:
    """Jobs that are cut are what is counted, and no change; seats that are lost are one."""
    if quantity.measure == "job_cuts" and quantity.unit == "count":
        return "level"
    lost = [mark for mark in sentence.of_kind("cues") if mark.value == "lost" and mark.last == quantity.left]
    return "decrease_by" if lost and quantity.measure in ("seats", "votes") else quantity.change
