"""Every figure of a sentence, read step by step: number, unit, range, qualifier, noun, rate, measure, change, role."""

from collections.abc import Sequence
from itertools import pairwise

from extractors.figures.bare_money import name_currencies
from extractors.figures.changes import find_change
from extractors.figures.counted import find_counted
from extractors.figures.measured import find_measure, plain_measure
from extractors.figures.measures import MEASURES
from extractors.figures.numbers import find_numbers
from extractors.figures.pairs import join_pairs
from extractors.figures.qualifiers import qualify_after, qualify_before, unbind
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.ranges import join_ranges
from extractors.figures.roles import assign_role, is_persons_age
from extractors.figures.unit_phrases import attach_rate, attach_unit
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence
from extractors.times.moments import Moment


def read_quantities(
    sentence: Sentence, moments: Sequence[Moment], setting: Setting, before: Sequence[Quantity] = ()
) -> list[Quantity]:
    """The figures of a sentence in order, after those of the sentence before; no claims say why in their role."""
    taken = frozenset(index for moment in moments for index in range(moment.first, moment.last))
    rates = frozenset(index for mark in sentence.of_kind("per") for index in range(mark.first, mark.last))
    joined = [mark for mark in sentence.of_kind("units") if _is_behind_number(sentence, mark)]
    joined += [mark for mark in sentence.of_kind("negative") if mark.value == "after"]
    inner = frozenset(index for mark in joined for index in range(mark.first + 1, mark.last))
    numbers = find_numbers(sentence, taken | rates | inner, setting.style)  # the hundred of "por ciento" is none
    quantities = [Quantity.of_number(number) for number in numbers]
    for quantity in quantities:
        attach_unit(sentence, quantity, setting)
        qualify_before(sentence, quantity)
        qualify_after(sentence, quantity)
    quantities = join_ranges(sentence, join_pairs(sentence, quantities))
    for quantity in quantities:
        _read_around(sentence, quantity, taken)
    name_currencies(sentence, quantities, before, setting)
    for previous, quantity, following in zip([None, *quantities], quantities, [*quantities[1:], None], strict=False):
        quantity.change = find_change(sentence, quantity, following, previous)
        unbind(sentence, quantity)
        quantity.measure = find_measure(sentence, quantity, quantities)
        assign_role(sentence, quantity)
    claims = [quantity for quantity in quantities if quantity.is_claim]
    _share_measures(_told_of(sentence, before) + claims)
    for previous, quantity in pairwise(claims):
        if _is_of_them(sentence, quantity) and _can_be(previous.measure, quantity):
            quantity.measure = previous.measure
    return quantities


def _is_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """34 people were killed, among them 12 children: what is told of a part was told of the whole."""
    marks = (m for m in sentence.of_kind("grammar") if m.value == "of_them" and m.last == quantity.left)
    nouns = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    return any(marks) and quantity.unit == "count" and all(MEASURES[mark.value].noun for mark in nouns)


def _is_behind_number(sentence: Sentence, unit: Mark) -> bool:
    """Whether digits inside a unit are its own: 5 por 100, but not sold "por 100" dollars."""
    inner = sentence.tokens[unit.first + 1 : unit.last]
    return all(token.kind == "word" for token in inner) or sentence.tokens[unit.first - 1].kind == "digits"


def _told_of(sentence: Sentence, before: Sequence[Quantity]) -> list[Quantity]:
    """The last figure of the sentence before, where this one goes on with it: "this figure", or shares in a list."""
    same_figure = any(mark.value == "same_figure" for mark in sentence.of_kind("cues"))
    claims = [q for q in before if q.is_claim and (same_figure or dimension_of(q.unit) == "share")]
    return claims[-1:]


def _share_measures(claims: list[Quantity]) -> None:
    """In a list, or as the goal of a change, a figure without a measure's word has that of the one before it."""
    for before, quantity in pairwise(claims):
        if quantity.measure == plain_measure(quantity) and quantity.counted is None:
            listed = before.unit == quantity.unit and _is_alike(before, quantity)
            changed = quantity.change in ("to", "from") and before.change != "level"
            if (listed or changed) and _can_be(before.measure, quantity):
                quantity.measure = before.measure


def _is_alike(before: Quantity, quantity: Quantity) -> bool:
    """Whether a figure can go on with a list: a share does with any but a rise, a count where none counts a noun."""
    if dimension_of(quantity.unit) != "share":
        return before.counted is None
    return quantity.change != "level" or not before.change.endswith("_by")


def _can_be(measure: str, quantity: Quantity) -> bool:
    dimension = dimension_of(quantity.unit)
    return dimension == "share" or dimension in MEASURES[measure].dimension


def _read_around(sentence: Sentence, quantity: Quantity, taken: frozenset[int]) -> None:
    quantity.counted = quantity.counted or find_counted(sentence, quantity)
    qualify_after(sentence, quantity)
    attach_rate(sentence, quantity, taken)
    if is_persons_age(sentence, quantity):
        quantity.unit, quantity.age, quantity.counted = "year", True, None
