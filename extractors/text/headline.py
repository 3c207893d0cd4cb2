"""Headlines That Write Every Word so: a capital tells no name there."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from extractors.text.language import Language
from extractors.text.lexicon import Senses
from extractors.text.tokens import Token

LONG = 4  # letters of a word that a headline writes with a capital; of and in keep their own
FEWEST = 3  # such words of a headline
NAMES = frozenset(
    {"countries", "demonyms", "places", "organisations", "bodies", "people", "titles", "months", "weekdays"}
)


def without_capitals(tokens: Sequence[Token], found: Mapping[int, Senses], language: Language) -> Sequence[Token]:
    """The tokens; in such a headline the words known to the language's file as no names count as small ones."""
    if language.writing.noun == "capital" or not _is_headline(tokens) or not _counts(tokens, found):
        return tokens
    return [
        _small(token) if token.is_capital and at in found and NAMES.isdisjoint(found[at]) else token
        for at, token in enumerate(tokens)
    ]


def _is_headline(tokens: Sequence[Token]) -> bool:
    """Whether each longer word has a capital, and no full stop makes a sentence of them."""
    long = 0
    if not tokens or tokens[-1].text == ".":
        return False
    for token in tokens:
        if token.kind == "word" and len(token.text) >= LONG:
            if not token.is_capital:
                return False
            long += 1
    return long >= FEWEST


def _counts(tokens: Sequence[Token], found: Mapping[int, Senses]) -> bool:
    """Whether a number is in it: what is but a name has none."""
    return any(token.kind == "digits" for token in tokens) or any("numbers" in senses for senses in found.values())


@lru_cache(maxsize=20_000)
def _small(token: Token) -> Token:
    return replace(token, is_capital=False)
