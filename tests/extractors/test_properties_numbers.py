"""Whole numbers up to 10^12 read back as they were written, in digits or in words, in each language."""

from collections.abc import Iterator
from decimal import Decimal

import pytest
from babel.numbers import format_compact_decimal, format_decimal
from hypothesis import example, given
from hypothesis import strategies as st

from extractors.figures.number import Number
from extractors.figures.numbers import find_numbers, number_beginnings
from extractors.text.language import CODES, load
from extractors.text.sentences import Sentence

from .spelled import RULES, spell

LARGEST = 10**12
MEAN_OTHERS = {"vi": (0, 5)}  # không is no too, and năm year: alone they are no number
DIGITS = st.integers(0, 12).flatmap(lambda size: st.integers(0, 10**size))  # as many small ones as large
ROUND = st.builds(lambda digits, zeros: digits * 10**zeros, st.integers(0, 999), st.integers(0, 9))
PARTS = st.lists(st.sampled_from((0, 1, 2, 21, 100, 101, 999)), max_size=4)  # of a thousand, a million …
JOINED = PARTS.map(lambda parts: sum(part * 1000**power for power, part in enumerate(parts)))
NUMBERS = DIGITS | ROUND | JOINED


def read(code: str, text: str) -> Iterator[tuple[str, Decimal | None]]:
    """What stands as a number in a text, and its value."""
    sentence = Sentence(text, 0, len(text), load(code))
    for number in find_numbers(sentence, number_beginnings(sentence)):
        yield sentence.quote(number.first, number.last), _value(number)


def _value(number: Number) -> Decimal | None:
    return number.low if number.low == number.high else None


@pytest.mark.parametrize("code", CODES)
@given(number=NUMBERS)
def test_digits_read_back(code: str, number: int) -> None:
    text = format_decimal(number, locale=code)
    assert list(read(code, text)) == [(text, number)]


@pytest.mark.parametrize("code", CODES)
@given(number=st.integers(1, 999), power=st.sampled_from((3, 6, 9)))
def test_magnitude_words_read_back(code: str, number: int, power: int) -> None:
    value = number * 10**power
    text = format_compact_decimal(value, format_type="long", locale=code)
    assert list(read(code, text)) == [(text, value)]


@pytest.mark.parametrize("code", CODES)
@given(number=NUMBERS)
@example(number=LARGEST)
@example(number=2_001_095)  # a thousand without a one behind millions: dos millones mil noventa y cinco
def test_words_read_back(code: str, number: int) -> None:
    if number not in MEAN_OTHERS.get(code, ()):
        text = spell(code, number)
        assert list(read(code, text)) == [(text, number)]


@pytest.mark.parametrize("code", CODES)
def test_small_numbers_in_words_read_back(code: str) -> None:
    numbers = [number for number in range(300) if number not in MEAN_OTHERS.get(code, ())]
    assert {number: [value for _, value in read(code, spell(code, number))] for number in numbers} == {
        number: [number] for number in numbers
    }


def test_every_language_is_spelled() -> None:
    assert set(RULES) == set(CODES)
