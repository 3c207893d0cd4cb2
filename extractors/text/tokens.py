"""Words, numerals and marks of a text, with their offsets."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

ADDRESS = r"(?:https?://|www\.)[^\s<>\"»”]+|(?<![\w.+-])[\w.+-]++@[\w-]+\.[\w.-]+"
GLUED = r"(?:(?<![\w.,)])[.,])?\d+(?:[.,'’٫٬]\d+)*"
THIN_SPACES = "\u00a0\u202f\u2009\u2007"
WORD = r"(?:[^\W\d_ʼ]++[\u0300-\u036f]*+)++"  # ʼ is an apostrophe, which Unicode counts as a letter
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


def token_pattern(space_groups: bool, numbers: Iterable[str] = (), bound: Iterable[str] = ()) -> re.Pattern[str]:
    """The pattern of a language that does, or does not, group thousands with a plain space.

    Number words are parted from what is bound to them: zehn|jährig, fünf|köpfig.
    """
    spaces = THIN_SPACES + " " * space_groups
    digits = rf"(?<!\d)\d{{1,3}}(?:[{spaces}]\d{{3}}(?![\d]))+(?:[.,]\d+)?|{GLUED}"
    word = f"(?<!\\w)(?i:{_any(numbers)}+(?={_any(bound)}))|{WORD}" if bound else WORD
    return re.compile(rf"(?P<address>{ADDRESS})|(?P<digits>{digits})|(?P<word>{word})|(?P<mark>\S)")


def _any(words: Iterable[str]) -> str:
    return f"(?:{'|'.join(sorted(words, key=len, reverse=True))})".replace("е", "[её]")


@lru_cache(maxsize=100_000)
def key_of(text: str) -> str:
    """The form under which a word is looked up."""
    key = text.translate(SAME_MARK).lower()
    return key if key.isascii() else unicodedata.normalize("NFC", key.replace("i\u0307", "i"))


def tokenize(text: str, pattern: re.Pattern[str], start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of text[start:end] in order."""
    return [
        Token(match[0], key_of(match[0]), match.start(), match.end(), match.lastgroup or "mark")
        for match in pattern.finditer(text, start, len(text) if end is None else end)
    ]
