"""Inflected names: what a word may be a case of."""

from functools import cache, lru_cache

from extractors.text.language import load


@lru_cache(maxsize=50_000)
def forms(word: str, code: str) -> tuple[str, ...]:
    """A word and what it may be an inflected form of in this language, the most telling endings first."""
    return word, *(word[: len(word) - len(case)] + own for case, own in _endings(code) if word.endswith(case))


@cache
def _endings(code: str) -> tuple[tuple[str, str], ...]:
    """How names end in a case, each with how they end in the nominative; the longest of these first."""
    endings = load(code).words["name_endings"]
    return tuple((case, own) for own in sorted(endings, key=len, reverse=True) for case in endings[own])
