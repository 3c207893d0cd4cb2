"""The views are the contract: the columns named there, each explained, and the story told right."""

from dataclasses import fields
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from extractors.claim import Claim
from warehouse.copy import copy_to
from warehouse.lake import lake_of
from warehouse.warehouse import Warehouse

from .made import EVENING, NIGHT, SENTENCE, add_articles, article, article_row, claim, comparison, rows

PAIRED = ("claim", "article", "outlet", "part", "start", "end", "quote", "sentence")
COMPARISON = [f"{name}_{side}" for name in PAIRED for side in "ab"]
COMPARISON += [
    "comparison_id",
    "relation",
    "independence",
    "reason",
    "flags",
    "severity",
    "rule",
    "story_id",
    "fact_id",
]
FACT = ["fact_id", "story_id", "measure", "subject", "place", "unit", "as_of", "best", "low", "high", "status"]
FACT += ["outlets", "origins", "primary_sources", "first_seen", "last_seen"]
CONTRACT = {
    "claims": [field.name for field in fields(Claim)],
    "comparisons": COMPARISON,
    "facts": FACT,
    "origins": ["article_id", "origin_id"],
    "stories": ["article_id", "story_id"],
}
OTHERS = {
    "discrepancies", "agreements", "timeline", "ledger", "silent_edits", "false_agreements", "single_source",
    "outlet_scorecard", "runs", "articles", "outlets",
}  # fmt: skip


@pytest.mark.parametrize("view", CONTRACT)
def test_the_columns_are_those_of_the_contract(warehouse: Warehouse, view: str) -> None:
    assert set(warehouse.connection.sql(f"FROM {view}").columns) == set(CONTRACT[view])


def silent(warehouse: Warehouse) -> list[tuple[str, ...]]:
    """The views and columns without a comment."""
    views = rows(warehouse, "SELECT view_name, comment FROM duckdb_views() WHERE NOT internal")
    assert {name for name, _ in views} == OTHERS | set(CONTRACT)
    columns = rows(
        warehouse,
        "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE schema_name = 'main' AND NOT internal",
    )
    return [row for row in (*views, *columns) if not row[-1]]


def test_every_view_and_column_says_what_it_is(warehouse: Warehouse, tmp_path: Path) -> None:
    on_lake = lake_of(warehouse.path) is not None  # DuckLake keeps comments on views, but none on their columns
    assert on_lake or silent(warehouse) == []
    copy_to(warehouse, tmp_path / "published.duckdb")
    with Warehouse.open(tmp_path / "published.duckdb", read_only=True) as published:
        assert silent(published) == []


def test_the_scorers_question_is_answered(told: Warehouse) -> None:
    found = rows(
        told,
        "SELECT article_a, start_a, end_a, article_b, start_b, end_b, relation, independence, reason FROM comparisons "
        "WHERE part_a = 'text' AND part_b = 'text' ORDER BY ALL",
    )
    assert found[1] == ("agency-1", 18, 24, "kyiv-1", 18, 23, "CONTRADICT", "INDEPENDENT", "contested")
    assert len(found) == 4


def test_discrepancies_come_most_severe_first_and_reviewed_ones_sink(told: Warehouse) -> None:
    severe = "SELECT comparison_id, severity, reviewed, label, note FROM discrepancies"
    assert [row[0] for row in rows(told, severe)] == ["fallen", "disputed"]
    told.add("reviews", [{"comparison_id": "fallen", "label": "confirmed", "note": "seen", "reviewed": NIGHT}])
    assert rows(told, severe) == [
        ("disputed", 0.9, False, None, None),
        ("fallen", 0.95, True, "confirmed", "seen"),
    ]
    assert rows(told, "SELECT DISTINCT steps FROM discrepancies") == [('[{"question": "amount"}]',)]


def test_agreements_are_of_two_articles(told: Warehouse) -> None:
    told.add("comparisons", [comparison("headline", "c-agency", "c-agency", "AGREE")])
    assert rows(told, "SELECT comparison_id FROM agreements") == [("agreed",)]


