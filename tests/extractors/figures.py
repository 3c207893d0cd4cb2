"""Tables of sentences, and the tokens of a figure printed in one."""

import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from extractors.text.sentences import Sentence

PUBLISHED = date(2025, 2, 7)


def table(name: str) -> Iterator[tuple[str, str, Any]]:
    """Language, text and what is expected, row by row."""
    content = tomllib.loads((Path(__file__).parent / name).read_text(encoding="utf-8"))
    for code, rows in content.items():
        yield from ((code, text, expected) for text, expected in rows.items())


def tokens_of(sentence: Sentence, quote: str) -> tuple[int, int]:
    """First token, and the one after the last, of the quote's first occurrence that begins and ends a token."""
    starts = [i for i, start in enumerate(sentence.starts) if sentence.whole.startswith(quote, start)]
    for first in starts:
        for last in range(first + 1, len(sentence.tokens) + 1):
            if sentence.quote(first, last) == quote:
                return first, last
    raise ValueError(f"{quote!r} is not in {sentence.text!r}")
