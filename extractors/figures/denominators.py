"""The number that the lower part of a fraction in words states: fifths, twenty-fifths, eenentwintigste."""

from decimal import Decimal
from functools import lru_cache

from extractors.figures.words import value_of
from extractors.text.language import Language
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

LARGEST_IRREGULAR = 10  # smaller denominators stand in the language file
ELIDED = ("", *"aeio")  # vowels that a number word loses before an ending: trentacinque


def find_denominator(sentence: Sentence, index: int, above: Decimal) -> tuple[Decimal, int] | None:
    """The fifths of three fifths and of twenty-fifths, with the token after them; the fifth of one fifth."""
    if sentence.key(index) == "-":
        index += 1
    if mark := _part(sentence, index, above):
        return Decimal(mark.value), mark.last
    if joined := joined_denominator(sentence.key(index), sentence.language):
        return joined, index + 1
    tens = sentence.at("numbers", index)
    if tens is None or int(tens.value) < 20:
        return None
    start = tens.last + (sentence.key(tens.last) == "-")
    mark = _part(sentence, start, above)
    return (Decimal(tens.value) + Decimal(mark.value), mark.last) if mark and int(mark.value) < 10 else None


def _part(sentence: Sentence, index: int, above: Decimal) -> Mark | None:
    if sentence.at("tenths", index):
        return None  # of a unit, and no share
    return sentence.at("parts", index) or (sentence.at("part", index) if above == 1 else None)


@lru_cache(maxsize=10_000)
def joined_denominator(word: str, language: Language) -> Decimal | None:
    """The 21 of eenentwintigste and einundzwanzigstel, the 35 of trentacinquesimi: a number word with an ending."""
    for ending in language.words["denominators"].get("ending", ()):
        if word.endswith(ending) and len(word) > len(ending) + 1:
            head = word.removesuffix(ending)
            values = (value_of(head + vowel, language) for vowel in ELIDED)
            if value := next((value for value in values if value and value > LARGEST_IRREGULAR), None):
                return value
    return None
