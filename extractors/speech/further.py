"""Figures on top of those told before: another four died, four more; they are no total."""

from collections.abc import Sequence

from extractors.figures.quantities import Quantity
from extractors.speech.scope import Limit
from extractors.text.sentences import Sentence

LEADS = "killed"  # the measure told first of an event: after it, another 30 injured are all the injured
NEAR = 2  # tokens behind a figure: four people more
ADDITIONAL = "additional"


def further(sentence: Sentence, quantity: Quantity, beside: Sequence[Quantity]) -> Limit | None:
    """The limit of a figure on top of others of its measure: of those beside it in the sentence, or of a first toll."""
    before = [one for one in beside if one.is_claim and one.last <= quantity.first]
    same = before[-1].measure == quantity.measure if before else quantity.measure == LEADS
    return _said(sentence, quantity.first, quantity.last) if same and quantity.change == "level" else None


def _said(sentence: Sentence, first: int, last: int) -> Limit | None:
    for mark in sentence.of_kind("further"):
        between = sentence.tokens[last : mark.first]
        behind = last <= mark.first < last + NEAR and all(token.kind == "word" for token in between)
        if (mark.value == "before" and mark.last == first) or (mark.value == "after" and behind):
            return Limit(ADDITIONAL, mark.first, mark.last)
    return None