def test_false_agreements_have_equal_figures(told: Warehouse) -> None:
    told.add("comparisons", [comparison("unlike", "c-daily", "c-kyiv", "DIFFERENT_SCOPE")])
    assert rows(told, "SELECT comparison_id, low, unit FROM false_agreements") == [("lookalike", 26000, "count")]


def test_a_single_source_stands_with_its_first_claim(told: Warehouse) -> None:
    assert rows(told, "SELECT fact_id, claim_id, outlet, quote FROM single_source") == [
        ("alone", "c-post-was", "post", "26,000")
    ]


@pytest.fixture
def flood(warehouse: Warehouse) -> Warehouse:
    """A toll of three days: 12, then 19, then 17."""
    warehouse.add("facts", [{"fact_id": "flood", "measure": "killed"}])
    for day, low in enumerate((12, 19, 17)):
        sentence = f"The flood has killed {low} people."
        told = article(f"day-{day}", "daily", 24 * day, sentence)
        add_articles(warehouse, told)
        warehouse.add("claims", [claim(f"c-{day}", told, low, sentence)])
        warehouse.add("fact_claims", [{"fact_id": "flood", "claim_id": f"c-{day}"}])
    moves = [
        ("0", "1", "SUPERSEDED", "later_higher"),
        ("0", "2", "SUPERSEDED", "later_higher"),
        ("2", "1", "REVISED_DOWN", "fell"),
    ]
    warehouse.add(
        "comparisons",
        [comparison(a + b, f"c-{a}", f"c-{b}", how, reason=why, fact_id="flood") for a, b, how, why in moves],
    )
    return warehouse


def test_a_timeline_grows_and_says_when_each_figure_was_known(flood: Warehouse) -> None:
    assert rows(flood, "SELECT as_of, quote, highest_so_far, known_since FROM timeline") == [
        (f"2025-02-0{7 + day}", quote, highest, EVENING + timedelta(days=day))
        for day, (quote, highest) in enumerate((("12", 12), ("19", 19), ("17", 19)))
    ]


def test_a_toll_as_known_on_a_date_leaves_out_what_came_later(told: Warehouse) -> None:
    assert told.ask("known_on", day="2025-02-06").num_rows == 0
    assert told.ask("known_on", day="2025-02-07", measure="military_losses").num_rows == 2


def test_a_ledger_says_what_took_the_place_of_each_figure_and_when(flood: Warehouse) -> None:
    assert rows(flood, "SELECT quote, superseded, superseded_by, superseded_since FROM ledger") == [
        ("12", "SUPERSEDED", "c-1", EVENING + timedelta(days=1)),
        ("19", "REVISED_DOWN", "c-2", EVENING + timedelta(days=2)),
        ("17", None, None, None),
    ]


@pytest.mark.parametrize(
    ("day", "figures", "best", "lowest", "highest"),
    [
        ("2025-02-07", [("12", None)], "12", 12, 12),
        ("2025-02-08", [("12", "SUPERSEDED"), ("19", None)], "19", 12, 19),
        ("2025-02-09", [("12", "SUPERSEDED"), ("19", "REVISED_DOWN"), ("17", None)], "17", 12, 19),
        (None, [("12", "SUPERSEDED"), ("19", "REVISED_DOWN"), ("17", None)], "17", 12, 19),
    ],
)
def test_the_ledger_as_it_was_known_on_a_date(
    day: str | None, figures: list[tuple[str, str | None]], best: str, lowest: int, highest: int, flood: Warehouse
) -> None:
    toll = flood.ask("toll", day=day).to_pylist()
    assert [(row["quote"], row["superseded"]) for row in toll] == figures
    known = flood.ask("known_on", day=day).to_pylist()
    assert [(row["best"], row["lowest"], row["highest"]) for row in known] == [(best, lowest, highest)]


def test_articles_without_an_address_are_no_versions_of_one_page(warehouse: Warehouse) -> None:
    for name, low in (("one", 12), ("two", 14)):
        told = article(name, "daily", text=f"The flood killed {low} people.", url="")
        add_articles(warehouse, told)
        warehouse.add("claims", [claim(f"c-{name}", told, low, told.text)])
    assert rows(warehouse, "FROM silent_edits") == []


