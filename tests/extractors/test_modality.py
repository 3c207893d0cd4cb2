"""Statement, forecast, target, denial or supposition."""

from typing import Any

import pytest

from extractors.speech.modality import modality_of
from extractors.text.language import load
from extractors.text.sentences import Sentence

from .figures import table, tokens_of

ROWS = list(table("modality.toml"))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_modality(code: str, text: str, expected: dict[str, Any]) -> None:
    sentence = Sentence(text, 0, len(text), load(code))
    for quote, modality in expected.items():
        assert modality_of(sentence, *tokens_of(sentence, quote)).name == modality
