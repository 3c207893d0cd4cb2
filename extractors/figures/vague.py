"""Vague counts, with the floor and ceiling their word has: dozens, several hundred, hundreds of millions."""

from decimal import Decimal

from extractors.figures.magnitudes import magnitude, scaled
from extractors.figures.measures import TOLLS
from extractors.figures.number import Number
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

FLOORS_AND_CEILINGS: dict[str, tuple[int, int | None]] = {
    "teens": (11, 19), "tens": (20, 99), "dozens": (24, 99), "scores": (40, 99), "hundreds": (200, 999),
    "thousands": (2000, 9999),
    "ten_thousands": (20_000, 99_999), "hundred_thousands": (200_000, 999_999), "millions": (2_000_000, None),
    "ten_millions": (20_000_000, 99_999_999), "hundred_millions": (200_000_000, 999_999_999),
    "billions": (2_000_000_000, None), "trillions": (2_000_000_000_000, None),
    "ten_billions": (20_000_000_000, 99_999_999_999),
    "hundred_billions": (200_000_000_000, 999_999_999_999), "millions_of_money": (2_000_000, None),
    "ten_millions_of_money": (10_000_000, 99_999_999), "hundred_millions_of_money": (100_000_000, 999_999_999),
    "billions_of_money": (2_000_000_000, None), "several": (3, 10), "some": (3, 10), "couple": (2, 3),
}  # fmt: skip
VAGUE = {
    word: (Decimal(low), None if high is None else Decimal(high)) for word, (low, high) in FLOORS_AND_CEILINGS.items()
}
ROUND = {Decimal(100): "hundreds", Decimal(1000): "thousands", Decimal(10**6): "millions", Decimal(10**9): "billions",
         Decimal(10**12): "trillions"}  # fmt: skip
FEW = ("several", "some")
SCALES = {word: scale for scale, word in ROUND.items()}


def read_vague(sentence: Sentence, mark: Mark) -> Number | None:
    """The number that a vague word states, with what multiplies it; None for couples and scores that count nothing."""
    if mark.value == "couple" and not _counts(sentence, mark.last):
        return None
    if mark.value == "scores" and not _counts_some(sentence, mark.last):
        return None
    low, high = VAGUE[mark.value]
    number = Number(mark.first, mark.last, low, high, "vague", money=mark.value.endswith("_of_money"))
    if number.money:
        return number
    word, last = _multiplied_by(sentence, mark)
    if mark.value == "some" and word is None and not sentence.at("units", mark.last):
        return None  # some weeks are several, some people are any
    if word is None:
        return scaled(sentence, number)
    number.last = last
    if mark.value in FEW:  # several hundred are hundreds
        number.low, number.high = VAGUE[word]
        scale = magnitude(sentence, last)
        if scale is None or Decimal(scale.value) not in ROUND:
            return number
        number.last, word = scale.last, ROUND[Decimal(scale.value)]  # several hundred million
    return _up_to_next(number.times(SCALES[word]))


def _up_to_next(number: Number) -> Number:
    """With the ceiling just below the next round number: tens of billions are at most 99,999,999,999."""
    number.high = None if number.high is None else number.high + number.scale - 1
    return number


def read_round(sentence: Sentence, mark: Mark) -> Number:
    """The number that a word states roughly, with what multiplies it: une dizaine de milliers."""
    value = Decimal(mark.value)
    number = Number(mark.first, mark.last, value, value, "words", rough=True)
    word, last = _multiplied_by(sentence, mark)
    if word is None:
        return scaled(sentence, number)
    number.last = last
    return number.times(SCALES[word])


def _counts(sentence: Sentence, index: int) -> bool:
    """Whether a noun follows, "of" before it or not."""
    if sentence.at("of", index) or sentence.at("links", index):
        return True
    return (
        index < len(sentence.tokens) and sentence.tokens[index].kind == "word" and not sentence.at("stop_words", index)
    )


def _counts_some(sentence: Sentence, index: int) -> bool:
    """Whether scores are twenties: scores of homes, scores more, scores were killed; not: test scores rose."""
    if sentence.at("of", index) or sentence.at("links", index) or sentence.at("people", index):
        return True
    befell = any(mark.value in TOLLS for at in (index, index + 1) for mark in sentence.all_at("measures", at))
    return befell or "after" in sentence.values("further", index)


def _multiplied_by(sentence: Sentence, mark: Mark) -> tuple[str | None, int]:
    """The round word behind a vague one, "of" between them or not, and the token after it."""
    scale = magnitude(sentence, mark.last)
    if mark.value in FEW and scale and Decimal(scale.value) in ROUND:
        return ROUND[Decimal(scale.value)], scale.last
    link = sentence.at("of", mark.last)
    for start in (mark.last, link.last if link else mark.last):
        if (inner := sentence.at("vague", start)) and inner.value in SCALES:
            return inner.value, inner.last
    return None, mark.last
