"""What a figure is a figure of: the measure whose words govern it, by kind of unit and nearness."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.figures.counted import counts_people
from extractors.figures.fitting import equals, fits
from extractors.figures.measures import MEASURES, TOLLS
from extractors.figures.nearness import PUNCTUATION, distance_to, gap
from extractors.figures.quantities import Measured, Quantity
from extractors.figures.units import dimension_of
from extractors.text.language import GAP
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

REACH = 25  # tokens
PRESENT = frozenset({"attendance", "affected"})  # measures whose nouns say no more than that people were there
PLAIN_SHARE = 3  # tokens that a word such as rate is farther by than what it is the rate of: işsizlik oranı
EVENT_REACH = 9  # from people counted to what befell them
BY_DIMENSION = {
    "count": "count", "money": "amount", "share": "share", "time": "duration", "length": "length", "area": "area",
    "mass": "mass", "volume": "volume", "speed": "speed", "temperature": "temperature", "energy": "energy",
    "power": "energy", "magnitude": "magnitude", "ratio": "count", "flow": "volume",
}  # fmt: skip


class Near(NamedTuple):
    """A word of a measure, and how far it is from the figure."""

    distance: int  # tokens, more where marks and other figures stand between
    word: Mark


def find_measure(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> Measured:
    """The measure of a figure: the nearest word of one that fits it, else the plain one of its dimension."""
    near = _near(sentence, quantity, others)
    nearest = near[0] if near else None
    lasts = quantity.counted and "duration" in sentence.values("measures", quantity.counted[0])
    if not lasts and (quantity.age or (nearest and nearest.distance <= 1 and nearest.word.value == "age")):
        return Measured("age", "years of a person", nearest.word if nearest else None)
    default = plain_measure(quantity)
    if default == "duration" and nearest and nearest.distance <= 2 * PUNCTUATION and equals(sentence, quantity):
        return Measured("age", "years of a person", nearest.word)
    governing = _governing(sentence, quantity)
    if default == "duration" or not near:
        found = governing or _lost(sentence, quantity, default) or _gathered(sentence, quantity)
        return found or Measured(default, "plain measure of the unit")
    if governing and MEASURES[governing.name].noun:
        return governing
    event = _prefer_event(near)
    found = _befallen(sentence, quantity) or _lost(sentence, quantity, event.value)
    found = found or Measured(event.value, "nearest word that fits", event)
    return found._replace(name="poll_share") if found.name == "votes" and _is_asked(sentence, quantity) else found


def _near(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> list[Near]:
    """The words of measures in reach of a figure, the nearest first."""
    fitting = (mark for mark in _words(sentence) if fits(sentence, quantity, mark))
    near = [Near(distance_to(sentence, quantity, mark, others), mark) for mark in fitting]
    return sorted((one for one in near if one.distance <= REACH), key=_rank)


def _rank(near: Near) -> tuple[int, int, int, str]:
    farther = PLAIN_SHARE * (near.word.value == "share")
    return near.distance + farther, near.distance, near.word.first, near.word.value


def _governing(sentence: Sentence, quantity: Quantity) -> Measured | None:
    """The measure that the words right before a figure give it: a city of 160,000; sells it for $799."""
    mark = sentence.before("governing", quantity.left)
    fits = mark is not None and dimension_of(quantity.unit) in MEASURES[mark.value].dimension
    return Measured(mark.value, "words right before it", mark) if mark and fits and _live(sentence, quantity) else None


def _live(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether those counted can live or meet somewhere, as far as their noun says: not home to 300 elephants."""
    if quantity.counted is None or dimension_of(quantity.unit) != "count" or sentence.language.writing.noun != "last":
        return True
    noun = quantity.counted[0]
    named = sentence.tokens[noun].is_capital or any(MEASURES[m.value].of for m in sentence.all_at("measures", noun))
    return named or counts_people(sentence, quantity)


