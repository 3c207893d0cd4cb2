"""What a figure is a figure of: the measure whose words govern it, by kind of unit and nearness."""

from collections.abc import Sequence

from extractors.lexicon import Mark
from extractors.measures import MEASURES
from extractors.quantities import Quantity
from extractors.sentences import Sentence
from extractors.units import dimension_of

REACH = 25  # tokens
PUNCTUATION, NUMBER = 3, 5  # what stands between word and figure makes it farther by so much
BY_DIMENSION = {
    "count": "count", "money": "amount", "share": "share", "time": "duration", "length": "length", "area": "area",
    "mass": "mass", "volume": "volume", "speed": "speed", "temperature": "temperature", "energy": "energy",
    "power": "energy", "magnitude": "magnitude",
}  # fmt: skip
LOOSE = ("share", "ratio")  # percent and times go with every measure
NOUNS = frozenset({"personnel", "employed", "population", "attendance", "affected", "price", "count"})  # who or what, not what befell


def find_measure(sentence: Sentence, quantity: Quantity, others: Sequence[Quantity]) -> str:
    """The measure of a figure: the nearest word of one that fits its unit, else the plain one of its dimension."""
    dimension = dimension_of(quantity.unit)
    if quantity.age:
        return "age"
    default = BY_DIMENSION.get(dimension, "other")
    if dimension == "time":
        return default
    fitting = [
        (_distance(sentence, quantity, mark, others), mark)
        for mark in sentence.of_kind("measures")
        if dimension in LOOSE or dimension in MEASURES[mark.value].dimension
    ]
    near = sorted((distance, mark.first, mark.value) for distance, mark in fitting if distance <= REACH)
    if not near:
        return default
    return _losses(sentence, quantity, _prefer_event(near))


def _prefer_event(near: list[tuple[int, int, str]]) -> str:
    """What befell those counted outweighs who they are: 12 soldiers were killed."""
    distance, _, measure = near[0]
    if measure in NOUNS:
        events = [(d, m) for d, _, m in near if m not in NOUNS and d <= distance + 7]
        if events:
            return events[0][1]
    return measure


def _losses(sentence: Sentence, quantity: Quantity, measure: str) -> str:
    """Soldiers who are lost are military losses."""
    if measure in ("personnel", "loss", "killed") and dimension_of(quantity.unit) == "count" and sentence.of_kind("cues"):
        military = [m for m in sentence.of_kind("people") if m.value == "military"]
        cues = sentence.of_kind("cues")
        if any(abs(m.first - quantity.first) <= 6 for m in military) and any(abs(c.first - quantity.first) <= 8 for c in cues):
            return "military_losses"
    return measure


def _distance(sentence: Sentence, quantity: Quantity, mark: Mark, others: Sequence[Quantity]) -> int:
    """Tokens between word and figure; punctuation and other figures between them count more."""
    if quantity.counted and mark.first <= quantity.counted[0] < mark.last:
        return 0
    if mark.first >= quantity.right:
        begin, end = quantity.right, mark.first
    elif mark.last <= quantity.left:
        begin, end = mark.last, quantity.left
    else:
        return 0
    between = sum(PUNCTUATION for i in range(begin, end) if sentence.key(i) in (",", ";", ":", "–", "(", ")", "."))
    crossed = sum(NUMBER for other in others if other is not quantity and begin <= other.first < end)
    return end - begin + between + crossed
