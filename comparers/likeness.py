"""How alike the places in two texts are where two figures stand: 0 to 1, numbers masked."""

import re
from functools import lru_cache

from rapidfuzz.fuzz import ratio, token_set_ratio, token_sort_ratio

from comparers.figure import Figure
from comparers.traces import number_keys, traces

WORD = re.compile(r"[^\W_]+(?:[.,'’]\d+)*")
REACH = 8  # words on each side of a number that say what it is
NOUN = 80  # of 100: two printed forms of one noun
ENOUGH = 3  # names and numbers that must be shared before two sentences in two languages can be alike


def likeness(a: Figure, b: Figure) -> float:
    """Of the words around two figures in one language; in two languages, of the names and numbers beside them."""
    if a.press.lang == b.press.lang:
        one, two = context(a.sentence, a.at, len(a.quote)), context(b.sentence, b.at, len(b.quote))
        return float(token_set_ratio(one, two) + token_sort_ratio(one, two)) / 200
    beside_a, beside_b = beside(a.sentence, a.at, len(a.quote)), beside(b.sentence, b.at, len(b.quote))
    shared = len(beside_a & beside_b)
    return shared / min(len(beside_a), len(beside_b)) * min(1.0, shared / ENOUGH) if shared else 0.0


@lru_cache(maxsize=100_000)
def context(sentence: str, at: int, length: int) -> str:
    """The words around the quote, lower case, all numbers masked by "#"."""
    before, after = WORD.findall(sentence[:at])[-REACH:], WORD.findall(sentence[at + length :])[:REACH]
    return " ".join("#" if word[0].isdigit() else word.lower() for word in (*before, "#", *after))


@lru_cache(maxsize=100_000)
def beside(sentence: str, at: int, length: int) -> frozenset[str]:
    """The keys of the names and of the other numbers in the sentence."""
    rest = f"{sentence[:at]} {sentence[at + length :]}"
    return frozenset(traces(rest)) | frozenset(number_keys(rest))


def same_noun(a: Figure, b: Figure) -> bool | None:
    """Whether two figures count the same noun; None where one names none or the languages differ."""
    if not a.counted or not b.counted or a.press.lang != b.press.lang:
        return None
    one, two = a.counted.lower(), b.counted.lower()
    return one == two or ratio(one, two) >= NOUN
