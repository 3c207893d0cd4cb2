"""Where the sentences of a text begin and end: at its lines, and at marks that are no abbreviation's or ordinal's."""

import re
from collections.abc import Iterator

from extractors.text.language import Language
from extractors.text.lexicon import NONE
from extractors.text.tokens import key_of

BOUNDARY = re.compile(r"(?<![.!?…。])[.!?…。]++[\"'“”’»)\]]*+(?=\s)|\n")
NEXT_LETTER = re.compile(r"\s*[\"'“„«‘(\[–—-]*\s*(\S?)")
BEFORE_WORD = re.compile(r".*[\s(\[„“\"«]", re.DOTALL)
LONGEST_ORDINAL = 3  # digits
LONGEST_ABBREVIATION = 24
AMOUNTS = frozenset({"units", "currencies", "multipliers"})
GOES_ON = frozenset({"demonyms", "currencies", "units", "countries", "places", "organisations"})
LONGEST_SENTENCE = 1200  # characters


def bounds(text: str, language: Language) -> Iterator[tuple[int, int]]:
    """The offsets of each sentence, without the spaces around it."""
    for start, end in _spans(text, language):
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start < end:
            yield start, end


def _spans(text: str, language: Language) -> Iterator[tuple[int, int]]:
    start = 0
    for match in BOUNDARY.finditer(text):
        if match[0] == "\n" or not _goes_on(text, start, match, language):
            yield from _pieces(text, start, match.end())
            start = match.end()
    yield from _pieces(text, start, len(text))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The span, cut at a space where it is longer than any sentence: reading takes time in proportion to a text."""
    while end - start > LONGEST_SENTENCE:
        cut = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = cut if cut > start else start + LONGEST_SENTENCE
        yield start, cut
        start = cut
    yield start, end


def _goes_on(text: str, start: int, match: re.Match[str], language: Language) -> bool:
    """Whether the mark ends no sentence: an abbreviation, an initial, an ordinal, or a small letter after it."""
    following = NEXT_LETTER.match(text, match.end())
    if following and following[1].islower():
        return True
    if match[0] != ".":
        return False
    before = text[max(start, match.start() - LONGEST_ABBREVIATION) : match.start()]
    opened = BEFORE_WORD.match(before)
    last = before[opened.end() :] if opened else before
    if last.isdigit():
        if not language.writing.ordinal_dot or len(last) > LONGEST_ORDINAL:
            return False
        if language.writing.verb_last:
            return not _is_share(text, match.start() - len(last), language)  # a verb ends sentences, no other numeral
        return _is_ordinal(text, match, language)
    if key_of(last) in language.writing.abbreviations and not _ends_in_capitals(last, following):
        return not _ends_amount(text, match, language)
    return len(last) == 1 and last.isalpha() and last.isupper()


def _ends_in_capitals(last: str, following: re.Match[str] | None) -> bool:
    """Whether capitals before the mark are a name that ends a sentence: ING. Doch, the U.S. The; but M.Ö. 1000."""
    dated = "." in last and following is not None and following[1].isdigit()
    return len(last) > 2 and last.isupper() and not dated


def _is_share(text: str, start: int, language: Language) -> bool:
    """Whether the word for a share stands before the digits: yüzde 27."""
    before = language.tokenizer.tokens(text, max(0, start - LONGEST_ABBREVIATION), start)[-1:]
    return "units_before" in language.lexicon.find(before).get(0, NONE)


def _ends_amount(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether a unit's full stop is the sentence's: 5 proc. | Bez pracy, but 5 tys. Polaków, 3 mld. USD."""
    before = language.tokenizer.tokens(text, max(0, match.start() - LONGEST_ABBREVIATION), match.start())
    after = language.tokenizer.tokens(text, match.end(), min(match.end() + LONGEST_ABBREVIATION, len(text)))[:2]
    if language.writing.noun == "capital" or not any(token.kind == "digits" for token in before[-3:-1]):
        return False
    unit = language.lexicon.find(before[-1:]).get(0, NONE).keys()
    following = language.lexicon.find(after).get(0, NONE).keys()
    return bool(unit & AMOUNTS) and not following & GOES_ON


def _is_ordinal(text: str, match: re.Match[str], language: Language) -> bool:
    """Whether "7." is the seventh: a month or a noun that is numbered follows, or an article stands before it."""
    tokens = language.tokenizer.tokens
    after = tokens(text, match.end(), min(match.end() + LONGEST_ABBREVIATION, len(text)))[:1]
    before = tokens(text, max(0, match.start() - LONGEST_ABBREVIATION), match.start())[-2:-1]
    following = language.lexicon.find(after).get(0, NONE)
    preceding = language.lexicon.find(before).get(0, NONE)
    if "months" in following or ("ordinals" in following and set(following["ordinals"].values) != {"article"}):
        return True
    return "ordinals" in preceding and "article" in preceding["ordinals"].values
