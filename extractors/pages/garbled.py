"""Whether a line is in no language, as one that is scrambled behind a paywall."""

import re
from functools import cache

from extractors.text.language import Language, language_of

_WORD = re.compile(r"[^\W\d_]{2,}")
_LEAST_WORDS = 8  # a line with fewer words is too short to call garbled
_KNOWN = 0.2  # of a line's words: where so many are the language's, there is no need to ask the slow way
_NO_LANGUAGE = "zxx"  # ISO 639 for text without linguistic content


def is_garbled(line: str, language: Language | None) -> bool:
    """Whether a line is in no language; `language`: that of its text, where it has a file."""
    words = _WORD.findall(line.lower())
    if len(words) < _LEAST_WORDS:
        return False
    if language and sum(map(_words(language).__contains__, words)) >= _KNOWN * len(words):
        return False
    return language_of(line) == _NO_LANGUAGE


@cache
def _words(language: Language) -> frozenset[str]:
    """The words that a language's file names, in lower case."""
    phrases = (phrase for keys in language.words.values() for named in keys.values() for phrase in named)
    return frozenset(phrase.strip("=*").lower() for phrase in phrases)
