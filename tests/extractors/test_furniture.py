"""Which lines of a page are no part of its article."""

import tomllib
from pathlib import Path

import pytest

from extractors.pages.furniture import is_furniture, without_running_time
from extractors.text.language import load
from extractors.text.sentences import Sentence

TABLE = tomllib.loads((Path(__file__).parent / "furniture.toml").read_text(encoding="utf-8"))
LINES = [
    (code, line, way == "goes") for code, ways in TABLE.items() for way, rows in ways.items() for line in rows["lines"]
]


@pytest.mark.parametrize(("code", "line", "goes"), LINES, ids=[line for _, line, _ in LINES])
def test_is_furniture(code: str, line: str, goes: bool) -> None:
    assert is_furniture(line, Sentence(line, 0, len(line), load(code))) is goes


@pytest.mark.parametrize("line", ["18.05.2026", "Commentaires (3)", "[Reklam_1]", "— Liman (@liman) 7 Şubat 2025"])
def test_shapes_need_no_language(line: str) -> None:
    assert is_furniture(line, None)


def test_the_running_time_of_a_film_is_cut_off() -> None:
    assert without_running_time("Der Hafen ist zu.21.04.2024 | 3:18 min") == "Der Hafen ist zu."
    assert without_running_time("Die Sitzung begann um 12:30") == "Die Sitzung begann um 12:30"
