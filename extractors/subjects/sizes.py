"""What stands right before a figure or the name of its size: a hose with a diameter of 3 mm, each unit 10 million."""

from extractors.subjects.clauses import Span
from extractors.subjects.genitives import owner_by_case
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import Subject
from extractors.subjects.word_tag import has_cases
from extractors.subjects.wording import Wording

SIZES = frozenset({"length", "area", "mass", "volume", "speed", "energy", "temperature", "price"})
LONG = frozenset({"length", "area"})
WORTH = frozenset({"price", "amount"})
BETWEEN = frozenset({"adverb", "preposition", "of"})  # a size and its figure


def thing_of_that_size(wording: Wording, claim: Span) -> Subject | None:
    """The thing that the name of a size behind it, with its figure, tells of."""
    if wording.measure in SIZES and (tall := _so_long(wording, claim)):
        return tall
    at, tags = claim[0], wording.tags
    while at > 0 and tags[at - 1] in BETWEEN:
        at -= 1
    size = _ending(wording, at)
    if size and wording.measure in WORTH and wording.tags[at : at + 2] == ["of", "of"] and not wording.is_measure(size):
        return wording.read(size._replace(link=""))  # Waren im Wert von 3 Millionen
    if wording.measure not in SIZES or size is None:
        return None
    if not wording.is_measure(size):
        long = wording.measure in LONG and tags[size.first] == "determiner" and tags[at] == "of"
        return wording.read(size._replace(link="")) if long else None  # una cueva de 800 metros
    if whose := owner_by_case(wording.sentence, size) if has_cases(wording.sentence) else None:
        return wording.read(whose)  # со скоростью ветра
    before = size.first - (tags[size.first - 1] in ("preposition", "auxiliary", "of"))
    bound = {*wording.sentence.values("grammar", before), *wording.sentence.values("cues", before)}
    apposed = tags[before - 1] == "comma" and not bound.isdisjoint(("of", "having"))
    thing = _ending(wording, before - apposed)  # un carico di grano, del valore di
    having = "having" in wording.sentence.values("cues", size.first - 1)
    apart = thing is not None and thing.link == "preposition" and not having
    whole = wording.chain_before(size.first) if apart else thing and wording.head_of(thing)  # мост через реку длиной
    if thing is None or whole is None or wording.is_time(thing) or (apart and whole.link == "preposition"):
        return None  # произошло в среду на глубине
    return wording.read(whole._replace(link=""))


def _so_long(wording: Wording, claim: Span) -> Subject | None:
    """What stands behind its size in one phrase: a 160-metre-high tower."""
    own = wording.clauses.over.get(claim[0])
    if own is None:
        return None
    last = next((p.last for p in wording.phrases if p.first == own.last), own.last)  # mehrere Meter | hohen Turm
    dimension = next((i for i in range(claim[1], last - 1) if "dimension" in wording.sentence.values("cues", i)), None)
    return wording.read(Phrase(dimension + 1, last, "")) if dimension else None


def joined_to(wording: Wording, claim: Span) -> Subject | None:
    """The noun behind a small word that a figure is the first part of: der 15-köpfige Rat, ein zweitägiger Streik."""
    capitals = wording.sentence.language.writing.noun == "capital"
    own, at = wording.clauses.over.get(claim[0]) if capitals else None, claim[1]
    while own and at < own.last and wording.sentence.glued(at):
        at += 1
    return wording.read(Phrase(at, own.last, own.link)) if own and claim[1] < at < own.last else None


def each_one(wording: Wording, claim: Span) -> Subject | None:
    """Each of those who get or have so much, right before the figure."""
    before = _ending(wording, claim[0])
    each = before is not None and "each" in wording.sentence.values("cues", before.first)
    return wording.read(before) if before and each else None


def _ending(wording: Wording, last: int) -> Phrase | None:
    """The phrase without a figure that ends before a token."""
    return next((p for p in wording.phrases if p.last == last and not wording.counts(p)), None)
