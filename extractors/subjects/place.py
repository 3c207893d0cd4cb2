"""Where a figure holds: the place that its sentence names, or the one told of just before."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.names.gazetteer import countries
from extractors.names.introduced import Link, link
from extractors.names.name import Name
from extractors.subjects.topic import Subject, Topic
from extractors.text.sentences import Sentence

PLACES = frozenset({"place", "country"})
CLAUSE_ENDS = frozenset(",;:()–—")
AT_HOME = frozenset({  # what a country has within its borders
    "killed", "injured", "missing", "displaced", "affected", "population", "growth", "inflation", "unemployment",
    "votes", "seats", "poll_share", "disease_cases", "hospitalised", "vaccinated", "employed", "emissions",
    "temperature", "share",
})  # fmt: skip
HAPPENS = frozenset({  # what the sentences before can have placed
    "killed", "injured", "missing", "captured", "military_losses", "equipment_lost", "displaced", "arrested",
    "attendance", "affected", "damage", "population", "hospitalised",
})  # fmt: skip
OF_LAND = frozenset({"area", "precipitation", "energy", "spending", "debt"})  # what a town or region has
EVENTS = frozenset({Link.IN, Link.OF, Link.ON})
ACROSS = 6  # tokens that a clause's end between place and figure counts for, and an "of" before the place


class Where(NamedTuple):
    """Where a figure holds, which rule says so, and the tokens first … last - 1 that name the place, if any do."""

    name: str
    id: str | None
    rule: str
    first: int = 0
    last: int = 0


def find_place(
    first: int, measure: str, sentence: Sentence, names: Sequence[Name], subject: Subject | None, topic: Topic
) -> Where | None:
    """The place of the figure at this token with its id, or None where nothing says."""
    introduced = [name for name in names if _tells(sentence, name, measure)]
    if introduced:
        best = min(introduced, key=lambda name: _distance(sentence, first, name))
        known = best.id if best.certain else None  # else one of the towns of this name
        return Where(best.canonical, known, "named in the sentence", best.first, best.last)
    if subject and (subject.id or "").startswith(("geonames:", "region:")) and measure in (HAPPENS | AT_HOME | OF_LAND):
        return Where(subject.canonical, subject.id, "the subject is a place")
    if topic.place and measure in HAPPENS and not _elsewhere(names, topic.place):
        return Where(topic.place.canonical, topic.place.id, "told of just before")
    country = subject.country if subject and measure in AT_HOME else None
    return Where(countries()[country], f"country:{country}", "the subject's country") if country else None


def _elsewhere(names: Sequence[Name], place: Name) -> bool:
    """Whether a sentence names other countries than that of the place told of before."""
    named = {name.country for name in names if name.kind in PLACES and name.country}
    return bool(named) and place.country not in named


def is_introduced(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition tells that something is at a place or belongs to it."""
    return link(sentence, name) in EVENTS


def is_scene(sentence: Sentence, name: Name) -> bool:
    """Whether a sentence says that something is at a place."""
    return name.kind == "place" and link(sentence, name) is Link.IN


def _tells(sentence: Sentence, name: Name, measure: str) -> bool:
    """Whether a name says where a figure of this measure holds."""
    linked = link(sentence, name) if name.kind in PLACES else None
    return linked is Link.IN or (linked in EVENTS and measure in (HAPPENS | AT_HOME))


def _distance(sentence: Sentence, first: int, name: Name) -> int:
    between = range(min(first, name.last), max(first, name.first))
    apart = sum(sentence.key(index) in CLAUSE_ENDS for index in between) + (link(sentence, name) is not Link.IN)
    return len(between) + ACROSS * apart
