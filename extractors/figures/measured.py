"""What a figure is a figure of: the measure whose words govern it, by kind of unit and nearness."""

from collections.abc import Iterator, Sequence

from extractors.figures.changes import DIRECTIONS
from extractors.figures.counted import counts_people
from extractors.figures.measures import MEASURES, TOLLS
from extractors.figures.nearness import PUNCTUATION, distance_to, gap
from extractors.figures.quantities import Quantity
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


def find_measure(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> str:
    """The measure of a figure: the nearest word of one that fits it, else the plain one of its dimension."""
    near = sorted(
        (
            (distance, mark.first, mark.value)
            for mark in _words(sentence)
            if _fits(sentence, quantity, mark) and (distance := distance_to(sentence, quantity, mark, others)) <= REACH
        ),
        key=lambda word: (word[0] + PLAIN_SHARE * (word[2] == "share"), word),
    )
    lasts = quantity.counted and any(m.value == "duration" for m in sentence.all_at("measures", quantity.counted[0]))
    if not lasts and (quantity.age or (near and near[0][0] <= 1 and near[0][2] == "age")):
        return "age"
    default = plain_measure(quantity)
    if default == "duration" and near and near[0][0] <= 2 * PUNCTUATION and _equal(sentence, quantity):
        return "age"
    if default == "duration" or not near:
        return _governing(sentence, quantity) or _losses(sentence, quantity, default)
    governing = _governing(sentence, quantity)
    if governing and MEASURES[governing].noun:
        return governing
    measure = _befallen(sentence, quantity) or _losses(sentence, quantity, _prefer_event(near))
    return "poll_share" if measure == "votes" and _is_asked(sentence, quantity) else measure


def _governing(sentence: Sentence, quantity: Quantity) -> str | None:
    """The measure that the words right before a figure give it: a city of 160,000; sells it for $799."""
    mark = sentence.before("governing", quantity.left)
    fits = mark is not None and dimension_of(quantity.unit) in MEASURES[mark.value].dimension
    return mark.value if mark and fits else None


def _is_asked(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a share of votes is one of a poll: the sentence names it, or those who were asked are counted."""
    noun = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    poll = any(mark.value == "poll" for mark in sentence.of_kind("sources"))
    return quantity.unit == "percent" and (poll or any(mark.value == "poll_share" for mark in noun))


def _words(sentence: Sentence) -> Iterator[Mark]:
    """The words of a measure: nouns, verbs, and either part of a verb in two; a phrase of none (other) hides one."""
    yield from (mark for mark in sentence.of_kind("measures") if mark.value != "other")
    yield from sentence.of_kind("verbs")
    for head in sentence.of_kind("verbs" + GAP):
        measure, tail = head.value
        words = tail.split()
        for index in range(head.last, len(sentence.tokens) - len(words) + 1):
            if [sentence.key(index + i) for i in range(len(words))] == [word.lower() for word in words]:
                yield Mark("verbs", measure, head.first, head.last)
                yield Mark("verbs", measure, index, index + len(words))
                break


def plain_measure(quantity: Quantity) -> str:
    """The measure of a figure whose sentence names none."""
    return BY_DIMENSION.get(dimension_of(quantity.unit), "other")


def _fits(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether the word's measure can be the figure's: its dimension, and whom or what it counts."""
    measure, dimension = MEASURES[mark.value], dimension_of(quantity.unit)
    if dimension == "count" and quantity.per and _is_in_rate(sentence, quantity, mark):
        return False
    if "time" in (dimension, *measure.dimension):
        return dimension == "time" and measure.name == "age"
    if dimension in ("share", "ratio"):
        return dimension == "ratio" or _share_of(sentence, quantity, mark)
    if dimension not in measure.dimension or (measure.units and quantity.unit not in measure.units):
        return False
    if dimension != "count" or quantity.counted is None:
        return True
    counted = quantity.counted[0]
    if mark.first <= counted < mark.last:
        return True
    people = counts_people(sentence, quantity) or any(
        MEASURES[m.value].of for m in sentence.all_at("measures", counted)
    )
    noun = measure.noun and mark.kind == "measures" and mark.first != counted + 1  # persons employed
    noun = noun and not _changed(sentence, quantity, mark)
    noun = noun and not (mark.last < quantity.left and _equal(sentence, quantity))
    return not noun and (measure.of is None or (measure.of == "people") == bool(people))


def _changed(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether the figure says how what a word names rose or fell: the population fell to 4,000 people."""
    moves = (m.first for m in sentence.of_kind("change") if m.value in DIRECTIONS)
    return quantity.change != "level" and any(mark.last <= move < quantity.left for move in moves)


def _equal(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether what stands right before the figure makes it the value of what was named: the population is 4,000."""
    equals = sentence.before("cues", quantity.left)
    return equals is not None and equals.value == "equals"


def _is_in_rate(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """The inhabitants of "24 per 100,000 inhabitants" are no population."""
    rates = (rate for index in range(quantity.last, quantity.right) for rate in sentence.all_at("per", index))
    return any(rate.first <= mark.first < rate.last for rate in rates)


def _share_of(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a percentage can be this measure's: it changes by it, is a share itself, or is one of the output."""
    output = next(
        (m for m in sentence.of_kind("cues") if m.value == "of_output" and 0 <= m.first - quantity.right <= 1), None
    )
    if output:
        return mark.value != "share" and not output.first <= mark.first < output.last
    if "share" in MEASURES[mark.value].dimension:
        return True
    return quantity.change != "level" and not _is_change(sentence, mark)


def _is_change(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word of a measure tells the change itself: an index that lost 2 % made no loss."""
    directions = (m for m in sentence.all_at("change", mark.first) if m.value in DIRECTIONS)
    return any(m.last == mark.last for m in directions)


def _prefer_event(near: list[tuple[int, int, str]]) -> str:
    """What befell those counted outweighs who they are: 12 soldiers were killed; aid outweighs that it is spent."""
    distance, _, measure = near[0]
    if measure == "spending" and any(m == "aid" and d <= EVENT_REACH for d, _, m in near):
        return "aid"
    if measure in PRESENT and distance == 0:  # 40 protesters were killed
        return next((m for d, _, m in near if m in TOLLS and d <= EVENT_REACH), measure)
    if MEASURES[measure].noun:
        return next((m for d, _, m in near if not MEASURES[m].noun and d <= distance + EVENT_REACH), measure)
    return measure


def _befallen(sentence: Sentence, quantity: Quantity) -> str | None:
    """What is told right behind a noun for those whom something befell before: 12 of the injured have died."""
    if quantity.counted is None or not _events(sentence, quantity.counted[0]):
        return None
    after = quantity.counted[1]
    links = {mark.value for mark in sentence.all_at("grammar", after)} & {"preposition", "conjunction"}
    return next(iter(_events(sentence, after) + ([] if links else _events(sentence, after + 1))), None)


def _events(sentence: Sentence, index: int) -> list[str]:
    """The measures of what befalls people that the words at a token tell."""
    marks = [*sentence.all_at("measures", index), *sentence.all_at("verbs", index)]
    return [m.value for m in marks if MEASURES[m.value].of == "people" and not MEASURES[m.value].noun]


def _losses(sentence: Sentence, quantity: Quantity, measure: str) -> str:
    """Soldiers who are lost are military losses, the tanks of those who lose them lost equipment."""
    if measure not in ("personnel", "count") or dimension_of(quantity.unit) != "count":
        return measure
    military = [m for m in sentence.of_kind("people") if m.value == "military" and gap(quantity, m) <= EVENT_REACH // 2]
    lost = [m for m in sentence.of_kind("cues") if m.value == "lost" and gap(quantity, m) <= EVENT_REACH]
    if not military or not lost:
        return measure
    people = quantity.counted is None or counts_people(sentence, quantity)
    return "military_losses" if people or measure == "personnel" else "equipment_lost"
