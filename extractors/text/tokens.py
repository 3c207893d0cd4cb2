"""Words, numerals and marks of a text, with their offsets."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

ADDRESS = r"(?:https?://|www\.)[^\s<>\"»”]+|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+"
GLUED = r"(?:(?<![\w.,)])[.,])?\d+(?:[.,'’٫٬．，]\d+)*"
THIN_SPACES = "\u00a0\u202f\u2009\u2007"
WORD = r"(?:[^\W\d_ʼ]++[\u0300-\u036f]*+)++"  # ʼ is an apostrophe, which Unicode counts as a letter
HEAD = 2  # letters by which most words are no numbers
WITHIN = re.compile(r"\w")
SEVERAL = re.compile(r"\d[.,]\d+[.,]\d")  # at least: most sentences hold no such numeral
LISTED = re.compile(r"\d+(?:(?:,\d+){2,}|(?:\.\d+){3,})")
GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,2}(?:,\d\d)+,\d{3}")  # 1,234,567; 12,34,567
PARTS = re.compile(r"\d+|\D")
SAME_MARK = str.maketrans(
    {"’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-", "−": "-", "—": "–", "―": "–", "ё": "е", "Ё": "Е", "ı": "i",
     **dict.fromkeys(THIN_SPACES, " ")}
)  # fmt: skip


class Token(NamedTuple):
    """A word, a numeral, an address or a single mark; offsets are code points of the whole text."""

    text: str
    key: str  # lower case, composed, apostrophes and dashes of one kind, ё as е, ı as its capital
    start: int
    end: int
    kind: str  # "word", "digits", "address", "mark"


@lru_cache(maxsize=50_000)
def key_of(text: str) -> str:
    """The form under which a word is looked up."""
    key = text.translate(SAME_MARK).lower()
    return key if key.isascii() else unicodedata.normalize("NFC", key.replace("i\u0307", "i"))


class Tokenizer:
    """Takes the texts of a language apart; number words are parted from what is bound to them: zehn|jährig."""

    def __init__(self, space_groups: bool, numbers: Iterable[str] = (), bound: Iterable[str] = ()) -> None:
        """space_groups: a plain space stands between thousands; bound: how words begin that are bound to numbers."""
        spaces = THIN_SPACES + " " * space_groups
        digits = rf"(?<!\d)\d{{1,3}}(?:[{spaces}]\d{{3}}(?![\d]))+(?:[.,]\d+)?|{GLUED}"
        self._pattern = re.compile(rf"(?P<address>{ADDRESS})|(?P<digits>{digits})|(?P<word>{WORD})|(?P<mark>\S)")
        self._numbers, self._bound = frozenset(map(_plain, numbers)), tuple(map(_plain, bound))
        self._sizes = sorted({len(word) for word in self._numbers})
        self._heads = frozenset(word[:HEAD] for word in self._numbers)

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> list[Token]:
        """The tokens of text[start:end] in order."""
        stop = len(text) if end is None else end
        found = [
            Token(match[0], key_of(match[0]), match.start(), match.end(), match.lastgroup or "mark")
            for match in self._pattern.finditer(text, start, stop)
        ]
        if SEVERAL.search(text, start, stop):
            found = [part for token in found for part in _several(token)]
        return list(self._parted(found, text)) if self._bound else found

    def _parted(self, tokens: Sequence[Token], text: str) -> Iterator[Token]:
        for token in tokens:
            cut = self._cut(token.text) if token.key[:HEAD] in self._heads and token.kind == "word" else 0
            if not cut or (token.start and WITHIN.match(text, token.start - 1)):
                yield token
            else:
                number, rest, at = token.text[:cut], token.text[cut:], token.start + cut
                yield Token(number, key_of(number), token.start, at, "word")
                yield Token(rest, key_of(rest), at, token.end, "word")

    @lru_cache(maxsize=20_000)  # noqa: B019  a language is never given up
    def _cut(self, word: str) -> int:
        """Where the number words end that begin a word, if what follows is bound to them; else 0."""
        word, ends = _plain(word), {0}
        for at in range(len(word)):
            if at in ends:
                ends.update(at + size for size in self._sizes if word[at : at + size] in self._numbers)
        return max((end for end in ends if end and word.startswith(self._bound, end)), default=0)


def _several(token: Token) -> Iterator[Token]:
    """22,24,26 and 192.168.1.2 are several numerals: neither thousands nor a date has such marks."""
    if token.kind != "digits" or not LISTED.fullmatch(token.text) or GROUPED.fullmatch(token.text):
        yield token
        return
    for part in PARTS.finditer(token.text):
        start, end = token.start + part.start(), token.start + part.end()
        yield Token(part[0], part[0], start, end, "digits" if part[0].isdecimal() else "mark")


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
