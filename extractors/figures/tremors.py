"""Bare decimals that are magnitudes: a quake measuring 7.6, two tremors of 6.1 and 5.9."""

from decimal import Decimal

from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence

MAGNITUDE = "magnitude"
TENTH, MOST = -1, Decimal(10)


def is_magnitude(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number with one decimal stands beside a word for a quake, or counts nothing and stands behind one."""
    low = quantity.low
    degrees = dimension_of(quantity.unit) == "temperature"
    if not (quantity.unit == "count" or degrees) or quantity.form != "digits" or quantity.scale != 1 or quantity.per:
        return False
    if low is None or low != quantity.high or not 1 < low < MOST or low.as_tuple().exponent != TENTH:
        return False
    quakes = sentence.meant("measures", MAGNITUDE)
    if degrees:
        return bool(quakes)  # un terremoto de 6,3 grados
    if quantity.counted and quantity.counted[0] in {quake.first for quake in quakes}:
        return True
    if quantity.counted is None:
        return any(quake.last <= quantity.first for quake in quakes)
    linked = not {"preposition", "of"}.isdisjoint(sentence.values("grammar", quantity.first - 1))
    return linked and any(quake.last == quantity.first - 1 for quake in quakes)
