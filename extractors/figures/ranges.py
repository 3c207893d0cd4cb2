"""Two numbers that are one figure: 14 to 16, between 3 and 5 million, 23 of 32."""

from extractors.figures.counted import find_counted
from extractors.figures.moves import is_amount, is_move, share_unit
from extractors.figures.quantities import Quantity
from extractors.text.sentences import Sentence

WIDEST_GAP = 4  # tokens between the two numbers of one figure
LONGEST_OWNER, LONGEST_NOUN = 4, 2  # tokens
FIVE = 5
LOWER, UPPER = frozenset({"more_than", "at_least"}), frozenset({"less_than", "at_most"})


def join_ranges(sentence: Sentence, quantities: list[Quantity]) -> list[Quantity]:
    """The figures with those joined that are one, in order."""
    joined: list[Quantity] = []
    for quantity in quantities:
        before = joined[-1] if joined else None
        if before and any(join(sentence, before, quantity) for join in JOINS):
            continue
        joined.append(quantity)
    return joined


def _join_range(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    if is_move(sentence, a, b):
        share_unit(a, b)
        return False
    link = sentence.at("ranges", a.right)
    if (
        link is None
        or b.left not in (link.first, link.last)
        or "ordinal" in (a.form, b.form)
        or (a.form == "multiple" != b.form)  # doubled to 40,000
        or b.first - a.last > WIDEST_GAP
    ):
        return False
    opened = sentence.before("ranges", a.left) or sentence.before("ranges", a.first)
    closed = sentence.at("ranges", b.right) or sentence.at("ranges", b.last)
    if link.value == "and" and not any(mark and mark.value == "between" for mark in (opened, closed)):
        return False
    if link.value == "or" and not _neighbours(a, b):
        return False
    if link.value not in ("and", "or", "to") or _is_chain(sentence, a, b):
        return False
    if link.value == "to" and is_amount(sentence, a, b):
        return False
    return _units_agree(a, b) and _merge(a, b)


def _is_chain(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """222-2222-33, three-nought-four: a third number bound to two by a mark makes them no range, but a code."""
    marks = [index for index in (a.first - 1, b.last) if sentence.key(index) in ("-", "/") and sentence.glued(index)]
    return any(sentence.is_number(i - 1) and sentence.is_number(i + 1) for i in marks)


def _neighbours(a: Quantity, b: Quantity) -> bool:
    """Two or three, 89 or 90, 20 or 30: written alike and one apart, or round and near."""
    if a.high is None or b.low is None or a.form != b.form or a.form not in ("words", "digits"):
        return False
    if a.unit != "count" or b.qualifier != "exact" or a.qualifier not in ("exact", "about"):  # $50 or $100
        return b.low == a.high + 1
    return b.low == a.high + 1 or (a.high < b.low <= 2 * a.high and a.high % FIVE == b.low % FIVE == 0)


def _units_agree(a: Quantity, b: Quantity) -> bool:
    return a.unit == b.unit or "count" in (a.unit, b.unit)


def _merge(a: Quantity, b: Quantity) -> bool:
    if a.low is None or b.high is None or a.qualifier == "vague" or b.qualifier == "vague":
        return False
    low = a.low
    if a.scale == 1 and b.scale > 1 and low < b.high / b.scale:  # 3 to 5 million
        low = low * b.scale
    if low > b.high:
        return False
    a.low, a.high, a.scale = low, b.high, b.scale
    a.last, a.right, a.qualifier = b.last, b.right, "range"
    a.unit, a.age = (b.unit if a.unit == "count" else a.unit), a.age or b.age
    a.reading = a.reading or b.reading
    return True


def _join_bounds(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """More than 100 and fewer than 300: two bounds of one figure."""
    lower, upper = sorted((a, b), key=lambda quantity: quantity.qualifier in UPPER)
    if lower.qualifier not in LOWER or upper.qualifier not in UPPER or a.unit != b.unit:
        return False
    between = range(a.right, b.left)
    if not 1 <= len(between) <= LONGEST_NOUN or not any(_joins(sentence, index) for index in between):
        return False
    if not all(_joins(sentence, index) or sentence.at("stop_words", index) for index in between):
        return False
    if lower.low is None or upper.high is None or lower.low > upper.high:
        return False
    a.low, a.high, a.qualifier = lower.low, upper.high, "range"
    a.last, a.right, a.counted = b.last, b.right, b.counted
    return True


def _joins(sentence: Sentence, index: int) -> bool:
    """A comma or a word such as "and"."""
    return sentence.key(index) == "," or sentence.at("conjunctions", index) is not None


def _join_part(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """32 üyeden 23'ü: the whole before its part, which an ending marks."""
    ending = sentence.at("of", b.right)
    if ending is None or ending.value != "part" or not (a.unit == b.unit == "count") or a.low is None or b.high is None:
        return False
    between = range(a.right, b.left)
    if not 1 <= len(between) <= LONGEST_OWNER or not all(_may_own(sentence, index) for index in between):
        return False
    if a.low != a.high or b.high >= a.low or a.qualifier != "exact":
        return False
    a.counted, a.of = (between[-1], between[-1] + 1), a.low
    a.low, a.high, a.last, a.right = b.low, b.high, b.last, ending.last
    return True


def _join_whole(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    """23 of 32, 23 ihrer 32 Mitglieder, 23 of the alliance's 32, 23 allies out of 32: a part with its whole."""
    if not _links_whole(sentence, a, b) or not (a.unit == b.unit == "count") or b.low != b.high:
        return False
    if a.form not in ("digits", "words", "one") or b.form not in ("digits", "words") or a.high is None or b.low is None:
        return False
    if a.high > b.low:
        return False
    if not sentence.at("of", a.right):
        a.counted = (a.right, a.right + 1)
    a.of, a.last, a.right = b.low, b.last, b.right
    return True


def _links_whole(sentence: Sentence, a: Quantity, b: Quantity) -> bool:
    link = sentence.at("of", a.right)
    if link and link.value != "part":  # with the owner of the whole between, or nothing
        between = range(link.last, b.left)
        return len(between) <= LONGEST_OWNER and all(_may_own(sentence, index) for index in between)
    apart = sentence.before("of", b.left)
    if (
        apart is None
        or _opens_range(sentence, b)
        or not (_stands_apart(sentence, apart.first, b) or sentence.key(apart.first - 1) == "(")
    ):
        return False
    bracket = sentence.key(apart.first - 1) == "("  # the votes of 367 members (of 550)
    noun = range(a.right, apart.first - bracket)
    return 1 <= len(noun) <= LONGEST_NOUN and all(_may_own(sentence, index) for index in noun)


def _stands_apart(sentence: Sentence, index: int, whole: Quantity) -> bool:
    """Whether a noun can stand between a number and these words for "of": 23 allies out of 32; 225 мандатов из 450."""
    kinds = set(sentence.values("of", index))
    return "apart" in kinds or ("apart_bare" in kinds and find_counted(sentence, whole) is None)


def _opens_range(sentence: Sentence, quantity: Quantity) -> bool:
    """Between 80 and 90: the first of two bounds is no whole."""
    opening, link = sentence.before("ranges", quantity.left), sentence.at("ranges", quantity.right)
    return opening is not None and opening.value == "between" and link is not None and link.value == "and"


def _may_own(sentence: Sentence, index: int) -> bool:
    """A word of a noun phrase, or the apostrophe of a genitive."""
    word = sentence.tokens[index].kind == "word"
    return sentence.key(index) == "'" or (
        word and not sentence.at("stop_words", index) and not sentence.at("verbs", index)
    )


JOINS = (_join_range, _join_bounds, _join_whole, _join_part)
