"""Whether the measure that a word names can be a figure's: by kind of unit, by whom or what it counts, by change."""

from extractors.figures.changes import DIRECTIONS
from extractors.figures.counted import counts_people
from extractors.figures.measures import MEASURES
from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

STAFF = 3  # tokens from a share to those of whom it is one
DEARER = frozenset({"price", "inflation"})  # their verbs say how they changed: butter became 28 % dearer


def fits(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether the word's measure can be the figure's: its dimension, and whom or what it counts."""
    measure, dimension = MEASURES[mark.value], dimension_of(quantity.unit)
    if dimension == "count" and quantity.per and _is_in_rate(sentence, quantity, mark):
        return False
    if "time" in (dimension, *measure.dimension):
        return dimension == "time" and measure.name == "age"
    if dimension in ("share", "ratio"):
        return dimension == "ratio" or _share_of(sentence, quantity, mark)
    if dimension not in measure.dimension or (measure.units and quantity.unit not in measure.units):
        return False
    if dimension != "count" or quantity.counted is None:
        return True
    counted = quantity.counted[0]
    if mark.first <= counted < mark.last:
        return True
    people = counts_people(sentence, quantity) or any(
        MEASURES[m.value].of for m in sentence.all_at("measures", counted)
    )
    noun = measure.noun and mark.kind == "measures" and mark.first != counted + 1  # persons employed
    noun = noun and not _changed(sentence, quantity, mark)
    noun = noun and not (mark.last < quantity.left and equals(sentence, quantity))
    return not noun and (measure.of is None or (measure.of == "people") == bool(people))


def _changed(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether the figure says how what a word names rose or fell: the population fell to 4,000 people."""
    moves = (m.first for m in sentence.of_kind("change") if m.value in DIRECTIONS)
    return quantity.change != "level" and any(mark.last <= move < quantity.left for move in moves)


def equals(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what stands right before the figure makes it the value of what was named: the population is 4,000."""
    word = sentence.before("cues", quantity.left)
    return word is not None and word.value == "equals"


def _is_in_rate(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """The inhabitants of "24 per 100,000 inhabitants" are no population."""
    rates = (rate for index in range(quantity.last, quantity.right) for rate in sentence.all_at("per", index))
    return any(rate.first <= mark.first < rate.last for rate in rates)


def _share_of(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a percentage can be this measure's: it changes by it, is a share itself, or is one of the output."""
    output = next(
        (m for m in sentence.of_kind("cues") if m.value == "of_output" and 0 <= m.first - quantity.right <= 1), None
    )
    if output:
        return mark.value != "share" and not output.first <= mark.first < output.last
    if mark.value == "job_cuts":  # 15 % of its staff
        nouns = (own for own in sentence.of_kind("measures") if MEASURES[own.value].noun)
        return any(0 <= own.first - quantity.right <= STAFF for own in nouns)
    if "share" in MEASURES[mark.value].dimension:
        return True
    return quantity.change != "level" and (mark.value in DEARER or not _is_change(sentence, mark))


def _is_change(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of a measure tells the change itself: an index that lost 2 % made no loss."""
    directions = (m for m in sentence.all_at("change", mark.first) if m.value in DIRECTIONS)
    return any(m.last == mark.last for m in directions)
