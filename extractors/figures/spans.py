"""Spans of time that only delimit another figure: prices doubled in ten years, within 24 hours 40 people died."""

from collections.abc import Sequence

from extractors.figures.measures import MEASURES
from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence

REACH = 10  # tokens back to the figure that a span delimits
AHEAD = 3  # and on to how much something changed in it
OVER_TIME = frozenset({"accumulates", "flow"})
PAUSES = frozenset(",;:")


def refuse_spans(sentence: Sentence, claims: Sequence[Quantity]) -> None:
    """Take back the spans that say no more than in what time another figure came about."""
    if not {"within", "within_after"} & sentence.meanings("cues"):
        return
    for span in claims:
        timed = dimension_of(span.unit) == "time" and not span.age and _is_within(sentence, span)
        if timed and any(_delimits(sentence, span, other) for other in claims if other is not span):
            span.refuse("time")


def _is_within(sentence: Sentence, span: Quantity) -> bool:
    """Whether a word says that something came about in the span: within four years, dört yıl içinde."""
    before = any(mark.last == span.left for mark in sentence.meant("cues", "within"))
    return before or any(mark.first == span.right for mark in sentence.meant("cues", "within_after"))


def _delimits(sentence: Sentence, span: Quantity, other: Quantity) -> bool:
    """Whether what came about stands before the span, or behind one that opens the sentence or parts a verb."""
    moved = other.change != "level" or other.unit == "times"
    if dimension_of(other.unit) == "time" or not (moved or MEASURES[other.measure].over_time in OVER_TIME):
        return False
    if other.right <= span.left:
        between = range(other.right, span.left)
        return len(between) <= REACH and not any(sentence.key(index) in PAUSES for index in between)
    return span.left <= 1 or (moved and other.left - span.right <= AHEAD)
