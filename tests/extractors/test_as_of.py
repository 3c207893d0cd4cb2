"""Which moment a figure speaks of."""

from typing import Any

import pytest

from extractors.text.language import load
from extractors.text.sentences import sentences
from extractors.times.as_of import as_of_for
from extractors.times.carried import carried_times
from extractors.times.moments import find_moments

from .figures import PUBLISHED, table, tokens_of

ROWS = list(table("as_of.toml"))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_as_of(code: str, text: str, expected: dict[str, Any]) -> None:
    readings = [(sentence, find_moments(sentence, PUBLISHED)) for sentence in sentences(text, load(code))]
    carried = list(carried_times(readings, PUBLISHED))
    for quote, as_of in expected.items():
        place = next(i for i, (sentence, _) in enumerate(readings) if quote in sentence.text)
        sentence, moments = readings[place]
        found = as_of_for(sentence, moments, *tokens_of(sentence, quote), PUBLISHED, carried[place])
        assert found.time == (as_of or None), quote
