"""Do the two figures speak of one place?"""

from functools import lru_cache

from comparers import moment, subject
from comparers.area import one_in_other
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.traces import name_key, words
from extractors.names.places import join, places
from extractors.names.spelling import Named

QUESTION = "place"
INSIDE = "one place may lie in the other"


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after; a region may hold a town of its country.

    A place that the sentence itself does not name was carried over from an earlier one, and tells little.
    """
    one, two = (Named(figure.place or "", figure.place_id, figure.press.lang) for figure in (a, b))
    answer = subject.compare(QUESTION, one, two)
    if answer.verdict is Verdict.SAME:
        return answer
    said = says(a), says(b)
    if not any(said):
        return answer._replace(verdict=Verdict.SAME, reason="neither sentence names one")
    if not all(said) and moment.over_time(a) != "accumulates" and subject.one_id(a, b):
        return answer._replace(verdict=Verdict.SAME, reason="one subject, wherever it is")
    if not all(said):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=subject.ONE_SIDE)
    if one_in_other(one, two):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=INSIDE)
    return answer


def says(figure: Figure) -> bool:
    """Whether the place stands in the figure's own sentence: as it is written there, or by another of its names."""
    return _stands_in(figure.place or "", figure.place_id, figure.sentence)


@lru_cache(maxsize=200_000)
def _stands_in(place: str, place_id: str | None, sentence: str) -> bool:
    printed = [word for word in words(sentence) if word[0].isupper()]
    named = set(map(name_key, printed))
    if any(name_key(word) in named for word in words(place)):
        return True
    return place_id is not None and any(known.id == place_id for word in printed for known in places(join(word)))
