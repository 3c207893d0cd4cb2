"""Words and phrases of a language, found in a run of tokens in one pass.

A phrase is written as it is printed; a word of it may begin or end with `*` (any letters there, or none) or begin
with `=` (exactly these letters, capitals too). `_` stands for a space inside a key, nothing else is special.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from typing import Any, NamedTuple
from unicodedata import normalize

from extractors.text.remembered import Remembered
from extractors.text.tokens import Token, key_of

WORDS = re.compile(r"[=*]*(?:[^\W\d_]++[\u0300-\u036f]*+)++\*?|\d+(?:[.,'’ ]\d{3})*|[^\s*]")


class Mark(NamedTuple):
    """A phrase of the language found at tokens first … last - 1, and what it means."""

    kind: str
    value: Any
    first: int
    last: int


make_mark: Callable[[tuple[str, Any, int, int]], Mark] = partial(tuple.__new__, Mark)  # twice as fast as the class


@dataclass(frozen=True, slots=True, eq=False)
class Sense:
    """What a phrase of so many tokens means in one kind."""

    values: tuple[Any, ...]
    size: int
    every: frozenset[Any]  # the values


Meaning = tuple[str, Any]  # kind and value
Senses = Mapping[str, Sense]  # of the phrases that begin at one token, by kind
NONE: Senses = {}


class Lexicon:
    """Phrases with their meanings, looked up in time proportional to the tokens.

    Word patterns are numbered, and so is what stands between the words of a phrase: behind its first word stands the
    number of that word's pattern, behind each further one a number of its own.
    """

    def __init__(self, entries: Iterable[tuple[str, Any, str]]) -> None:
        self._exact: dict[str, int] = {}
        self._folded: dict[str, int] = {}
        self._prefixes: dict[str, int] = {}
        self._suffixes: dict[str, int] = {}
        self._infixes: dict[str, int] = {}
        self._meanings: list[tuple[Meaning, ...]] = []  # of the phrases that end at a number
        self._steps: dict[int, dict[int, int]] = {}  # from a number, by a pattern, to the number behind it
        self._words: Remembered[Token, _Word] = Remembered(self._word)
        self._fitting: dict[tuple[int, ...], _Word] = {}  # by patterns: many words have the same
        for kind, value, phrase in entries:
            self._add(kind, value, phrase)
        self._longest_prefix = max(map(len, self._prefixes), default=0)
        self._longest_suffix = max(map(len, self._suffixes), default=0)

    def _add(self, kind: str, value: Any, phrase: str) -> None:
        words = WORDS.findall(phrase)
        if not words:
            raise ValueError(f"{phrase!r} holds no word")
        at = self._pattern(words[0])
        for word in words[1:]:
            steps, pattern = self._steps.setdefault(at, {}), self._pattern(word)
            at = steps[pattern] if pattern in steps else steps.setdefault(pattern, self._number())
        self._meanings[at] = _shared((*self._meanings[at], (kind, value)))

    def _number(self) -> int:
        self._meanings.append(())
        return len(self._meanings) - 1

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
        return table[key] if key in table else table.setdefault(key, self._number())

    def _word(self, token: Token) -> "_Word":
        """What a token means."""
        patterns = tuple(self._find(token))
        return self._fitting.get(patterns) or self._fitting.setdefault(patterns, self._of_patterns(patterns))

    def _of_patterns(self, patterns: tuple[int, ...]) -> "_Word":
        alone = _senses(tuple(meaning for pattern in patterns for meaning in self._meanings[pattern]))
        steps = tuple(self._steps[pattern] for pattern in patterns if pattern in self._steps)
        return _Word(patterns, alone, steps, frozenset(pattern for step in steps for pattern in step))

    def _find(self, token: Token) -> Iterable[int]:
        """The numbers of the patterns that a token fits."""
        key, length = token.key, len(token.key)
        printed = token.text if token.text.isascii() else normalize("NFC", token.text)
        if printed in self._exact:
            yield self._exact[printed]
        if key in self._folded:
            yield self._folded[key]
        if token.kind != "word":
            return
        begins, ends = self._longest_prefix, self._longest_suffix
        yield from _known(self._prefixes, (key[:size] for size in range(1, min(length, begins) + 1)))
        yield from _known(self._suffixes, (key[at:] for at in range(max(0, length - ends), length)))
        yield from (number for part, number in self._infixes.items() if part in key)

    def find(self, tokens: Sequence[Token]) -> dict[int, Senses]:
        """Every phrase in the tokens by its first one; of one kind and beginning, the longest alone."""
        words = [*map(self._words.__getitem__, tokens), END]
        found: dict[int, Senses] = {}
        for first, word in enumerate(words):
            if word.leads_on and not word.leads_on.isdisjoint(words[first + 1].patterns):
                if senses := self._longer(words, first):
                    found[first] = senses
            elif word.alone:
                found[first] = word.alone
        return found

    def _longer(self, words: Sequence["_Word"], first: int) -> Senses:
        """The senses at a word that begins phrases: the longest of each kind."""
        senses, steps, last = words[first].alone, words[first].steps, first + 1
        while steps and last < len(words):
            patterns = words[last].patterns
            last += 1
            reached = [step[pattern] for step in steps for pattern in patterns if pattern in step]
            if meanings := tuple(meaning for number in reached for meaning in self._meanings[number]):
                senses = {**senses, **_senses(meanings, last - first)}
            steps = tuple(self._steps[number] for number in reached if number in self._steps)
        return senses


@dataclass(frozen=True, slots=True, eq=False)
class _Word:
    """The patterns that a word fits, what it means alone, and the steps that lead on from it by which patterns."""

    patterns: tuple[int, ...]
    alone: Senses
    steps: tuple[dict[int, int], ...]
    leads_on: frozenset[int]


END = _Word((), {}, (), frozenset())  # behind the last word


def _known(table: Mapping[str, int], parts: Iterable[str]) -> Iterator[int]:
    """The numbers of the patterns that parts of a word are."""
    return (table[part] for part in parts if part in table)


@cache
def _senses(meanings: tuple[Meaning, ...], size: int = 1) -> Senses:
    """The meanings of a phrase by kind: one object for the many words that mean the same."""
    kinds = dict.fromkeys(kind for kind, _ in meanings)
    values = {kind: tuple(value for own, value in meanings if own == kind) for kind in kinds}
    return {kind: Sense(every, size, frozenset(every)) for kind, every in values.items()}


@cache
def _shared(meanings: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
    """The one object that stands for these meanings in every language."""
    return meanings
