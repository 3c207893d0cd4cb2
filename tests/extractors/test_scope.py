"""What limits the thing counted."""

from typing import Any

import pytest

from extractors.speech.scope import limits_of
from extractors.text.language import load
from extractors.text.sentences import Sentence

from .figures import table, tokens_of

ROWS = list(table("scope.toml"))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_scope(code: str, text: str, expected: dict[str, Any]) -> None:
    sentence = Sentence(text, 0, len(text), load(code))
    for quote, limits in expected.items():
        assert [limit.text for limit in limits_of(sentence, *tokens_of(sentence, quote))] == limits
