"""A question is a file: its first line says what it answers, its parameters are those that its SQL names."""

from pathlib import Path

import pytest

from warehouse import questions as module
from warehouse.connection import WarehouseError
from warehouse.questions import Question, question, questions

ROOT = Path(__file__).parent.parent.parent
SQL = """-- How many are $there?
-- $low: a number.
SELECT '$not $this' AS price, low -- nor $that
FROM claims WHERE low > $low AND high < $high OR low = $low
"""


def test_a_question_is_read_from_its_text() -> None:
    asked = Question.of_sql("how_many", SQL)
    assert (asked.answers, asked.for_people) == ("How many are $there?", True)
    assert asked.parameters == ("low", "high")
    assert asked.bind({"high": 3}) == {"low": None, "high": 3}


def test_adding_a_question_is_adding_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "how_many.sql").write_text(SQL, encoding="utf-8")
    (tmp_path / "pages_due.sql").write_text("-- Program: the pages that are due.\nSELECT 1", encoding="utf-8")
    monkeypatch.setattr(module, "FOLDER", tmp_path)
    for cached in (question, questions):
        cached.cache_clear()
    try:
        assert [(each.name, each.for_people) for each in questions()] == [("how_many", True), ("pages_due", False)]
        with pytest.raises(WarehouseError, match=r"no question 'few'; the questions are: how_many\."):
            question("few")
    finally:
        for cached in (question, questions):
            cached.cache_clear()


@pytest.mark.parametrize("name", ["../views", "who_says.sql", "", "SELECT 1", "who says"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(WarehouseError, match="There is no question"):
        question(name)


def test_what_nobody_asks_is_no_question() -> None:
    folders = (ROOT / name for name in ("warehouse", "flows"))
    code = " ".join(path.read_text(encoding="utf-8") for folder in folders for path in folder.rglob("*.py"))
    assert [each.name for each in questions() if not each.for_people and f'"{each.name}"' not in code] == []
