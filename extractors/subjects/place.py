"""Where a figure holds: the place that its sentence names, or the one told of just before."""

from collections.abc import Sequence

from extractors.names.gazetteer import countries
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
    "attendance", "affected", "damage", "population", "hospitalised", "count",
})  # fmt: skip
ACROSS = 6  # tokens that a clause's end between place and figure counts for
Where = tuple[str, str | None]  # canonical name and id


def find_place(
    first: int, measure: str, sentence: Sentence, names: Sequence[Name], subject: Subject | None, topic: Topic
) -> Where | None:
    """The place of the figure at this token with its id, or None where nothing says."""
    introduced = [name for name in names if name.kind in PLACES and is_introduced(sentence, name)]
    if introduced:
        best = min(introduced, key=lambda name: _distance(sentence, first, name))
        return best.canonical, best.id
    if subject and (subject.id or "").startswith(("geonames:", "region:")):
        return subject.canonical, subject.id
    if topic.place and measure in HAPPENS:
        return topic.place.canonical, topic.place.id
    country = subject.country if subject and measure in AT_HOME else None
    return (countries()[country], f"country:{country}") if country else None


def is_introduced(sentence: Sentence, name: Name) -> bool:
    """Whether a preposition of place stands before a name, an article or a word such as "city" between them."""
    at = name.first
    while at > 0 and (
        _is_determiner(sentence, at - 1) or sentence.at("place_nouns", at - 1) or _is_of(sentence, at - 1)
    ):
        at -= 1
    return sentence.before("place_prepositions", at) is not None


def _is_determiner(sentence: Sentence, index: int) -> bool:
    return any(mark.value in ("determiner", "adjective") for mark in sentence.all_at("grammar", index))


def _is_of(sentence: Sentence, index: int) -> bool:
    return index > 0 and sentence.at("of", index) is not None and sentence.at("place_nouns", index - 1) is not None


def _distance(sentence: Sentence, first: int, name: Name) -> int:
    between = range(min(first, name.last), max(first, name.first))
    return len(between) + ACROSS * sum(sentence.key(index) in CLAUSE_ENDS for index in between)
