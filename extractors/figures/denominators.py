"""The number that the lower part of a fraction in words states: fifths, twenty-fifths, eenentwintigste."""

from decimal import Decimal
from functools import lru_cache

from extractors.text.language import Language
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence
from extractors.text.tokens import key_of

TEN, HUNDRED = 10, 100


def find_denominator(sentence: Sentence, index: int, above: Decimal) -> tuple[Decimal, int] | None:
    """The fifths of three fifths and of twenty-fifths, with the token after them; the fifth of one fifth."""
    if sentence.key(index) == "-":
        index += 1
    if mark := _part(sentence, index, above):
        return Decimal(mark.value), mark.last
    if joined := _joined(sentence.key(index), sentence.language):
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
def _joined(word: str, language: Language) -> Decimal | None:
    """The 21 of eenentwintigste: units that are written as one with the tens behind them."""
    if not (language.writing.joined and language.writing.units_before_tens):
        return None
    for value, phrases in language.words.get("parts", {}).items():
        tail = next((key_of(phrase) for phrase in phrases if word.endswith(key_of(phrase))), None)
        if (
            tail
            and tail != word
            and TEN < int(value) < HUNDRED
            and (units := _units(word.removesuffix(tail), language))
        ):
            return Decimal(value) + units
    return None


def _units(head: str, language: Language) -> int | None:
    """The number below ten that a joiner ends: eenen."""
    words = {key_of(word): int(value) for value, phrases in language.words["numbers"].items() for word in phrases}
    heads = (head.removesuffix(joiner) for joiner in language.words["joiners"]["and"] if head.endswith(joiner))
    return next((words[word] for word in heads if 0 < words.get(word, TEN) < TEN), None)
