"""Inflected names: what a word may be a case of."""

from functools import lru_cache

from extractors.names.gazetteer import base_forms
from extractors.text.language import load


@lru_cache(maxsize=50_000)
def forms(word: str, code: str) -> tuple[str, ...]:
    """A word and what it may be an inflected form of in this language, the most telling endings first."""
    endings = load(code).words.get("name_endings", {})
    ordered = {own: endings[own] for own in sorted(endings, key=len, reverse=True)}
    return word, *base_forms(word, ordered)
