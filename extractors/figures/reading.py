"""Every figure of a sentence, read step by step: number, unit, range, qualifier, noun, rate, measure, change, role."""

from collections.abc import Sequence

from extractors.figures.ages import is_persons_age
from extractors.figures.bare_money import name_currencies
from extractors.figures.changes import find_change
from extractors.figures.counted import find_counted
from extractors.figures.measured import find_measure
from extractors.figures.moves import change_of_measure, take_unit
from extractors.figures.neighbours import refuse_doers, share_measures
from extractors.figures.numbers import find_numbers, number_beginnings
from extractors.figures.occurrences import count_occurrences
from extractors.figures.pairs import join_pairs
from extractors.figures.qualifiers import qualify_after, qualify_before, unbind
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.ranges import join_ranges
from extractors.figures.roles import assign_role
from extractors.figures.spans import refuse_spans
from extractors.figures.tremors import MAGNITUDE, is_magnitude
from extractors.figures.unit_phrases import attach_rate, attach_unit
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence
from extractors.times.moments import Moment


def read_quantities(
    sentence: Sentence, moments: Sequence[Moment], setting: Setting, before: Sequence[Quantity] = ()
) -> list[Quantity]:
    """The figures of a sentence in order, after those of the sentence before; no claims say why in their role."""
    beginnings = number_beginnings(sentence)
    if not beginnings:
        return []
    taken = frozenset(index for moment in moments for index in range(moment.first, moment.last))
    rates = frozenset(index for mark in sentence.of_kind("per") for index in range(mark.first, mark.last))
    joined = [mark for mark in sentence.of_kind("units") if _is_behind_number(sentence, mark)]
    joined += sentence.meant("negative", "after")
    joined += sentence.meant("of", "apart")  # de un total de 32
    inner = frozenset(index for mark in joined for index in range(mark.first + 1, mark.last))
    numbers = find_numbers(sentence, beginnings, taken | rates | inner, setting.style)  # no hundred in "por ciento"
    if not numbers:
        return _of_times(sentence, taken) if taken else []
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
        take_unit(quantity, previous)
        unbind(sentence, quantity)
        count_occurrences(sentence, quantity)
        quantity.measured = find_measure(sentence, quantity, quantities)
        quantity.change = change_of_measure(sentence, quantity)
        assign_role(sentence, quantity)
    refuse_doers(sentence, [quantity for quantity in quantities if quantity.is_claim])
    share_measures(sentence, [quantity for quantity in quantities if quantity.is_claim], before)
    refuse_spans(sentence, [quantity for quantity in quantities if quantity.is_claim])
    return sorted(quantities + _of_times(sentence, taken), key=lambda quantity: quantity.first) if taken else quantities


def _of_times(sentence: Sentence, taken: frozenset[int]) -> list[Quantity]:
    """The numbers in digits that dates, years and clock times hold: they are no claims, but read."""
    numerals = [index for index in sentence.digits if index in taken]
    others = frozenset(range(len(sentence.tokens))).difference(numerals)
    quantities = [Quantity.of_number(number) for number in find_numbers(sentence, numerals, others)]
    for quantity in quantities:
        quantity.refuse("time")
    return quantities


def _is_behind_number(sentence: Sentence, unit: Mark) -> bool:
    """Whether digits inside a unit are its own: 5 por 100, but not sold "por 100" dollars."""
    inner = sentence.tokens[unit.first + 1 : unit.last]
    return all(token.kind != "digits" for token in inner) or sentence.tokens[unit.first - 1].kind == "digits"


def _read_around(sentence: Sentence, quantity: Quantity, taken: frozenset[int]) -> None:
    quantity.counted = quantity.counted or find_counted(sentence, quantity)
    qualify_after(sentence, quantity)
    attach_rate(sentence, quantity, taken)
    if is_magnitude(sentence, quantity):
        quantity.unit = MAGNITUDE
    if is_persons_age(sentence, quantity):
        quantity.unit, quantity.age, quantity.counted = "year", True, None
