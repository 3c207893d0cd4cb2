"""What a sentence tells of a figure beside the figure: how it is meant, its time, its limits and who says so."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractors.passages import Owned, Passage
from extractors.speech.further import further
from extractors.speech.modality import STATED, Modality, modality_of
from extractors.speech.said import Attribution
from extractors.speech.scope import Limit, limits_of
from extractors.speech.speech_verbs import Frame
from extractors.times.as_of import AsOf, as_of_for, as_of_target
from extractors.times.when import Moment


class Circumstances(NamedTuple):
    """What is told of one figure, each with the words that say so."""

    modality: Modality
    as_of: AsOf
    limits: Sequence[Limit]
    said: Attribution
    frame: Frame | None  # of those who say so; None: nobody, or another sentence tells


def circumstances(passage: Passage, figure: Owned, published: date | None) -> Circumstances:
    """How, when, within what limits and by whom a figure of a passage is told."""
    first, last = figure.quantity.first, figure.quantity.last
    frame, said = passage.saying.told(first, last)
    modality = Modality("denied") if said.denied else modality_of(passage.sentence, first, last)
    as_of = _as_of(passage, first, last, modality, published)
    if modality.name == "forecast" and _is_of_before(passage, figure, as_of.time, published):
        modality = STATED
    return Circumstances(modality, as_of, _limits(passage, figure), said, frame)


def _limits(passage: Passage, figure: Owned) -> list[Limit]:
    """The limits that the sentence names, and whether the figure comes on top of others."""
    quantity = figure.quantity
    named = limits_of(passage.sentence, quantity.first, quantity.last)
    more = further(passage.sentence, quantity, [one.quantity for one in passage.figures])
    return sorted([*named, more]) if more else named


def _as_of(passage: Passage, first: int, last: int, modality: Modality, published: date | None) -> AsOf:
    if modality.name == "target":
        return as_of_target(passage.sentence, passage.moments, first, last, published)
    carried = passage.time if modality.name != "forecast" else None  # what is to come is of another time
    moments = passage.moments if modality.name != "forecast" else _of_what_comes(passage, first, modality, published)
    return as_of_for(passage.sentence, moments, first, last, published, carried)


def _of_what_comes(passage: Passage, at: int, modality: Modality, published: date | None) -> list[Moment]:
    """The moments without those of what has been before it: sold 5 million last year and plans to invest 2 million."""
    begins = modality.word.first if modality.word and modality.word.first < at else 0
    year = f"{published.year:04}" if published else ""
    return [m for m in passage.moments if m.last > begins or (m.as_of or year).split("/")[-1] >= year]


def _is_of_before(passage: Passage, figure: Owned, as_of: str | None, published: date | None) -> bool:
    """Whether a figure behind another is what has been: will be 5 percent this year after 4 percent last year."""
    if as_of is None or published is None or as_of.split("/")[-1] >= f"{published.year:04}":
        return False
    return any(other.quantity.is_claim and other.quantity.last <= figure.quantity.first for other in passage.figures)
