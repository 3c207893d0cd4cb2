"""Words, numerals and marks of a text, with their offsets."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from extractors.text.remembered import Remembered

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


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A word, a numeral, an address or a single mark: one object wherever a text of its language prints it."""

    text: str
    key: str  # lower case, composed, apostrophes and dashes of one kind, ё as е, ı as its capital
    kind: str  # "word", "digits", "address", "mark"
    size: int  # code points
    is_capital: bool  # a word with a capital
    is_upper: bool  # a word of several letters, all capitals
    cut: int  # where the number words end that what follows is bound to: zehn|jährig; else 0


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
        self._printed = re.compile(rf"{ADDRESS}|{digits}|{WORD}|\S")
        self._kinds = re.compile(rf"(?P<address>{ADDRESS})|(?P<digits>{digits})|(?P<word>{WORD})|(?P<mark>\S)")
        self._known: Remembered[str, Token] = Remembered(self._token)
        self._numbers, self._bound = frozenset(map(_plain, numbers)), tuple(map(_plain, bound))
        self._sizes = sorted({len(word) for word in self._numbers})
        self._heads = frozenset(word[:HEAD] for word in self._numbers)

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> list[Token]:
        """The tokens of text[start:end] in order."""
        stop = len(text) if end is None else end
        printed = self._printed.findall(text, start, stop)
        if SEVERAL.search(text, start, stop):
            printed = [part for word in printed for part in _several(word)]
        tokens = [*map(self._known.__getitem__, printed)]
        if self._bound and any(token.cut for token in tokens):
            placed = zip(tokens, starts(tokens, text, start), strict=True)
            return [part for token, at in placed for part in self._parted(token, text, at)]
        return tokens

    def _token(self, text: str) -> Token:
        """What a text is by itself: nothing around it makes another kind of it."""
        shape = self._kinds.fullmatch(text)
        kind, key = (shape and shape.lastgroup) or "mark", key_of(text)
        may_begin = self._bound and kind == "word" and key[:HEAD] in self._heads
        word, cut = kind == "word", self._cut(text) if may_begin else 0
        return Token(
            text, key, kind, len(text), word and text[0].isupper(), word and len(text) > 1 and text.isupper(), cut
        )

    def _parted(self, token: Token, text: str, start: int) -> Iterator[Token]:
        if not token.cut or (start and WITHIN.match(text, start - 1)):
            yield token
        else:
            yield self._known[token.text[: token.cut]]
            yield self._known[token.text[token.cut :]]

    def _cut(self, word: str) -> int:
        """Where the number words end that begin a word, if what follows is bound to them; else 0."""
        word, ends = _plain(word), {0}
        for at in range(len(word)):
            if at in ends:
                ends.update(at + size for size in self._sizes if word[at : at + size] in self._numbers)
        return max((end for end in ends if end and word.startswith(self._bound, end)), default=0)


def starts(tokens: Iterable[Token], text: str, start: int) -> list[int]:
    """Where each token stands in the text that they were taken from, from `start` on: only spaces are between them."""
    found = []
    for token in tokens:
        at = text.find(token.text, start)
        found.append(at)
        start = at + token.size
    return found


def _several(word: str) -> Sequence[str]:
    """22,24,26 and 192.168.1.2 are several numerals: neither thousands nor a date has such marks."""
    several = LISTED.fullmatch(word) and not GROUPED.fullmatch(word)
    return PARTS.findall(word) if several else (word,)


def _plain(word: str) -> str:
    return word.lower().replace("ё", "е")
