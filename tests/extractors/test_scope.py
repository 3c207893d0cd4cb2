"""What limits the thing counted."""

from typing import Any

import pytest

from extractors.article import Article
from extractors.claims import extract_claims
from extractors.speech.scope import limits_of
from extractors.text.language import load
from extractors.text.sentences import Sentence

from .figures import table, tokens_of

ROWS = list(table("scope.toml"))
FURTHER = list(table("further.toml"))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_scope(code: str, text: str, expected: dict[str, Any]) -> None:
    sentence = Sentence(text, 0, len(text), load(code))
    for quote, limits in expected.items():
        assert [limit.text for limit in limits_of(sentence, *tokens_of(sentence, quote))] == limits


@pytest.mark.parametrize(("code", "text", "expected"), FURTHER, ids=[row[1] for row in FURTHER])
def test_a_figure_on_top_of_others_is_no_total(code: str, text: str, expected: dict[str, Any]) -> None:
    claims = extract_claims(Article(article_id="a", outlet="o", text=text, lang=code))
    assert {claim.quote: list(claim.scope) for claim in claims} == expected
