"""Words and phrases of a language, found in a run of tokens in one pass.

A phrase is written as it is printed; a word of it may begin or end with `*` (any letters there, or none) or begin
with `=` (exactly these letters, capitals too). `_` stands for a space inside a key, nothing else is special.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple
from unicodedata import normalize

from extractors.text.tokens import Token, key_of

WORDS = re.compile(r"[=*]*(?:[^\W\d_]++[\u0300-\u036f]*+)++\*?|\d+(?:[.,'’ ]\d{3})*|[^\s*]")
CACHED = 200_000


class Mark(NamedTuple):
    """A phrase of the language found at tokens first … last - 1, and what it means."""

    kind: str
    value: Any
    first: int
    last: int


class Lexicon:
    """Phrases with their meanings, looked up in time proportional to the tokens."""

    def __init__(self, entries: Iterable[tuple[str, Any, str]]) -> None:
        self._exact: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self._prefixes: dict[str, int] = {}
        self._suffixes: dict[str, int] = {}
        self._infixes: dict[str, int] = {}
        self._root: dict[int, _Node] = {}
        self._known: dict[str, tuple[int, ...]] = {}
        self._count = 0
        for kind, value, phrase in entries:
            self._add(kind, value, phrase)

    def _add(self, kind: str, value: Any, phrase: str) -> None:
        words = WORDS.findall(phrase)
        if not words:
            raise ValueError(f"{phrase!r} holds no word")
        nodes, node = self._root, None
        for word in words:
            node = nodes.setdefault(self._pattern(word), _Node())
            nodes = node.next
        assert node is not None
        node.meanings.append((kind, value))

    def _pattern(self, word: str) -> int:
        """The number of a word pattern, in the table that finds words like it."""
        if word.startswith("=") and len(word) > 1:
            table, key = self._exact, word[1:]
        else:
            begins, ends = word.startswith("*") and len(word) > 1, word.endswith("*") and len(word) > 1
            key = key_of(word.strip("*") or word)
            table = {
                (False, False): self._folded,
                (False, True): self._prefixes,
                (True, False): self._suffixes,
                (True, True): self._infixes,
            }[begins, ends]
        if key not in table:
            table[key] = self._count
            self._count += 1
        return table[key]

    def _patterns_of(self, token: Token) -> tuple[int, ...]:
        """Which word patterns a token fits; remembered, since news repeat their words."""
        known = self._known.get(token.text)
        if known is None:
            if len(self._known) > CACHED:
                self._known.clear()
            known = self._known[token.text] = tuple(self._find(token))
        return known

    def _find(self, token: Token) -> Iterable[int]:
        key, length = token.key, len(token.key)
        printed = token.text if token.text.isascii() else normalize("NFC", token.text)
        if printed in self._exact:
            yield self._exact[printed]
        if key in self._folded:
            yield self._folded[key]
        if token.kind != "word":
            return
        yield from (self._prefixes[key[:n]] for n in range(1, min(length, 40) + 1) if key[:n] in self._prefixes)
        yield from (self._suffixes[key[n:]] for n in range(max(0, length - 40), length) if key[n:] in self._suffixes)
        yield from (number for part, number in self._infixes.items() if part in key)

    def find(self, tokens: Sequence[Token]) -> list[Mark]:
        """Every phrase in the tokens; of one kind and beginning, the longest alone."""
        marks: list[Mark] = []
        for first, token in enumerate(tokens):
            patterns = self._patterns_of(token)
            if patterns:
                marks.extend(self._at(tokens, first, patterns))
        return marks

    def _at(self, tokens: Sequence[Token], first: int, patterns: tuple[int, ...]) -> Iterable[Mark]:
        longest: dict[str, list[Mark]] = {}
        nodes = [self._root[p] for p in patterns if p in self._root]
        last = first + 1
        while nodes:
            for node in nodes:
                for kind, value in node.meanings:
                    found = longest.setdefault(kind, [])
                    if found and found[0].last < last:
                        found.clear()
                    found.append(Mark(kind, value, first, last))
            if last == len(tokens):
                break
            following = self._patterns_of(tokens[last])
            nodes = [node.next[p] for node in nodes for p in following if p in node.next]
            last += 1
        for found in longest.values():
            yield from found


class _Node:
    __slots__ = ("meanings", "next")

    def __init__(self) -> None:
        self.meanings: list[tuple[str, Any]] = []
        self.next: dict[int, _Node] = {}