EDITS = {
    # the later sentence, the later figure: is it an edit?
    "another number": ("The flood killed 14 of 300 people in 3 days.", 14, True),
    "another number, and others around it too": ("The flood killed 14 of 310 people in 4 days.", 14, True),
    "the same number": ("The flood killed 12 of 300 people in 3 days.", 12, False),
    "another sentence": ("The flood, they say, killed 14 of 300 people in 3 days.", 14, False),
}


@pytest.mark.parametrize(("sentence", "low", "edited"), EDITS.values(), ids=EDITS)
def test_a_silent_edit_is_another_number_in_the_same_sentence(
    warehouse: Warehouse, sentence: str, low: int, edited: bool
) -> None:
    first = "The flood killed 12 of 300 people in 3 days."
    was = article("was", "daily", text=first, url="https://daily.example/flood")
    now = article("now", "daily", text=sentence, url=was.url, fetched=NIGHT + timedelta(hours=3))
    add_articles(warehouse, was, now)
    warehouse.add("claims", [claim("c-was", was, 12, first), claim("c-now", now, low, sentence)])
    found = rows(warehouse, "SELECT claim_was, claim_now, quote_was, quote_now, edited FROM silent_edits")
    assert found == ([("c-was", "c-now", "12", str(low), NIGHT + timedelta(hours=3))] if edited else [])


def test_an_edit_is_not_silent_where_the_outlet_owns_up_to_it(told: Warehouse) -> None:
    assert rows(told, "SELECT quote_was, quote_now, url FROM silent_edits") == [
        ("26,000", "28,000", "https://post.example/losses")
    ]
    told.add("articles", [{"article_id": "post-2", "correction": "Correction: an earlier version said 26,000."}])
    assert rows(told, "FROM silent_edits") == []


def test_the_same_sentence_at_another_address_is_no_edit(told: Warehouse) -> None:
    told.add("articles", [{"article_id": "post-2", "url": "https://post.example/other"}])
    assert rows(told, "FROM silent_edits") == []


def test_the_scorecard_counts_what_each_outlet_did(told: Warehouse) -> None:
    told.add("reviews", [{"comparison_id": "disputed", "label": "wrong_scope"}])
    told.add("comparisons", [comparison("second", "c-post-was", "c-kyiv", "CONTRADICT")])
    columns = "outlet, articles, claims, facts, first, alone, copied, agreed, contradicted, confirmed, silent_edits"
    assert rows(told, f"SELECT {columns} FROM outlet_scorecard") == [
        ("agency", 1, 1, 1, 1, 0, 0, 1, 0, 0, 0),
        ("daily", 1, 1, 1, 0, 0, 1, 1, 0, 0, 0),
        ("kyiv", 1, 1, 1, 0, 0, 0, 0, 1, 0, 0),
        ("post", 2, 2, 1, 0, 1, 0, 0, 1, 0, 1),
    ]


def test_outlets_are_those_configured_and_those_that_only_articles_name(told: Warehouse) -> None:
    assert rows(told, "SELECT outlet, name, country, articles FROM outlets ORDER BY outlet") == [
        ("agency", "The Agency", "RU", 1),
        ("daily", "daily", "GB", 1),
        ("kyiv", "kyiv", "GB", 1),
        ("post", "post", "GB", 2),
    ]


def test_an_article_without_a_date_is_known_since_it_was_fetched(warehouse: Warehouse) -> None:
    fetched = datetime(2025, 3, 1, tzinfo=UTC)
    warehouse.add("articles", [article_row(article("a", "o", published=None, fetched=fetched))])
    assert rows(warehouse, "SELECT known_since, published FROM articles") == [(fetched, None)]


def test_the_sentence_holds_its_claim(told: Warehouse) -> None:
    assert rows(told, 'SELECT DISTINCT sentence["start" + 1:"end"] = quote FROM claims') == [(True,)]
    assert SENTENCE in {row[0] for row in rows(told, "SELECT sentence_a FROM comparisons")}
