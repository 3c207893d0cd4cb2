"""Anybody may ask anything: it is answered read-only, from the warehouse alone, and not for ever."""

from pathlib import Path

import pytest

from warehouse.questions import questions
from warehouse.run_query import run_query
from warehouse.warehouse import Warehouse, WarehouseError

from .made import NIGHT


@pytest.fixture
def asked(told: Warehouse) -> Path:
    told.close()
    return told.path


def test_a_named_question_a_view_and_sql_are_answered(asked: Path) -> None:
    assert run_query(asked, "who_says", {"subject": "ukrainian ARMED"}).num_rows == 5
    assert run_query(asked, "who_says", {"subject": "100%"}).num_rows == 0
    assert run_query(asked, "discrepancies").num_rows == 2
    assert run_query(asked, "SELECT count(*) AS n FROM claims").to_pylist() == [{"n": 5}]
    assert run_query(asked, "SELECT $low::INTEGER + 1 AS n", {"low": "41"}).to_pylist() == [{"n": 42}]


ANSWERS = {
    "who_disputes": ({"subject": "Ukrainian"}, "comparison_id", ["fallen", "disputed"]),
    "toll": ({"fact": "fact"}, "quote", ["26,000", "26,000", "4,700"]),
    "only_one_source": ({}, "fact_id", ["alone"]),
    "edited_silently": ({"outlet": "post"}, "quote_now", ["28,000"]),
    "same_figure_other_thing": ({}, "comparison_id", ["lookalike"]),
    "outlet_record": ({"outlet": "kyiv"}, "contradicted", [1]),
    "claims_of_source": ({"source": "general staff"}, "claim_id", ["c-kyiv"]),
    "contested": ({}, "fact_id", ["fact"]),
    "one_language_only": ({"lang": "en"}, "fact_id", ["fact", "alone"]),
    "who_copies": ({}, "repeats", ["agency"]),
    "worst": ({"limit": 1}, "comparison_id", ["fallen"]),
    "gone_quiet": ({"day": "2025-03-01"}, "hours_silent", [510]),
    "known_on": ({"day": "2025-02-07"}, "fact_id", ["alone", "fact"]),
    "figures_like": ({"measure": "military_losses", "subject": "UKRAINIAN armed forces", "limit": 2}, "shared", [1, 1]),
    "find": ({"id": "c-k"}, "kind", ["claim"]),
    "claim": ({"claim": "c-kyiv"}, "fact_id", ["fact"]),
    "comparison": ({"comparison": "disputed"}, "steps", ['[{"question": "amount"}]']),
    "fact": ({"fact": "fact"}, "status", ["contested"]),
    "fact_claims": ({"fact": "fact"}, "claim_id", ["c-agency", "c-daily", "c-kyiv"]),
    "known_articles": ({"articles": ["post-1", "none"]}, "article_id", ["post-1"]),
    "article_versions": ({"url": "https://post.example/losses"}, "article_id", ["post-1", "post-2"]),
    "counts": ({}, "discrepancies", [2]),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_questions_are_answered_from_the_story(asked: Path, name: str) -> None:
    parameters, column, answer = ANSWERS[name]
    assert run_query(asked, name, parameters)[column].to_pylist() == answer


def test_nights_and_failures_are_told(told: Warehouse) -> None:
    told.add("runs", [{"run_id": run, "started": NIGHT, "finished": NIGHT, "status": "done"} for run in "ab"])
    visits = [("a", "kyiv", None, 0), ("a", "post", "no feed answered", 0), ("a", "daily", None, 2)]
    columns = ("run_id", "outlet", "reason", "failed")
    told.add("visits", [dict(zip(columns, visit, strict=True)) for visit in visits])
    assert told.ask("failed_outlets")["outlet"].to_pylist() == ["post", "daily"]
    assert told.ask("last_nights", limit=1)["run_id"].to_pylist() == ["a"]


def test_every_question_says_what_it_answers() -> None:
    assert [question.name for question in questions() if not question.answers] == []
    assert sum(question.for_people for question in questions()) >= 15


REFUSED = {
    "writing": "INSERT INTO store.outlets (outlet) VALUES ('x')",
    "making a table": "CREATE TABLE t AS SELECT 1",
    "dropping a view": "DROP VIEW facts",
    "two statements": "SELECT 1; SELECT 2",
    "settings": "SET enable_external_access = true",
    "another database": "ATTACH '/tmp/other.duckdb'",
    "copying out": "COPY claims TO '/tmp/claims.csv'",
    "extensions": "INSTALL httpfs",
    "nothing": "",
    "nonsense": "SELEKT 1",
    "a table that is not there": "FROM nowhere",
    "an unknown word": "nowhere",
    "a file as text": "SELECT * FROM read_text('/etc/hostname')",
    "a file as CSV": "FROM read_csv('/etc/passwd')",
    "a folder": "FROM glob('/*')",
    "the network": "FROM read_parquet('https://example.org/a.parquet')",
    "Python's own variables": "FROM asked",
}


@pytest.mark.parametrize("sql", REFUSED.values(), ids=REFUSED)
def test_whatever_is_no_question_is_refused(asked: Path, sql: str) -> None:
    before = asked.read_bytes()
    with pytest.raises(WarehouseError):
        run_query(asked, sql)
    assert asked.read_bytes() == before


@pytest.mark.parametrize(
    "sql",
    [
        "SELECT count(*) FROM range(10_000_000_000) AS a, range(1_000_000) AS b",
        "WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
        "SELECT * FROM range(100_000_000_000)",
    ],
)
def test_a_question_without_end_is_ended(asked: Path, sql: str) -> None:
    with pytest.raises(WarehouseError, match=r"longer than 0\.3 seconds"):
        run_query(asked, sql, seconds=0.3)


def test_an_answer_too_large_for_memory_is_refused(asked: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.run_query.LARGEST_ANSWER", 1_000_000)
    with pytest.raises(WarehouseError, match="ask for less"):
        run_query(asked, "SELECT repeat('x', 1000) FROM range(10_000)")


def test_an_unknown_parameter_is_named(asked: Path) -> None:
    with pytest.raises(WarehouseError, match="no parameter measures; it takes: measure, limit"):
        run_query(asked, "contested", {"measures": "killed"})


def test_there_must_be_a_warehouse(tmp_path: Path) -> None:
    with pytest.raises(WarehouseError, match="There is no warehouse"):
        run_query(tmp_path / "none.duckdb", "facts")
