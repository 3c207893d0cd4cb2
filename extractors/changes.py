"""Whether a figure is a level, a change, or the old or new value of one: rose by 20 percent to 485 billion."""

from extractors.lexicon import Mark
from extractors.quantities import Quantity
from extractors.sentences import Sentence
from extractors.units import dimension_of

REACH = 14  # tokens from verb to figure
CLOSE = 3
DIRECTIONS = {"increase": "increase_by", "decrease": "decrease_by"}


def find_change(sentence: Sentence, quantity: Quantity) -> str:
    """One of level, increase_by, decrease_by, from, to, difference."""
    direction = _direction(sentence, quantity)
    if direction is None:
        return "level"
    preposition = _preposition(sentence, quantity)
    relative = dimension_of(quantity.unit) in ("share", "ratio")
    if preposition == "by":
        return DIRECTIONS[direction.value]
    if preposition in ("to", "from") and direction.last <= quantity.left:
        return preposition
    if relative and _touches(quantity, direction):
        return DIRECTIONS[direction.value]
    return "level"


def _preposition(sentence: Sentence, quantity: Quantity) -> str | None:
    marks = [m for m in sentence.of_kind("change") if m.last == quantity.left and m.value in ("by", "to", "from")]
    return marks[0].value if marks else None


def _direction(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The nearest word of rising or falling in the figure's clause."""
    marks = [m for m in sentence.of_kind("change") if m.value in DIRECTIONS and _gap(quantity, m) <= REACH]
    return min(marks, key=lambda m: _gap(quantity, m), default=None)


def _gap(quantity: Quantity, mark: Mark) -> int:
    if mark.first >= quantity.right:
        return mark.first - quantity.right
    return max(0, quantity.left - mark.last)


def _touches(quantity: Quantity, mark: Mark) -> bool:
    return _gap(quantity, mark) <= CLOSE
