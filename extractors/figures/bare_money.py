"""Amounts of millions whose currency goes without saying: the group earned 300 million."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from extractors.figures.currencies import currency_of
from extractors.figures.measured import find_measure
from extractors.figures.quantities import Quantity, Setting
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence

SMALLEST, MILLION = 100_000, 1_000_000  # half a million is written with its magnitude too
UNKNOWN = "XXX"
CLOSE = 1  # tokens from a verb of money to the figure


def name_currencies(
    sentence: Sentence, quantities: Sequence[Quantity], before: Sequence[Quantity], setting: Setting
) -> None:
    """Give the millions that count nothing a currency, where a word of money governs them or money stands beside."""
    for at, quantity in enumerate(quantities):
        if not _counts_nothing(quantity):
            continue
        here = next(_money(quantities[:at][::-1]), None) or next(_money(quantities[at:]), None)
        unit = here or next(_money(before[::-1]), None) or currency_of("money", setting.country)[0]
        if unit != UNKNOWN and _is_money(sentence, quantity, quantities, unit, here is not None):
            quantity.unit = unit


def _counts_nothing(quantity: Quantity) -> bool:
    large = quantity.low is not None and quantity.low >= SMALLEST and quantity.scale >= MILLION
    return large and quantity.unit == "count" and quantity.counted is None and quantity.of is None


def _money(quantities: Sequence[Quantity]) -> Iterator[str]:
    return (quantity.unit for quantity in quantities if dimension_of(quantity.unit) == "money")


def _is_money(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity], unit: str, beside: bool) -> bool:
    """Whether nothing says what is counted, but a word what is paid, or another amount stands in the sentence."""
    paid = find_measure(sentence, replace(quantity, unit=unit), others).name
    words = [mark.last for mark in sentence.of_kind("measures") if mark.value == paid]
    words += [mark.last for mark in sentence.of_kind("cues") if mark.value == "paid"]
    if any(0 <= quantity.left - last <= CLOSE for last in words):
        return True
    return find_measure(sentence, quantity, others).name == "count" and (beside or paid != "amount")
