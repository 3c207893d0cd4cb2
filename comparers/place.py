"""Do the two figures speak of one place?"""

from functools import lru_cache
from typing import NamedTuple

from comparers import moment, subject
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.traces import name_key, words
from extractors.names.places import join, places

QUESTION = "place"
INSIDE = "one place may lie in the other"
COUNTRY = "country:"


class Area(NamedTuple):
    """The country of a place, and whether it is a region or country that holds others."""

    country: str
    holds: bool


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after; a region may hold a town of its country.

    A place that the sentence itself does not name was carried over from an earlier one, and tells little.
    """
    answer = subject.compare(QUESTION, (a.place, a.place_id), (b.place, b.place_id))
    if answer.verdict is Verdict.SAME:
        return answer
    said = says(a), says(b)
    if not any(said):
        return answer._replace(verdict=Verdict.SAME, reason="neither sentence names one")
    if not all(said) and moment.over_time(a) != "accumulates" and subject.one_id(a, b):
        return answer._replace(verdict=Verdict.SAME, reason="one subject, wherever it is")
    if not all(said):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=subject.ONE_SIDE)
    one, two = area(a.place or "", a.place_id), area(b.place or "", b.place_id)
    if one and two and one.country == two.country and (one.holds or two.holds):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=INSIDE)
    return answer


@lru_cache(maxsize=50_000)
def area(name: str, place_id: str | None) -> Area | None:
    """What the gazetteer knows of a place; None of one that it does not know."""
    if place_id is None:
        return None
    if place_id.startswith(COUNTRY):
        return Area(place_id.removeprefix(COUNTRY), True)
    found = next((place for place in places(join(name)) if place.id == place_id), None)
    return Area(found.country, found.region) if found else None


def says(figure: Figure) -> bool:
    """Whether the place stands in the figure's own sentence, as far as its name is written alike there."""
    named = {name_key(word) for word in words(figure.sentence) if word[0].isupper()}
    return any(name_key(word) in named for word in words(figure.place or ""))
