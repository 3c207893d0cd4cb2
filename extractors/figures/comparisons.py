"""Whether a figure says how much more or less something is than another: 20 percent more than men."""

from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence

COMPARED = {"more_than_another": "increase_by", "less_than_another": "decrease_by"}
TURNS = frozenset({"increase", "decrease", "by"})
LONGEST_YEAR = 4  # digits
COMPARED_REACH = 4  # tokens from the comparative to its "than", and from there to a time
EARLIER = frozenset({"so_far", "earlier", "previous", "last", "now"})
TIMES = frozenset({"periods", "time_units", "months", "weekdays", "days"})


def compare(sentence: Sentence, quantity: Quantity) -> str | None:
    """20 percent more than men is a difference, more than a year ago an increase; None where nothing is compared."""
    if dimension_of(quantity.unit) == "ratio" and _times_another(sentence, quantity):
        return "difference"
    if any(mark.last == quantity.left for mark in sentence.meant("change", "apart")):
        return "difference"
    ends = (quantity.right, quantity.counted[1] if quantity.counted else quantity.right)
    around = [mark for end in ends for mark in sentence.all_at("change", end)]
    around += [m for m in sentence.all_at("change", quantity.left - 1) if m.last == quantity.left]  # menos dois pontos
    marks = [mark for mark in around if mark.value in COMPARED]
    than = find_than(sentence, max(marks[0].first, quantity.right)) if marks else None
    if than is None:
        bare = marks and marks[0].first == quantity.right and dimension_of(quantity.unit) in ("share", "money")
        return COMPARED[marks[0].value] if bare and not _is_group(sentence, quantity) else None  # un 20 % más
    beside = range(than + 1, min(than + 1 + COMPARED_REACH, len(sentence.tokens)))
    return COMPARED[marks[0].value] if any(_is_time(sentence, i) for i in beside) else "difference"


def _times_another(sentence: Sentence, quantity: Quantity) -> bool:
    """Twice as many, dwa razy więcej, gấp đôi năm ngoái; but what rose to twice as many is an increase."""
    behind = set(sentence.values("change", quantity.right)) & {"as_another", *COMPARED}
    inside = any("as_another" in sentence.values("change", i) for i in range(quantity.first, quantity.last))
    turned = sentence.before("change", quantity.left)
    rose = turned is not None and turned.value in TURNS
    return bool(behind) or (inside and not rose)


def _is_group(sentence: Sentence, quantity: Quantity) -> bool:
    """El 1 % más rico: behind an article that is no "one", a share is of people and no change."""
    before = number_start(sentence, quantity) - 1
    determined = "determiner" in sentence.values("grammar", before)
    return determined and not sentence.at("articles", before)


def find_than(sentence: Sentence, start: int) -> int | None:
    """The word for "than" at a token or a few behind it; behind a comma, what can open a relative clause is none."""
    for index in range(start, start + COMPARED_REACH + 1):
        if _than(sentence, index):
            return index
        if sentence.key(index) == "," and (not _than(sentence, index + 1) or _is_relative(sentence, index + 1)):
            return None
    return None


def _is_relative(sentence: Sentence, index: int) -> bool:
    return "relative" in sentence.values("grammar", index)


def _than(sentence: Sentence, index: int) -> bool:
    return "than" in sentence.values("time", index)


def _is_time(sentence: Sentence, index: int) -> bool:
    year = sentence.key(index).isdecimal() and len(sentence.key(index)) == LONGEST_YEAR
    told = not EARLIER.isdisjoint(sentence.values("time", index))
    return year or told or not TIMES.isdisjoint(sentence.kinds(index))


def number_start(sentence: Sentence, quantity: Quantity) -> int:
    """The token where a number begins with the sign of money before it, but without its qualifier."""
    sign = sentence.before("currencies", quantity.first)
    return sign.first if sign and sign.first >= quantity.left else quantity.first
