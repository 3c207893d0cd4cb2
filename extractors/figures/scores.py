"""Numbers that are results of matches: 3-2, 2:2, 7 - 1."""

from extractors.figures.quantities import Quantity
from extractors.text.sentences import Sentence

SCORED = 200  # points of a match


def is_score(sentence: Sentence, quantity: Quantity) -> bool:
    """3-2, 3:2, 2–1: two short numbers with a mark between them."""
    if quantity.form != "digits" or quantity.unit != "count":
        return False
    if any(told(sentence, quantity) for told in (_spaced_score, _bound_score, _worded_score)):
        return True
    if not _short(quantity):
        return False
    return _scored_with(sentence, quantity.last, +1) or _scored_with(sentence, quantity.first - 1, -1)


def _scored_with(sentence: Sentence, mark: int, step: int) -> bool:
    other = mark + step
    if not 0 <= other < len(sentence.tokens) or sentence.tokens[other].kind != "digits":
        return False
    return (
        sentence.key(mark) in (":", "-", "–")
        and sentence.glued(max(mark, other))
        and sentence.glued(min(mark, other) + (step < 0))
    )


def _spaced_score(sentence: Sentence, quantity: Quantity) -> bool:
    """7 - 1: falling, which no range is; 1 - 7 beside a word of winning; 3 - 6 6 - 1: one after the other."""
    for dash in {quantity.first - 1, quantity.first + 1, quantity.last}:
        if sentence.key(dash) in ("-", "–") and not sentence.glued(dash) and not sentence.glued(dash + 1):
            left, right = sentence.key(dash - 1), sentence.key(dash + 1)
            if left.isdecimal() and right.isdecimal() and int(left) < SCORED > int(right):
                return _is_played(sentence) or int(left) > int(right) or sentence.key(dash + 2).isdecimal()
    return False


def _bound_score(sentence: Sentence, quantity: Quantity) -> bool:
    """2-2, 0-1: a range's two numbers are neither alike nor is the first none; 1-3 beside a word of winning."""
    if quantity.qualifier != "range" or quantity.right != quantity.first + 3 or quantity.counted:
        return False
    if quantity.high is None or quantity.high >= SCORED:
        return False
    bound = sentence.glued(quantity.first + 1)  # by a dash; by a word where it says so: perdió 1 a 3
    return (bound and quantity.low in (0, quantity.high)) or _is_played(sentence)


def _worded_score(sentence: Sentence, quantity: Quantity) -> bool:
    """Won 3 a 1: two short numbers with a word between them that no range can have, beside one of winning."""
    for link in (quantity.last, quantity.first - 1):
        left, right = sentence.key(link - 1), sentence.key(link + 1)
        tied = any(mark.value == "to" and mark.last == link + 1 for mark in sentence.all_at("ranges", link))
        if tied and left.isdecimal() and right.isdecimal() and SCORED > int(left) >= int(right):
            return quantity.right == quantity.last and quantity.counted is None and _is_played(sentence)
    return False


def _is_played(sentence: Sentence) -> bool:
    """Whether a word says that somebody won, lost or drew."""
    return any(mark.value == "score" for mark in sentence.of_kind("not_claims"))


def _short(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low < SCORED and quantity.qualifier != "range"
