"""What a figure is a figure of: the measure whose words govern it, by kind of unit and nearness."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.figures.counted import counts_people
from extractors.figures.fitting import equals, fits
from extractors.figures.measure_words import measure_words
from extractors.figures.measures import MEASURES, TOLLS
from extractors.figures.nearness import PUNCTUATION, distance_to, gap, pauses
from extractors.figures.quantities import Measured, Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

REACH = 25  # tokens
PRESENT = frozenset({"attendance", "affected"})  # measures whose nouns say no more than that people were there
CLOSE = 2  # and from deputies to how they voted
PLAIN_SHARE = 3  # tokens that a word such as rate is farther by than what it is the rate of: işsizlik oranı
BEFELL = TOLLS | {"hospitalised", "displaced"}
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
    if not lasts and (quantity.age or (nearest and _is_age(nearest, others))):
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
    found = found or _cut(sentence, quantity, event) or Measured(event.value, "nearest word that fits", event)
    return found._replace(name="poll_share") if found.name == "votes" and _is_asked(sentence, quantity) else found


def _is_age(near: Near, others: Sequence[Quantity]) -> bool:
    """Whether a word beside a figure says that it is an age, and not that the figure before the word is one."""
    beside = near.distance <= 1 and near.word.value == "age"
    return beside and not any(other.age and other.last <= near.word.first <= other.right for other in others)


def _near(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> list[Near]:
    """The words of measures in reach of a figure, the nearest first."""
    taken = {other.counted[0] for other in others if other is not quantity and other.counted}
    words = (mark for mark in measure_words(sentence) if not (mark.value in PRESENT and mark.first in taken))
    fitting = (mark for mark in words if fits(sentence, quantity, mark))
    near = [Near(distance_to(sentence, quantity, mark, others), mark) for mark in fitting]
    dimension = dimension_of(quantity.unit)
    return sorted((one for one in near if one.distance <= REACH), key=lambda one: _rank(one, dimension))


def _rank(near: Near, dimension: str) -> tuple[int, int, bool, bool, int, str]:
    farther = PLAIN_SHARE * (near.word.value == "share")
    other = dimension not in MEASURES[near.word.value].dimension  # a turnout in percent is of votes
    acts = (
        near.word.kind == "verbs" and MEASURES[near.word.value].noun
    )  # the noun that is counted goes before: 1,200 officers work
    return near.distance + farther, near.distance, other, acts, near.word.first, near.word.value


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
        return next((word for d, word in near if word.value in BEFELL and d <= EVENT_REACH), nearest)
    if measure == "seats" and distance == 0:  # 312 deputies voted
        return next((word for d, word in near if word.value == "votes" and d <= CLOSE), nearest)
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


def _cut(sentence: Sentence, quantity: Quantity, word: Mark) -> Measured | None:
    """Those employed whom an employer parts with: it lays off, will let go of, is to do without 1,200 people."""
    if word.value not in ("employed", "personnel") or dimension_of(quantity.unit) != "count":
        return None
    end = max(quantity.right, quantity.counted[1] if quantity.counted else 0)
    for cut in (m for m in sentence.of_kind("cues") if m.value == "cuts"):
        between = range(cut.last, quantity.left) if cut.first < quantity.left else range(end, cut.first)
        if len(between) <= EVENT_REACH and not any(pauses(sentence, i) or sentence.is_number(i) for i in between):
            return Measured("job_cuts", "those whom an employer parts with", cut)
    return None


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
