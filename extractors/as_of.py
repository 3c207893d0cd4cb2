"""Which of a sentence's moments a figure speaks of."""

from collections.abc import Sequence
from datetime import date

from extractors.periods import stretch
from extractors.sentences import Sentence
from extractors.when import Moment

BREAKS = frozenset(',;:()–—…"“”„«»|')  # a moment behind one belongs to something else
STOPS = frozenset(";|")  # so does one before these


def as_of_for(
    sentence: Sentence, moments: Sequence[Moment], first: int, last: int, published: date | None
) -> tuple[str | None, str | None]:
    """The time that the figure at tokens first … last - 1 speaks of, and "text"; two None where it is not said."""
    known = [moment for moment in moments if moment.as_of and moment.role != "time" and not _compared(sentence, moment)]
    best = _behind(sentence, known, last) or _before(sentence, known, first)
    as_of = best.as_of if best else _lasting(sentence, published) if published else None
    return as_of, "text" if as_of else None


def _compared(sentence: Sentence, moment: Moment) -> bool:
    """Whether the moment is what another time is compared with: 5 percent more than in the year before."""
    at = moment.first
    while at > 0:
        at -= 1
        if any(mark.value == "than" for mark in sentence.all_at("time", at)):
            return True
        if not sentence.all_at("time", at) and not sentence.at("stop_words", at):
            return bool(mark := sentence.before("time", at + 1)) and mark.value == "than"
    return False


def _behind(sentence: Sentence, moments: Sequence[Moment], last: int) -> Moment | None:
    """The first moment after the figure in the same clause."""
    for moment in moments:
        if moment.first >= last:
            return None if any(token.key in BREAKS for token in sentence.tokens[last : moment.first]) else moment
    return None


def _before(sentence: Sentence, moments: Sequence[Moment], first: int) -> Moment | None:
    """The last moment before the figure that still holds there."""
    for moment in reversed(moments):
        if moment.last <= first:
            return moment if _holds(sentence, moment, first) else None
    return None


def _holds(sentence: Sentence, moment: Moment, first: int) -> bool:
    """Whether no turn of the sentence stands between: ", but", ", which"; a year without a link holds in its clause."""
    loose = moment.role == "year" and moment.first > 0 and not sentence.before("time", moment.first)
    for index in range(moment.last, first):
        key = sentence.key(index)
        if key in STOPS or (loose and key in BREAKS):
            return False
        if key == "," and (sentence.at("clauses", index + 1) or sentence.at("clauses", index + 2)):
            return False
    return True


def _lasting(sentence: Sentence, published: date) -> str | None:
    """The time of "in the five months of fighting": it ended with publication, as far as the sentence says."""
    for unit in sentence.of_kind("time_units"):
        count = sentence.before("numbers", unit.first)
        if count is None or not count.value.isdigit() or not unit.value.endswith("s"):
            continue
        around = (_meanings(sentence, index) for index in (count.first - 2, count.first - 1, unit.last))
        link, article, of = around
        if "in" in link and "glue" in article and "glue" in of:
            period = stretch(published, unit.value.removesuffix("s"), -int(count.value))
            return period.iso if period else None
    return None


def _meanings(sentence: Sentence, index: int) -> set[str]:
    return {mark.value for mark in sentence.all_at("time", index)}
