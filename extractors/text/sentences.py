"""Sentences of a text with their offsets, their tokens and the phrases found in them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from functools import cached_property
from typing import Any

from extractors.text.boundaries import bounds
from extractors.text.headline import without_capitals
from extractors.text.language import Language
from extractors.text.lexicon import NONE, Mark, Sense, Senses, make_mark
from extractors.text.tokens import Token, starts

NOTHING: frozenset[Any] = frozenset()


class Sentence:
    """A run of text[start:end] with its tokens; offsets of tokens are those of the whole text."""

    def __init__(self, text: str, start: int, end: int, language: Language) -> None:
        self.whole, self.start, self.end, self.language = text, start, end, language
        tokens = language.tokenizer.tokens(text, start, end)
        found = language.lexicon.find(tokens)
        self.tokens: Sequence[Token] = without_capitals(tokens, found, language)
        self._found = _words(found) if language.writing.syllables else found
        self._firsts: defaultdict[str, list[int]] = defaultdict(list)  # where the phrases of each kind begin
        for first, senses in self._found.items():
            for kind in senses:
                self._firsts[kind].append(first)
        self._by_kind: dict[str, list[Mark]] = {}
        self._by_last: dict[str, dict[int, Mark]] = {}
        self._by_kinds: dict[Set[str], Set[int]] = {}
        self._meanings: dict[str, Set[Any]] = {}

    @cached_property
    def text(self) -> str:
        """The sentence as printed."""
        return self.whole[self.start : self.end]

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins in the whole text."""
        return starts(self.tokens, self.whole, self.start)

    @cached_property
    def ends(self) -> list[int]:
        """Where each token ends in the whole text."""
        return [start + token.size for start, token in zip(self.starts, self.tokens, strict=True)]

    @cached_property
    def digits(self) -> list[int]:
        """The tokens that are numerals."""
        return [i for i, token in enumerate(self.tokens) if token.kind == "digits"]

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that are words with a capital."""
        return [i for i, token in enumerate(self.tokens) if token.is_capital]

    def kinds(self, first: int) -> Set[str]:
        """The kinds of the phrases that begin at a token."""
        return self._found.get(first, NONE).keys()

    def sense(self, kind: str, first: int) -> Sense | None:
        """What the phrase of this kind means that begins at a token."""
        return self._found.get(first, NONE).get(kind) if kind in self._firsts else None

    def at(self, kind: str, first: int) -> Mark | None:
        """The phrase of this kind that begins at a token."""
        sense = self._found.get(first, NONE).get(kind) if kind in self._firsts else None
        return make_mark((kind, sense.values[0], first, first + sense.size)) if sense else None

    def all_at(self, kind: str, first: int) -> Sequence[Mark]:
        """All meanings of the phrase of this kind that begins at a token."""
        sense = self._found.get(first, NONE).get(kind) if kind in self._firsts else None
        return [make_mark((kind, value, first, first + sense.size)) for value in sense.values] if sense else ()

    def values(self, kind: str, first: int) -> tuple[Any, ...]:
        """All that the phrase of this kind can mean that begins at a token."""
        sense = self._found.get(first, NONE).get(kind) if kind in self._firsts else None
        return sense.values if sense else ()

    def sizes(self, first: int) -> list[int]:
        """How many tokens each phrase has that begins at a token."""
        return [sense.size for sense in self._found.get(first, NONE).values()]

    def before(self, kind: str, last: int) -> Mark | None:
        """The longest phrase of this kind that ends right before a token."""
        if kind not in self._firsts:
            return None
        if kind not in self._by_last:  # the first to begin is the longest
            self._by_last[kind] = {mark.last: mark for mark in reversed(self.of_kind(kind))}
        return self._by_last[kind].get(last)

    def of_kind(self, kind: str) -> list[Mark]:
        """Every phrase of this kind."""
        if kind not in self._firsts:
            return []
        if kind not in self._by_kind:
            senses = [(first, self._found[first][kind]) for first in self._firsts[kind]]
            self._by_kind[kind] = [
                make_mark((kind, value, first, first + sense.size)) for first, sense in senses for value in sense.values
            ]
        return self._by_kind[kind]

    def meanings(self, kind: str) -> Set[Any]:
        """All that phrases of this kind mean anywhere in the sentence: tells sooner than they what it does not hold."""
        if kind not in self._firsts:
            return NOTHING
        if kind not in self._meanings:
            self._meanings[kind] = NOTHING.union(*[self._found[first][kind].every for first in self._firsts[kind]])
        return self._meanings[kind]

    def meant(self, kind: str, value: str) -> list[Mark]:
        """Every phrase of this kind that means this."""
        return [mark for mark in self.of_kind(kind) if mark.value == value] if value in self.meanings(kind) else []

    def beginnings(self, kinds: Set[str]) -> Set[int]:
        """The tokens at which phrases of these kinds begin."""
        if kinds not in self._by_kinds:
            here = [self._firsts[kind] for kind in kinds & self._firsts.keys()]
            self._by_kinds[kinds] = set().union(*here) if here else NOTHING
        return self._by_kinds[kinds]

    def of_kinds(self, kinds: Set[str]) -> Iterator[Mark]:
        """Every phrase of these kinds, in order."""
        for first in sorted(self.beginnings(kinds)):
            for kind, sense in self._found[first].items():
                if kind in kinds:
                    last = first + sense.size
                    for value in sense.values:
                        yield make_mark((kind, value, first, last))

    def key(self, index: int) -> str:
        """The key of a token, or "" beyond the ends."""
        try:
            return self.tokens[index].key if index >= 0 else ""
        except IndexError:
            return ""

    def is_number(self, index: int) -> bool:
        """Whether a number stands at a token, in digits or as a word."""
        inside = 0 <= index < len(self.tokens)
        return inside and (self.tokens[index].kind == "digits" or self.at("numbers", index) is not None)

    def glued(self, index: int) -> bool:
        """Whether no space stands before a token."""
        return 0 < index < len(self.tokens) and self.ends[index - 1] == self.starts[index]

    def hyphen(self, index: int) -> bool:
        """Whether a hyphen binds two words here: 15-year, or 15 - year as some outlets set it; not 15- or 15 -5."""
        return self.key(index) == "-" and self.glued(index) == self.glued(index + 1)

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Offsets of tokens first … last - 1."""
        return self.starts[first], self.ends[last - 1]

    def quote(self, first: int, last: int) -> str:
        """The words from token first to token last - 1 as printed."""
        start, end = self.span(first, last)
        return self.whole[start:end]


def _words(found: Mapping[int, Senses]) -> dict[int, Senses]:
    """The phrases without those that end inside one begun before: syllables of another word, giá of đánh giá."""
    ends: dict[str, int] = {}
    kept: dict[int, Senses] = {}
    for first, senses in found.items():
        outer = {kind: sense for kind, sense in senses.items() if first + sense.size > ends.get(kind, 0)}
        ends |= {kind: first + sense.size for kind, sense in outer.items()}
        if outer:
            kept[first] = outer
    return kept


def sentences(text: str, language: Language) -> Iterator[Sentence]:
    """The sentences of a text that hold anything; every line end is one too."""
    return (Sentence(text, start, end, language) for start, end in bounds(text, language))
