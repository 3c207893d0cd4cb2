"""What a figure is of by those beside it: in a list, as a part, as the same amount in other money."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.figures.measured import PRESENT, plain_measure
from extractors.figures.measures import MEASURES
from extractors.figures.quantities import Measured, Quantity
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence


def share_measures(sentence: Sentence, claims: Sequence[Quantity], before: Sequence[Quantity]) -> None:
    """Give the claims of a sentence the measures that others beside them have; before: the sentence before."""
    _share_in_lists(sentence, [*_told_of(sentence, before), *claims])
    for previous, quantity in pairwise([*[q for q in before if q.is_claim][-1:], *claims]):
        _go_on(previous, quantity)
    for previous, quantity in pairwise(claims):
        if _is_of_them(sentence, quantity) and _can_be(previous.measure, quantity):
            quantity.measured = Measured(previous.measure, "a part of the figure before it")
        if _in_brackets(sentence, previous, quantity):
            _take_over(previous, quantity)
        if _is_share_of_output(sentence, quantity) and dimension_of(previous.unit) == "money":
            quantity.measured = Measured(previous.measure, "the figure before it as a share of the output")


def _go_on(before: Quantity, quantity: Quantity) -> None:
    """Twice as many; they fell by 8 million tonnes: a multiple or change of nothing named is one of what was told."""
    multiple = dimension_of(quantity.unit) == "ratio" and quantity.change != "level" and quantity.per is None
    changed = quantity.change.endswith("_by") and dimension_of(quantity.unit) not in ("share", "count")
    if not (multiple or changed) or quantity.measured.word or quantity.counted:
        return
    told = before.measured.word is not None and dimension_of(before.unit) != "time"
    if told and (multiple or dimension_of(quantity.unit) in MEASURES[before.measure].dimension):
        quantity.measured = Measured(before.measure, "goes on with the figure before it")


def refuse_doers(sentence: Sentence, claims: Sequence[Quantity]) -> None:
    """Take back the "one" of who did what another figure suffered: ein Mann tötete zwei Frauen."""
    for one, other in pairwise(claims):
        one_verb = one.measured.word is not None and one.measured.word == other.measured.word
        between = range(one.right, other.left)
        listed = any(sentence.key(i) in ",;" or "conjunction" in sentence.values("grammar", i) for i in between)
        if one.form == "one" and one.of is None and one_verb and not listed:
            one.refuse("pronoun")


def _is_share_of_output(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share that nothing else is said of is one of the output: 4.2 billion, or 1.9 % of GDP."""
    output = any(m.value == "of_output" and 0 <= m.first - quantity.right <= 1 for m in sentence.of_kind("cues"))
    return output and quantity.measure == "share" and quantity.change == "level"


def _in_brackets(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure stands in brackets right behind another, or behind what that one counts."""
    opening = quantity.left - 1 - (sentence.key(quantity.left - 1) == "+")
    ends = (before.right, before.counted[1] if before.counted else before.right)
    return sentence.key(opening) == "(" and opening in ends


def _take_over(before: Quantity, quantity: Quantity) -> None:
    """$3 million (€2.8 million), 10 miles (16 km): the same in another unit; 3 million (+4 %): how it has changed."""
    dimension = dimension_of(quantity.unit)
    if dimension == "share" and quantity.change.endswith("_by") and _can_be(before.measure, quantity):
        quantity.measured = Measured(before.measure, "the change of the figure before it")
    if dimension == dimension_of(before.unit) not in ("count", "share") and before.unit != quantity.unit:
        quantity.change = before.change
        quantity.measured = Measured(before.measure, "the figure before it in another unit")


def _told_of(sentence: Sentence, before: Sequence[Quantity]) -> list[Quantity]:
    """The last figure of the sentence before, where this one can go on with it: "this figure", shares, people."""
    same_figure = any(mark.value == "same_figure" for mark in sentence.of_kind("cues")) or _opens_with_it(sentence)
    claims = [q for q in before if q.is_claim and (same_figure or dimension_of(q.unit) == "share" or _is_of_people(q))]
    return claims[-1:]


def _opens_with_it(sentence: Sentence) -> bool:
    """Whether a sentence goes on with the figure before it: that is 20 percent more."""
    opening = sentence.at("grammar", 0)
    return opening is not None and opening.value == "pronoun" and opening.last > 1


def _share_in_lists(sentence: Sentence, claims: list[Quantity]) -> None:
    """In a list, or as the goal of a change, a figure without a measure's word has that of the one before it."""
    for before, quantity in pairwise(claims):
        if quantity.measure == plain_measure(quantity) and quantity.counted is None:
            listed = _has_unit_of(before, quantity) and _is_alike(before, quantity)
            changed = quantity.change in ("to", "from") and before.change != "level"
            compared = _opens_with_it(sentence) and quantity.change.endswith("_by") and before is claims[0]
            same = _is_same(sentence, before, quantity) or _leaves_out_people(before, quantity) or compared
            if (listed or changed or same) and _can_be(before.measure, quantity):
                quantity.measured = Measured(before.measure, "in a row with the figure before it")


def _has_unit_of(before: Quantity, quantity: Quantity) -> bool:
    """Whether two figures have one unit; percentage points go on with percent: 27 percent, two points less."""
    return before.unit == quantity.unit or {before.unit, quantity.unit} == {"percent", "percentage_point"}


def _is_same(sentence: Sentence, before: Quantity, quantity: Quantity) -> bool:
    """Whether words between two figures take up the first: 80,000 marchers; police put the number at 35,000."""
    marks = (mark for mark in sentence.of_kind("cues") if mark.value == "same_figure")
    return before.unit == quantity.unit and any(before.right <= mark.first < quantity.left for mark in marks)


def _leaves_out_people(before: Quantity, quantity: Quantity) -> bool:
    """Whether a bare count counts whom the one before did: the police spoke of 36,000 marchers, the union of 80,000."""
    return before.unit == quantity.unit and quantity.per is None and _is_of_people(before)


def _is_of_people(quantity: Quantity) -> bool:
    """Whether a figure says how many were there: what befalls people a verb says of each figure anew."""
    return quantity.unit == "count" and quantity.measure in PRESENT


def _is_alike(before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure can go on with a list: a share does with any but a rise, a count where none counts a noun."""
    if dimension_of(quantity.unit) != "share":
        return before.counted is None
    return quantity.change != "level" or not before.change.endswith("_by")


def _can_be(measure: str, quantity: Quantity) -> bool:
    dimension = dimension_of(quantity.unit)
    return dimension == "share" or dimension in MEASURES[measure].dimension


def _is_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """34 people were killed, among them 12 children: what is told of a part was told of the whole."""
    plain = quantity.measure == plain_measure(quantity)
    behind = quantity.right if plain and quantity.counted is None else -1  # dois deles
    marks = (m for m in sentence.meant("grammar", "of_them") if m.last == quantity.left or m.first == behind)
    nouns = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    return any(marks) and quantity.unit == "count" and all(MEASURES[mark.value].noun for mark in nouns)
