"""Whether a figure is a level, a change, or the old or new value of one: rose by 20 percent to 485 billion."""

from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

REACH = 14  # tokens from verb to figure
CLOSE = 3
PREPOSITIONS = ("by", "to", "from", "of")
DIRECTIONS = {"increase": "increase_by", "decrease": "decrease_by"}


def find_change(sentence: Sentence, quantity: Quantity) -> str:
    """One of level, increase_by, decrease_by, from, to, difference."""
    direction = _direction(sentence, quantity)
    if direction is None:
        return "level"
    preposition = _preposition(sentence, quantity)
    relative = dimension_of(quantity.unit) in ("share", "ratio")
    if preposition and (preposition.value == "by" or _of_noun(sentence, quantity, direction, preposition)):
        return DIRECTIONS[direction.value]
    if preposition and preposition.value in ("to", "from") and _governs(sentence, quantity, direction):
        return str(preposition.value)
    if relative and _touches(quantity, direction):
        return DIRECTIONS[direction.value]
    return "level"


def _of_noun(sentence: Sentence, quantity: Quantity, direction: Mark, preposition: Mark) -> bool:
    """An increase of 20: a noun of change with its amount; with a goal after it, the amount is the old value."""
    of = any(m.value == "of" and m.first == preposition.first for m in sentence.of_kind("change"))
    goal = any(m.value == "to" and 0 <= m.first - quantity.right <= CLOSE for m in sentence.of_kind("change"))
    return of and not goal and direction.last == preposition.first


def _governs(sentence: Sentence, quantity: Quantity, direction: Mark) -> bool:
    """Whether the verb stands before the figure, or close behind it as verbs do that end a clause."""
    return direction.last <= quantity.left or direction.first - quantity.right <= CLOSE


def _preposition(sentence: Sentence, quantity: Quantity) -> Mark | None:
    left = quantity.left
    for _ in range(3):
        marks = [m for m in sentence.of_kind("change") if m.last == left and m.value in PREPOSITIONS]
        if marks:
            return marks[0]
        filler = sentence.before("fillers", left)
        if filler is None:
            return None
        left = filler.first
    return None


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
