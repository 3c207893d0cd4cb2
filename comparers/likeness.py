"""How alike the places in two texts are where two figures stand: 0 to 1, numbers masked."""

import re
import tomllib
from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from itertools import accumulate, repeat
from operator import mul
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from comparers.figure import Figure
from comparers.traces import name_key, names, traces, words

WORD = re.compile(r"[^\W_]+(?:[.,'’]\d+)*")
REACH = 8  # words on each side of a number that say what it is
NEXT = 4  # of them, those whose order counts
FADING = 0.85  # of a word's weight, with each word further from the number
NEARNESS = tuple(accumulate(repeat(FADING, REACH - 1), mul, initial=1.0))
STEM = 4  # letters of a word that its forms share
LONGEST = 8  # letters; a longer word weighs no more
NOUN = 80  # of 100: two printed forms of one noun
RARE, DIGITS = 100, 3  # a number so large, or with so many digits but zeros at its end, is rare
FOREIGN = 0.75  # at most: names and numbers alone never say as much as the same words
ANYONE = frozenset(tomllib.loads((files("comparers") / "people.toml").read_text(encoding="utf-8"))["anyone"])
THINGS = {
    name: tuple(forms)
    for name, forms in tomllib.loads((files("comparers") / "things.toml").read_text(encoding="utf-8")).items()
}
ENOUGH = 3  # names and numbers that must be shared before two sentences in two languages can be alike


def likeness(a: Figure, b: Figure) -> float:
    """Of the words around two figures in one language; in two languages, of the names and numbers beside them."""
    one, two = (a.sentence, a.at, len(a.quote)), (b.sentence, b.at, len(b.quote))
    if a.press.lang == b.press.lang:
        (words, weight, text), (others, other_weight, other_text) = nearby(*one), nearby(*two)
        return (_shared(words, others, min(weight, other_weight)) + ratio(text, other_text) / 100) / 2
    beside_a, beside_b = beside(*one), beside(*two)
    shared = len(beside_a & beside_b)
    return FOREIGN * shared / min(len(beside_a), len(beside_b)) * min(1.0, shared / ENOUGH) if shared else 0.0


def _shared(one: Mapping[str, float], two: Mapping[str, float], least: float) -> float:
    """The weight of the words in both, as a share of the lighter context's."""
    return sum([min(weight, two[word]) for word, weight in one.items() if word in two]) / least if least else 0.0


@lru_cache(maxsize=50_000)
def nearby(sentence: str, at: int, length: int) -> tuple[Mapping[str, float], float, str]:
    """The stems around the quote, the sum of their weights, and the words next to it in their order."""
    before, after = _around(sentence, at, length)
    words = _stems(before, after)
    # the words in their order, the quote itself masked by "@"
    return words, sum(words.values()), " ".join((*before[:NEXT][::-1], "@", *after[:NEXT]))


def _around(sentence: str, at: int, length: int) -> tuple[list[str], list[str]]:
    """The words before and after the quote, the nearest first, lower case, other numbers masked by "#"."""
    before, after = WORD.findall(sentence[:at])[: -REACH - 1 : -1], WORD.findall(sentence[at + length :])[:REACH]
    return _masked(before), _masked(after)


def _masked(words: list[str]) -> list[str]:
    return ["#" if word[0].isdigit() else word.lower() for word in words]


def _stems(*sides: list[str]) -> Mapping[str, float]:
    """The stems of the words around the quote with their weights: long and near words weigh more."""
    found: dict[str, float] = {}
    for side in sides:
        for word, near in zip(side, NEARNESS, strict=False):
            stem, weight = word[:STEM], near * min(len(word), LONGEST)
            if word != "#" and weight > found.get(stem, 0.0):
                found[stem] = weight
    return found


@lru_cache(maxsize=50_000)
def beside(sentence: str, at: int, length: int) -> frozenset[str]:
    """The keys of the names and of the other numbers in the sentence."""
    rest = f"{sentence[:at]} {sentence[at + length :]}"
    return frozenset(traces(rest))


def is_rare(figure: Figure) -> bool:
    """Whether a number is hardly met twice by chance in texts of one event: 167,000, 22.4, 23 of 32; not "hundreds"."""
    if figure.of is not None:
        return True
    return figure.qualifier != "vague" and (abs(figure.number) >= RARE or digits(figure.number) >= DIGITS)


def is_uncommon(figure: Figure) -> bool:
    """Whether a number is hardly met twice by chance for one measure of one event: 57, 0.3; not 5, 20 or "dozens"."""
    return is_rare(figure) or (figure.qualifier != "vague" and digits(figure.number) > 1)


@lru_cache(maxsize=100_000)
def digits(number: Decimal) -> int:
    """How many digits a number has but zeros at its end, and at the beginning of a fraction."""
    return len(number.normalize().as_tuple().digits)


def share_names(a: Figure, b: Figure) -> bool | None:
    """Whether the two sentences name somebody or something in common; None where one of them names nothing."""
    one, two = (named(figure.sentence, figure.press.lang) for figure in (a, b))
    shared = (one.inside | one.opening) & two.inside or one.inside & two.opening
    return bool(shared) if shared or (one.inside and two.inside) else None


def names_apart(a: Figure, b: Figure) -> bool:
    """Whether each sentence names what the other does not: across Asia here, on Sumatra there."""
    one, two = (named(figure.sentence, figure.press.lang) for figure in (a, b))
    return not one.nouns and not two.nouns and bool(one.inside - two.inside and two.inside - one.inside)


class Names(NamedTuple):
    """The keys of a sentence's names; whether all its nouns are written like names, so that some are none."""

    inside: frozenset[str]
    opening: frozenset[str]  # its first word, which may be any word
    nouns: bool


@lru_cache(maxsize=50_000)
def named(sentence: str, lang: str) -> Names:
    """What a sentence names, as far as capitals tell."""
    keys, nouns = names(sentence, lang)
    first = next(iter(words(sentence)), "")
    return Names(frozenset(keys), frozenset([name_key(first)] if first[:1].isupper() else []), nouns)


def same_noun(a: Figure, b: Figure) -> bool | None:
    """Whether two figures count the same noun; None where one says no more than people, or nobody knows both words."""
    if not a.counted or not b.counted:
        return None
    one, two = a.counted.lower(), b.counted.lower()
    things = thing(one), thing(two)
    if None not in things:
        return things[0] == things[1]
    if a.press.lang != b.press.lang:
        return None
    if one == two or ratio(one, two) >= NOUN:
        return True
    return None if one in ANYONE and two in ANYONE else False


@lru_cache(maxsize=20_000)
def thing(noun: str) -> str | None:
    """What a noun of any language names, of the things that the news counts; None of others."""
    found = (name for name, forms in THINGS.items() if noun.startswith(forms) or f"={noun}" in forms)
    return next(found, None)
