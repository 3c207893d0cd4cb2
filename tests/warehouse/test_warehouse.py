"""One file, one writer: what is added is kept once, all or not at all."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pyarrow as pa
import pytest

from warehouse.questions import questions
from warehouse.warehouse import Warehouse, WarehouseError

from .made import NIGHT, add_articles, article, article_row, claim, rows


def test_storing_twice_changes_nothing(told: Warehouse) -> None:
    before = {table: rows(told, f"FROM store.{table} ORDER BY ALL") for table in ("articles", "claims", "comparisons")}
    again = article("agency-1", "agency", fetched=datetime(2026, 1, 1, tzinfo=UTC))
    assert add_articles(told, again) == 0
    assert told.add("claims", [claim("c-agency", again, source="Russia's defence ministry")]) == 0
    assert told.add("comparisons", told.connection.sql("FROM store.comparisons").to_arrow_table()) == 0
    for table, kept in before.items():
        assert rows(told, f"FROM store.{table} ORDER BY ALL") == kept


def test_a_second_row_of_a_key_brings_the_first_up_to_date(warehouse: Warehouse) -> None:
    assert warehouse.add("runs", [{"run_id": "r", "status": "running", "started": NIGHT}]) == 1
    assert warehouse.add("runs", [{"run_id": "r", "status": "done", "finished": NIGHT}]) == 0
    assert rows(warehouse, "SELECT status, started IS NULL, finished IS NULL FROM runs") == [("done", False, False)]


def test_the_moment_of_first_seeing_stays(told: Warehouse) -> None:
    told.add(
        "comparisons", [{"comparison_id": "agreed", "severity": 0.1, "first_seen": datetime(2030, 1, 1, tzinfo=UTC)}]
    )
    assert rows(told, "SELECT severity, first_seen FROM store.comparisons WHERE comparison_id = 'agreed'") == [
        (0.1, NIGHT)
    ]


def test_an_answer_is_stored_where_it_was_found(warehouse: Warehouse) -> None:
    warehouse.add("facts", [{"fact_id": "fc-1", "measure": "killed"}, {"fact_id": "fc-2", "measure": "killed"}])
    warehouse.add("fact_claims", [{"fact_id": "fc-2", "claim_id": "c-2"}, {"fact_id": "fc-2", "claim_id": "c-3"}])
    warehouse.derive("fact_claims", "lone_claims")
    assert rows(warehouse, "FROM store.fact_claims ORDER BY ALL") == [("fc-1", "c-1"), ("fc-2", "c-2"), ("fc-2", "c-3")]


def test_of_one_key_twice_in_a_batch_the_last_counts(warehouse: Warehouse) -> None:
    pages = [{"url": "u", "status": status} for status in (500, 429, 200)]
    assert warehouse.add("pages", pages) == 1
    assert rows(warehouse, "SELECT url, status FROM store.pages") == [("u", 200)]


def test_figures_are_decimals_and_moments_are_in_utc(warehouse: Warehouse) -> None:
    told = article("a", "o")
    exact = replace(claim("c", told), low=Decimal("1234567890123456789.0000000001"), high=None)
    add_articles(warehouse, told)
    warehouse.add("claims", [exact])
    stored = warehouse.ask("claim", claim="c").to_pylist()[0]
    assert stored["low"] == exact.low and stored["high"] is None
    assert stored["published"] == told.published and str(stored["published"].tzinfo) == "UTC"


def test_a_text_is_stored_as_it_came(warehouse: Warehouse) -> None:
    text = "e\u0301 \u00e9 \u202e26,000\r\n\ttab\u00a0and 😀 \x00 end "
    add_articles(warehouse, article("a", "o", text=text))
    assert rows(warehouse, "SELECT text FROM articles") == [(text,)]


def test_more_rows_than_one_batch_are_all_added(warehouse: Warehouse) -> None:
    many = ({"claim_id": str(n), "rule": "story", "key": "k"} for n in range(120_000))
    assert warehouse.add("blocks", many) == 120_000


def test_a_table_of_arrow_is_added_as_it_is(warehouse: Warehouse) -> None:
    assert warehouse.add("stories", pa.table({"article_id": ["a", "b"], "story_id": ["s", "s"]})) == 2


def test_replace_puts_rows_in_the_place_of_all(told: Warehouse) -> None:
    assert told.replace("stories", [{"article_id": "agency-1", "story_id": "other"}]) == 1
    assert rows(told, "FROM stories") == [("agency-1", "other")]


def test_nothing_of_a_transaction_that_fails_is_kept(warehouse: Warehouse) -> None:
    with pytest.raises(ZeroDivisionError), warehouse.transaction():
        warehouse.add("outlets", [{"outlet": "a"}])
        with warehouse.transaction():
            warehouse.add("outlets", [{"outlet": "b"}])
        raise ZeroDivisionError
    assert rows(warehouse, "FROM outlets") == []
    warehouse.add("outlets", [{"outlet": "c"}])
    assert rows(warehouse, "SELECT outlet FROM outlets") == [("c",)]


BAD_ROWS = {
    "a misspelt column": [{"outlet": "a", "nam": "A"}],
    "no key": [{"outlet": None, "name": "A"}],
    "rows of different columns": [{"outlet": "a"}, {"outlet": "b", "name": "B"}],
    "a wrong type": [{"outlet": 26000}],
}


@pytest.mark.parametrize("bad", BAD_ROWS.values(), ids=BAD_ROWS)
def test_bad_rows_are_refused(warehouse: Warehouse, bad: list[dict[str, object]]) -> None:
    with pytest.raises((ValueError, TypeError)):
        warehouse.add("outlets", bad)
    assert rows(warehouse, "FROM store.outlets") == []


def test_an_unknown_table_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(ValueError, match="no table people"):
        warehouse.add("people", [{"a": 1}])


def test_every_question_is_answered_without_parameters(told: Warehouse) -> None:
    assert all(told.ask(question.name).num_columns > 0 for question in questions())


def test_an_unknown_question_or_parameter_is_refused(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="who_says"):
        warehouse.ask("who_knows")
    with pytest.raises(WarehouseError, match="it takes: measure, subject, limit"):
        warehouse.ask("who_says", object="Toretsk")


def test_a_row_of_a_mapping_may_lack_what_it_does_not_know(warehouse: Warehouse) -> None:
    row = article_row(article("a", "o"))
    del row["published"]
    warehouse.add("articles", [row])
    assert rows(warehouse, "SELECT published, known_since FROM articles") == [(None, NIGHT)]
