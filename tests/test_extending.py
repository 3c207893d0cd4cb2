"""What docs/extending.md adds can be added as it shows: a language, a measure, a question to the warehouse."""

import tomllib
from pathlib import Path

import pytest

from extractors import passages
from extractors.figures.measures import MEASURES, read_measures
from extractors.text import language
from warehouse.questions import Question
from warehouse.warehouse import Warehouse

from .test_docs import ROOT, examples
from .test_languages import test_example as reads

SHOWN = {Path(one.file): one.printed for one in examples(ROOT / "docs" / "extending.md") if one.file}


def test_the_language_that_is_begun_reads_its_example(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words, sentences = (path for path in SHOWN if path.name == "sv.toml")
    (tmp_path / words.name).write_text(SHOWN[words], encoding="utf-8")
    monkeypatch.setattr(language, "FOLDER", tmp_path)
    for module in (language, passages):
        monkeypatch.setattr(module, "CODES", (words.stem,))
    (example,) = tomllib.loads(SHOWN[sentences])["example"]
    reads(words.stem, example)


def test_a_measure_and_a_question_are_added_as_shown(demo: tuple[Path, str]) -> None:
    table, sql = (next(path for path in SHOWN if path.match(name)) for name in ("measures.toml", "queries/*.sql"))
    assert read_measures((ROOT / table).read_text(encoding="utf-8") + SHOWN[table]).keys() - MEASURES.keys()
    asked = Question.of_sql(sql.stem, SHOWN[sql])
    assert asked.for_people
    with Warehouse.open(demo[0] / "crosscheck.duckdb", read_only=True) as warehouse:
        assert warehouse.connection.execute(asked.sql, asked.bind({"lang": "de"})).fetchall()
