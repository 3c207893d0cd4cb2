"""Official figures: a table read strictly, and what outlets say held against it."""

import json
from pathlib import Path

import pytest

from flows.cli import crosscheck
from flows.errors import UsageError
from flows.reference_table import read_table

HEADER = "measure,subject,place,value,unit,as_of,source,url\n"
GOOD = HEADER + (
    "population,Bonn,,335975,count,2023,City of Bonn,https://bonn.example/people\n"
    "unemployment,,Germany,6.2,percent,2025-01,Federal Employment Agency,\n"
)
NEWS = [
    {
        "outlet": "courier",
        "lang": "en",
        "text": "Bonn has 336,000 inhabitants. Schools there stay open, the mayor said.",
    },
    {"outlet": "post", "lang": "en", "text": "In Germany the unemployment rate stood at 6.9 percent in January 2025."},
]


def run(*arguments: object) -> None:
    crosscheck([str(argument) for argument in arguments], standalone_mode=False)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "official.csv"
    path.write_text(GOOD, encoding="utf-8")
    return path


@pytest.fixture
def compared(table: Path, tmp_path: Path) -> Path:
    """A warehouse with two articles and two official figures, compared."""
    news, warehouse = tmp_path / "news.jsonl", tmp_path / "w.duckdb"
    news.write_text("\n".join(json.dumps(one | {"published": "2025-02-07"}) for one in NEWS), encoding="utf-8")
    run("ingest", news, "--reference", table, "--warehouse", warehouse, "--quiet")
    run("compare", "--warehouse", warehouse, "--quiet")
    return warehouse


def asked(warehouse: Path, capsys: pytest.CaptureFixture[str], *question: str) -> list[dict[str, str]]:
    capsys.readouterr()
    run("query", *question, "--warehouse", warehouse, "--format", "json")
    answer: list[dict[str, str]] = json.loads(capsys.readouterr().out)
    return answer


def test_outlets_are_held_against_official_figures(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = {(row["official_source"], row["outlet"], row["relation"]) for row in asked(compared, capsys, "yardstick")}
    assert ("City of Bonn", "courier", "AGREE") in found
    assert ("Federal Employment Agency", "post", "CONTRADICT") in found


def test_the_gazetteer_tells_the_populations_of_places_that_the_news_tells(
    compared: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = asked(compared, capsys, "SELECT subject, qualifier FROM claims WHERE source = 'GeoNames'")
    assert found == [{"subject": "Bonn", "qualifier": "about"}]


def test_official_figures_are_claims_of_reference_outlets(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked_for = "SELECT name FROM outlets WHERE kind = 'reference' ORDER BY name"
    assert [row["name"] for row in asked(compared, capsys, asked_for)] == [
        "City of Bonn", "Federal Employment Agency", "GeoNames",
    ]  # fmt: skip
    told = asked(
        compared,
        capsys,
        'SELECT DISTINCT text[start + 1:"end"] = quote AS told FROM claims JOIN articles USING (article_id)',
    )
    assert told == [{"told": True}]


def test_taken_in_twice_nothing_is_new(table: Path, compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = asked(compared, capsys, "SELECT count(*) AS n FROM comparisons")
    run("ingest", "--reference", table, "--warehouse", compared)
    assert "2 official figures read: 0 new" in capsys.readouterr().out
    run("compare", "--warehouse", compared, "--quiet")
    assert asked(compared, capsys, "SELECT count(*) AS n FROM comparisons") == before


def test_a_rebuild_keeps_official_figures(compared: Path, capsys: pytest.CaptureFixture[str]) -> None:
    official = "SELECT * EXCLUDE published FROM claims WHERE outlet LIKE 'reference:%' ORDER BY claim_id"
    before = asked(compared, capsys, official)
    assert len(before) == 3
    run("rebuild", "--warehouse", compared, "--quiet")
    assert asked(compared, capsys, official) == before
    assert len(asked(compared, capsys, "yardstick")) == 3


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("folk,Bonn,,1,count,,City,", "2: column measure: 'folk' is none of"),
        ("population,Bonn,,many,count,,City,", "2: column value: 'many' is no number"),
        ("population,Bonn,,1,EUR,,City,", "2: column unit: 'EUR' does not go with population"),
        ("population,Bonn,,1,count,last year,City,", "2: column as_of: 'last year' is no time"),
        ("population,Bonn,,1,count,,City,bonn.example", "2: column url: 'bonn.example' is no address"),
        ("population,,,1,count,,City,", "2: columns subject and place: both are empty"),
        ("population,Bonn,,1,count,,,", "2: column source: it is empty"),
        ("population,Bonn,1", "2: it has more or fewer cells"),
    ],
)
def test_what_is_wrong_with_a_table_is_said_with_line_and_column(row: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "official.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")
    with pytest.raises(UsageError) as error:
        read_table(path)
    assert f"{path}:{said}" in str(error.value)


@pytest.mark.parametrize(
    ("header", "said"),
    [
        ("measure,subject,value,unit", "no column source"),
        (HEADER.strip() + ",colour", "unknown column 'colour'"),
        ("", "no column measure"),
    ],
)
def test_a_table_without_its_columns_is_refused(header: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / "official.csv"
    path.write_text(header + "\n", encoding="utf-8")
    with pytest.raises(UsageError, match=said):
        read_table(path)
