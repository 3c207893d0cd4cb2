"""What the gazetteer knows of places: the country that each is in, and which of them hold others."""

from functools import lru_cache
from typing import NamedTuple

from extractors.names.places import join, places
from extractors.names.spelling import Named

COUNTRY = "country:"


class Area(NamedTuple):
    """The country of a place, and whether it is a region or country that holds others."""

    country: str
    holds: bool


@lru_cache(maxsize=50_000)
def area(name: str, place_id: str | None) -> Area | None:
    """What the gazetteer knows of a place; None of one that it does not know."""
    if place_id is None:
        return None
    if place_id.startswith(COUNTRY):
        return Area(place_id.removeprefix(COUNTRY), True)
    found = next((place for place in places(join(name)) if place.id == place_id), None)
    return Area(found.country, found.region) if found else None


def one_in_other(a: Named, b: Named) -> bool:
    """Whether one of two places may lie in the other: both in one country, and one holds others."""
    one, two = (area(place.text, place.id) for place in (a, b))
    return bool(one and two and one.country == two.country and (one.holds or two.holds))
