"""How a sentence introduces a place: as where something is, as what something belongs to, or as where it came from."""

from enum import Enum

from extractors.names.name import Name
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

BEFORE_NAMES = ("place_nouns", "demonyms", "compass")  # in the Spanish city of Valencia, in northern Mexico


class Link(Enum):
    """What stands before a place, or behind it."""

    IN = "in"  # at, near, to
    OF = "of"  # the fire of, the mayor of: only what happens is there
    ON = "on"  # an attack on
    FROM = "from"  # the place is elsewhere


LINKS = {"word": Link.IN, "article": Link.IN, "behind": Link.IN, "of": Link.OF, "on": Link.ON, "from": Link.FROM}


def link(sentence: Sentence, name: Name) -> Link | None:
    """How a place is introduced, an article, an adjective or a noun such as "city" between; None where it is not."""
    if (mark := sentence.at("place_prepositions", name.last)) and mark.value == "behind":
        return Link.IN
    at = name.first
    while (before := _start_of_attribute(sentence, at)) is not None:
        at = before
    if mark := preposition(sentence, at):
        return LINKS[mark.value]
    if at < name.first and sentence.before("compass", name.first):
        return Link.OF  # shook northern Japan
    bracketed = sentence.key(name.first - 1) == "(" and sentence.key(name.last) == ")"
    return Link.IN if bracketed else None


def preposition(sentence: Sentence, last: int) -> Mark | None:
    """The preposition of place that ends right before a token."""
    mark = sentence.before("place_prepositions", last)
    return mark if mark and mark.value != "behind" else None


def _start_of_attribute(sentence: Sentence, at: int) -> int | None:
    """Where the word begins that stands before a token and belongs to the place's name; None if there is none."""
    if at < 1:
        return None
    if sentence.hyphen(at - 1) or _is(sentence, at - 1, "determiner"):
        return at - 1
    if mark := next((mark for kind in BEFORE_NAMES if (mark := sentence.before(kind, at))), None):
        return mark.first
    belongs = any(sentence.before(kind, at - 1) for kind in ("place_nouns", "compass"))
    return at - 1 if belongs and (sentence.at("of", at - 1) or _is(sentence, at - 1, "of")) else None


def _is(sentence: Sentence, index: int, value: str) -> bool:
    return value in sentence.values("grammar", index)
