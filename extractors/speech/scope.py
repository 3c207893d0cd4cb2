"""What limits the thing counted, in short English words: excluding a country, only children."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.gazetteer import ORGANISATIONS, countries
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

STOPS = frozenset(";|")
JOINTS = frozenset("—–'")  # из них 11 — дети, 11'i çocuk
NEAR = 3  # tokens from a limit to whom it names, and from a figure to the people counted
FAR = 4  # tokens between the name and the word that leaves it out


class Limit(NamedTuple):
    """A limit as a claim has it, and the tokens first … last - 1 that say so."""

    text: str
    first: int
    last: int


def limits_of(sentence: Sentence, first: int, last: int) -> list[Limit]:
    """The limits of the figure at tokens first … last - 1, in alphabetical order."""
    governing = _governing(sentence, list(_limits(sentence)), first, last)
    found = {limit.text: limit for limit in (*_only(sentence, last), governing) if limit}
    return sorted(found.values())


def _only(sentence: Sentence, last: int) -> Iterator[Limit]:
    """Only children: the figure counts them; a dash or an ending may stand between."""
    last += sentence.key(last) in JOINTS
    for index in range(last, min(last + NEAR, len(sentence.tokens))):
        if sentence.tokens[index].kind != "word":
            return
        group = sentence.at("groups", index)
        if group:
            yield Limit(f"only {group.value}", group.first, group.last)
            return


def _limits(sentence: Sentence) -> Iterator[Limit]:
    """Every "without X" and "X left out" of the sentence, in order."""
    marks = sentence.of_kind("scope")
    for mark in marks:
        if any(other.first < mark.first and mark.last <= other.last for other in marks):
            continue  # the "included" of "not included"
        way = mark.value.removesuffix("_after")
        if mark.value.endswith("_after"):
            named = next(_named(sentence, range(mark.first - 1, mark.first - 1 - FAR, -1)), None)
        else:
            named = next(_named(sentence, range(mark.last, mark.last + NEAR)), None)
        if named:
            yield Limit(f"{way} {named.text}", min(mark.first, named.first), max(mark.last, named.last))


def _named(sentence: Sentence, indices: Sequence[int]) -> Iterator[Limit]:
    """The country, organisation or group named at these tokens, and where."""
    for index in indices:
        if (
            index < 0
            or sentence.key(index) in (",", ";", "")
            or (index < len(sentence.tokens) and sentence.is_number(index))
        ):
            return
        if sentence.at("currencies", index):
            return
        for kind, names in (
            ("countries", countries()),
            ("organisations", ORGANISATIONS),
            ("groups", None),
            ("left_out", None),
        ):
            mark: Mark | None = sentence.at(kind, index)
            if mark:
                known = names[mark.value] if names else mark.value
                yield Limit(getattr(known, "name", str(known)), mark.first, mark.last)
                return


def _governing(sentence: Sentence, limits: Sequence[Limit], first: int, last: int) -> Limit | None:
    """The next limit behind the figure; the last before it, where the next is another figure's or there is none."""
    behind = next((limit for limit in limits if limit.first >= last), None)
    before = next((limit for limit in reversed(limits) if limit.last <= first), None)
    if before and not _reaches(sentence, before.last, first):
        before = None
    if behind and not (before and _belongs_to_another(sentence, last, behind)):
        return behind if _reaches(sentence, last, behind.first) else None
    return before


def _belongs_to_another(sentence: Sentence, last: int, limit: Limit) -> bool:
    """Whether another figure stands before the limit, or right behind it: 5 without oil, with oil 6."""
    right = min(limit.last + NEAR, len(sentence.tokens))
    return any(sentence.is_number(index) for index in (*range(last, limit.first), *range(limit.last, right)))


def _reaches(sentence: Sentence, first: int, last: int) -> bool:
    """Whether no turn of the sentence stands between: a semicolon, or ", but"."""
    for index in range(first, last):
        if sentence.key(index) in STOPS:
            return False
        contrast = sentence.at("clauses", index + 1) if sentence.key(index) == "," else None
        if contrast and contrast.value == "contrast":
            return False
    return True