def _is_asked(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share of votes is one of a poll: the sentence names it, or those who were asked are counted."""
    noun = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    poll = any(mark.value == "poll" for mark in sentence.of_kind("sources"))
    return quantity.unit == "percent" and (poll or any(mark.value == "poll_share" for mark in noun))


def _words(sentence: Sentence) -> Iterator[Mark]:
    """The words of a measure: nouns, verbs, and either part of a verb in two; a phrase of none (other) hides one."""
    measures = (mark for mark in sentence.of_kind("measures") if mark.value != "other")
    yield from (mark for mark in measures if not _is_in_name(sentence, mark))
    yield from sentence.of_kind("verbs")
    for head, tail in _parted(sentence):
        yield Mark("verbs", tail.value, head.first, head.last)
        yield tail


def _parted(sentence: Sentence) -> Iterator[tuple[Mark, Mark]]:
    """The verbs in two parts: of one that tells of a part too, that alone: they shot 14 people dead."""
    pairs = [(head, tail) for head in sentence.of_kind("verbs" + GAP) if (tail := _tail(sentence, head))]
    wholes = {(head.first, MEASURES[tail.value].part_of) for head, tail in pairs}
    return ((head, tail) for head, tail in pairs if (head.first, tail.value) not in wholes)


def _tail(sentence: Sentence, head: Mark) -> Mark | None:
    """The second part of a verb, before another clause is joined."""
    measure, tail = head.value
    words = tail.lower().split()
    keys = [token.key for token in sentence.tokens]
    for first in range(head.last, len(keys) - len(words) + 1):
        if keys[first] == ";" or (keys[first] == "," and sentence.at("conjunctions", first + 1)):
            return None
        if keys[first : first + len(words)] == words:
            return Mark("verbs", measure, first, first + len(words))
    return None


def _is_in_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is the end of a name, where nouns have no capital and this is no headline: Kestrel Energy."""
    if sentence.language.writing.noun == "capital" or mark.first == 0:
        return False
    before, word = sentence.tokens[mark.first - 1].text, sentence.tokens[mark.first].text
    name = before[0].isupper() and before[1:].islower() and word[0].isupper() and word[1:].islower()
    capitals = sum(token.text[0].isupper() for token in sentence.tokens)
    return name and mark.first > 1 and 2 * capitals < len(sentence.tokens)


def plain_measure(quantity: Quantity) -> str:
    """The measure of a figure whose sentence names none."""
    return BY_DIMENSION.get(dimension_of(quantity.unit), "other")


def _prefer_event(near: Sequence[Near]) -> Mark:
    """What befell those counted outweighs who they are: 12 soldiers were killed; aid outweighs that it is spent."""
    distance, nearest = near[0]
    measure = nearest.value
    if measure == "spending":
        return next((word for d, word in near if word.value == "aid" and d <= EVENT_REACH), nearest)
    if measure in PRESENT and distance == 0:  # 40 protesters were killed
        return next((word for d, word in near if word.value in TOLLS and d <= EVENT_REACH), nearest)
    if MEASURES[measure].noun:
        reach = distance + EVENT_REACH
        return next((word for d, word in near if not MEASURES[word.value].noun and d <= reach), nearest)
    return nearest


def _befallen(sentence: Sentence, quantity: Quantity) -> Measured | None:
    """What is told right behind a noun for those whom something befell before: 12 of the injured have died."""
    if quantity.counted is None or not _events(sentence, quantity.counted[0]):
        return None
    after = quantity.counted[1]
    links = set(sentence.values("grammar", after)) & {"preposition", "conjunction"}
    events = _events(sentence, after) + ([] if links else _events(sentence, after + 1))
    return Measured(events[0].value, "what befell those counted", events[0]) if events else None


def _events(sentence: Sentence, index: int) -> list[Mark]:
    """The words at a token that tell what befalls people."""
    marks = [*sentence.all_at("measures", index), *sentence.all_at("verbs", index)]
    return [m for m in marks if MEASURES[m.value].of == "people" and not MEASURES[m.value].noun]


def _gathered(sentence: Sentence, quantity: Quantity) -> Measured | None:
    """People who are told of in one breath with what people come to: 60,000 people in the march."""
    if dimension_of(quantity.unit) != "count" or not counts_people(sentence, quantity):
        return None
    words = (m for m in sentence.of_kind("cues") if m.value == "gathering" and gap(quantity, m) <= EVENT_REACH)
    return next((Measured("attendance", "what people come to", word) for word in words), None)


def _lost(sentence: Sentence, quantity: Quantity, measure: str) -> Measured | None:
    """Soldiers who are lost are military losses, the tanks of those who lose them lost equipment."""
    if measure not in ("personnel", "count") or dimension_of(quantity.unit) != "count":
        return None
    military = [m for m in sentence.of_kind("people") if m.value == "military" and gap(quantity, m) <= EVENT_REACH // 2]
    lost = [m for m in sentence.of_kind("cues") if m.value == "lost" and gap(quantity, m) <= EVENT_REACH]
    if not military or not lost:
        return None
    people = quantity.counted is None or counts_people(sentence, quantity)
    name = "military_losses" if people or measure == "personnel" else "equipment_lost"
    return Measured(name, "what an army loses", lost[0])
