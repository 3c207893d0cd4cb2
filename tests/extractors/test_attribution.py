"""Who says so, and through whom."""

from typing import Any

import pytest

from extractors.names.names import Seen, find_names
from extractors.speech.attribution import Saying, attribute
from extractors.text.language import load
from extractors.text.sentences import Sentence, sentences

from .figures import table, tokens_of

ROWS = [row for name in ("attribution.toml", "attribution_crowds.toml", "attribution_told.toml") for row in table(name)]


def read(code: str, text: str) -> list[tuple[Sentence, Saying]]:
    seen = Seen()
    readings = [(sentence, find_names(sentence, seen)) for sentence in sentences(text, load(code))]
    return [(sentence, saying) for (sentence, _), saying in zip(readings, attribute(readings), strict=True)]


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_source_and_via(code: str, text: str, expected: dict[str, Any]) -> None:
    for quote, (source, source_text, via) in expected.items():
        sentence, saying = next(pair for pair in read(code, text) if quote in pair[0].text)
        said = saying.of(*tokens_of(sentence, quote))
        assert (said.source or "", said.source_text or "", said.via or "") == (source, source_text, via)


@pytest.mark.parametrize(
    ("code", "text"),
    [("en", "Kyiv denied that 500 soldiers had fallen."), ("de", "Kiew bestreitet, dass 500 Soldaten gefallen sind.")],
)
def test_denial(code: str, text: str) -> None:
    ((sentence, saying),) = read(code, text)
    assert saying.of(*tokens_of(sentence, "500")).denied
