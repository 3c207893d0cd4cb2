"""What the wording allows around a figure: more than, rund, knapp, at least, or more."""

from extractors.lexicon import Mark
from extractors.quantities import Quantity
from extractors.sentences import Sentence

MOST_FILLERS = 3


def attach_qualifier(sentence: Sentence, quantity: Quantity) -> None:
    """Give a figure the qualifier before it, else the one after it; ranges and vague words keep their own."""
    if quantity.qualifier != "exact":
        if before := _before(sentence, quantity.left):
            quantity.left = before.first
        return
    mark = _before(sentence, quantity.left) or _after(sentence, quantity)
    if mark is None:
        return
    quantity.qualifier, quantity.qualifier_text = mark.value, sentence.quote(mark.first, mark.last)
    quantity.left, quantity.right = min(quantity.left, mark.first), max(quantity.right, mark.last)


def _before(sentence: Sentence, left: int) -> Mark | None:
    for _ in range(MOST_FILLERS + 1):
        if mark := sentence.before("qualifiers_before", left):
            return mark
        filler = sentence.before("fillers", left)
        if filler is None:
            return None
        left = filler.first
    return None


def _after(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Or more, at least: right behind the figure, its unit or its noun."""
    ends = [quantity.last, quantity.right] + ([quantity.counted[1]] if quantity.counted else [])
    return next((mark for end in ends if (mark := sentence.at("qualifiers_after", end))), None)
