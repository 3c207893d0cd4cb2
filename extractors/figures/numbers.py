"""Every number expression of a sentence, with its value: digits, words, fractions, multiples, vague counts."""

from collections.abc import Iterable, Iterator, Set
from decimal import Decimal

from extractors.figures.comparisons import find_than
from extractors.figures.digits import continued, read_digits
from extractors.figures.fractions import article_fraction, is_place, is_rank, known_fraction, word_fraction
from extractors.figures.magnitudes import multiple, scaled, with_half
from extractors.figures.number import Number, percentage, plain, sharp
from extractors.figures.vague import read_round, read_vague
from extractors.figures.words import decimals, number_heads, read_words, split
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

OPENS = frozenset("([«“<>=≤≥/")  # what a minus may touch: (-5 %), 15°F/-9°C
DASHES, LONG_DASH = frozenset("-–"), "–"  # –7 °C
LONGEST_CELL = 3  # the minus, a fraction's bar or a magnitude, a unit
BEGINNINGS = frozenset(
    ("negative", "fractions", "each", "multiples", "mixed", "vague", "round", "numbers", "multipliers", "articles",
     "part")
)  # fmt: skip


def find_numbers(
    sentence: Sentence, beginnings: Iterable[int], taken: Set[int] = frozenset(), style: str | None = None
) -> list[Number]:
    """The number expressions in order, none overlapping another or a token already taken (by a date or a time)."""
    found: list[Number] = []
    end = 0
    for index in beginnings:
        number = _read(sentence, index, style) if index >= end and index not in taken else None
        if number and taken.isdisjoint(range(number.first, number.last)):
            number.low, number.high = plain(number.low), plain(number.high)
            found.append(number)
            end = number.last
    return found


def number_beginnings(sentence: Sentence) -> list[int]:
    """Where a number can begin, in order: most tokens are no such word, and need no reading."""
    found = set(sentence.beginnings(BEGINNINGS))
    found.update(sentence.digits)
    if heads := number_heads(sentence.language):
        words = (index for index, token in enumerate(sentence.tokens) if token.key[:2] in heads)
        found.update(index for index in words if split(sentence.tokens[index].key, sentence.language))
    return sorted(found)


def _read(sentence: Sentence, index: int, style: str | None) -> Number | None:
    """The longest reading that begins at a token."""
    if sentence.tokens[index].kind == "digits":
        return read_digits(sentence, index, style)
    readings = [number for number in _readings(sentence, index, style) if number]
    return max(readings, key=lambda number: number.last, default=None)


def _readings(sentence: Sentence, index: int, style: str | None) -> Iterator[Number | None]:
    if negative := sentence.at("negative", index):
        yield _negative(sentence, negative, style)
    mark = sentence.at("fractions", index)
    if mark and not is_rank(sentence, mark.last) and not is_place(sentence, mark):
        yield known_fraction(sentence, mark)
    if (mark := sentence.at("each", index)) and not sentence.at("units", mark.last):  # jeden zweiten Tag is how often
        yield percentage(mark.first, mark.last, Decimal(mark.value))
    if (mark := sentence.at("multiples", index)) and mark.value not in ("1", "before"):
        yield sharp(mark.first, mark.last, Decimal(mark.value), "multiple")
    if (mark := sentence.at("mixed", index)) and not _means_middle(sentence, mark):
        yield multiple(sentence, scaled(sentence, sharp(mark.first, mark.last, Decimal(mark.value), "words")))
    if mark := sentence.at("round", index):
        yield read_round(sentence, mark)
    if (mark := sentence.at("vague", index)) and not _is_one(sentence, mark):
        yield read_vague(sentence, mark)
    yield article_fraction(sentence, index)
    yield _words(sentence, index, style)


def _negative(sentence: Sentence, mark: Mark, style: str | None) -> Number | None:
    """-5 and minus 17: a dash must touch its number and nothing before it."""
    first = mark.last
    qualifier = sentence.before("qualifiers_before", mark.last)
    if qualifier and qualifier.first < mark.first:  # the "moins" of "au moins 30"
        return None
    if sentence.key(mark.first) in DASHES:
        if not sentence.glued(first) and not _is_cell(sentence, mark):
            return None
        if sentence.glued(mark.first) and sentence.key(mark.first - 1) not in OPENS:
            return None
    elif sentence.key(first) == "-":
        first += 1
    number = _unsigned(sentence, first, style) if first < len(sentence.tokens) else None
    if number is None or number.low is None or number.form == "ordinal":
        return None
    if sentence.key(mark.first) == LONG_DASH and not sentence.at("units", number.last):
        return None  # – 7 men
    if sentence.key(mark.first) not in DASHES and find_than(sentence, number.last) is not None:
        return None  # menos dois pontos do que em janeiro
    return Number(mark.first, number.last, -number.low, -number.low, number.form, number.reading, number.scale)


def _is_cell(sentence: Sentence, minus: Mark) -> bool:
    """Whether a sentence is but a minus, digits and a unit, as in a table's cell: - 5 %."""
    digits = len(sentence.digits)
    begins = minus.first == 0 and len(sentence.tokens) > 1 and sentence.tokens[1].kind == "digits"
    return begins and len(sentence.tokens) - digits <= LONGEST_CELL


def _unsigned(sentence: Sentence, index: int, style: str | None) -> Number | None:
    if sentence.tokens[index].kind == "digits":
        return read_digits(sentence, index, style)
    readings = (_words(sentence, index, style), article_fraction(sentence, index))
    return max((n for n in readings if n), key=lambda number: number.last, default=None)


def _is_one(sentence: Sentence, vague: Mark) -> bool:
    """Whether a word for many is the case of one that a qualifier governs: более тысячи is more than a thousand."""
    number = sentence.at("numbers", vague.first)
    return (
        number is not None
        and number.last == vague.last
        and sentence.before("qualifiers_before", vague.first) is not None
    )


def _means_middle(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word for half says something else: with neither magnitude nor unit behind it medio is no number."""
    if mark.last - mark.first > 1 or Decimal(mark.value) >= 1 or not sentence.tokens[mark.first].text.isalpha():
        return False
    return not any(sentence.at(kind, mark.last) for kind in ("multipliers", "units", "currencies"))


def _is_article(sentence: Sentence, last: int) -> bool:
    """Whether a numeral follows: un 10 %."""
    return last < len(sentence.tokens) and sentence.tokens[last].kind == "digits"


def _is_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether "one" stands for a thing named before: this one."""
    pronouns = (mark for mark in sentence.of_kind("not_claims") if mark.value == "pronoun")
    return any(mark.first <= index < mark.last for mark in pronouns)


def _words(sentence: Sentence, index: int, style: str | None) -> Number | None:
    words = read_words(sentence, index)
    if words is None:
        return None
    value, last, scale = words
    if fraction := word_fraction(sentence, index, value, last, scale):
        return multiple(sentence, fraction)  # one and a half times
    whole, (value, last) = last, decimals(sentence, value, last)
    if last > whole:
        return scaled(sentence, sharp(index, last, value, "words"))  # two point two million
    one = value == 1 and last == index + 1
    if one and (_is_article(sentence, last) or _is_pronoun(sentence, index)):
        return None
    number = sharp(index, last, value, "one" if one else "words")
    number.scale = scale
    number = continued(sentence, number, style) if scale > 1 else number  # mil 245
    return multiple(sentence, with_half(sentence, number))
