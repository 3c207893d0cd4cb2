"""Articles already collected come in from every kind of file, and what can't be read is named."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.archive import ArchiveWriter
from flows.errors import CommandError, UsageError
from flows.fetch.answer import Answer
from flows.ingest import ingest
from flows.outlets import Outlet
from flows.settings import Settings
from warehouse.warehouse import Warehouse

from .site import page

TEXT = "The flood killed 14 people in the valley, police said on Saturday, and 1,200 had to leave their homes."
NOON = datetime(2025, 2, 7, 12, tzinfo=UTC)


def counts(warehouse: Warehouse) -> tuple[int, int]:
    row = warehouse.ask("counts").to_pylist()[0]
    return row["articles"], row["claims"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """One article as each kind of file, plain and gzipped."""
    made = tmp_path / "collected"
    (made / "deep").mkdir(parents=True)
    line = json.dumps({"outlet": "lines", "text": TEXT}) + "\n"
    (made / "a.jsonl").write_text(line)
    (made / "b.jsonl.gz").write_bytes(gzip.compress(line.replace("lines", "packed").encode()))
    html = bytes(page("Flood", TEXT).body, "utf-8")  # type: ignore[arg-type]
    (made / "deep" / "c.html").write_bytes(html)
    (made / "notes.txt").write_text("not for reading")
    outlet = Outlet(id="archived", name="x", language="en")
    answer = Answer(
        url="https://a.example/1", final_url="https://a.example/1", status=200, body=html, fetched=NOON,
        headers={"content-type": "text/html"}, request_headers={},
    )  # fmt: skip
    with ArchiveWriter(tmp_path / "other", outlet, "night", NOON) as archive:
        archive.add(answer, "page")
        archive.add(answer, "feed")
    (tmp_path / "other" / archive.name).rename(made / "d.warc.gz")
    return made


def test_a_folder_of_all_kinds_is_read(warehouse: Warehouse, folder: Path, settings: Settings) -> None:
    run, intake = ingest(warehouse, [folder], settings)
    outlets = {row["outlet"] for row in warehouse.ask("articles_elsewhere", urls=[]).to_pylist()}
    assert outlets == {"lines", "packed", "unknown", "archived"}
    assert (intake.sources, intake.skipped, run.added.articles, run.added.claims) == (4, [], 4, 8)


def test_reading_twice_changes_nothing(warehouse: Warehouse, folder: Path, settings: Settings) -> None:
    ingest(warehouse, [folder], settings)
    before = counts(warehouse)
    run, _ = ingest(warehouse, [folder], settings)
    assert (run.added.articles, run.added.claims, counts(warehouse)) == (0, 0, before)


def test_bad_lines_and_files_are_named_and_the_rest_is_read(
    warehouse: Warehouse, folder: Path, settings: Settings
) -> None:
    (folder / "a.jsonl").write_text('{"text": 1}\n{"text": "Two people were killed in the storm."}\n')
    (folder / "b.jsonl.gz").write_bytes(b"no gzip")
    (folder / "d.warc.gz").write_bytes(b"no archive\n")
    (folder / "deep" / "c.html").write_text("<html><body><p>Short.</p></body></html>")
    run, intake = ingest(warehouse, [folder], settings)
    assert run.added.articles == 1
    assert [
        next(name for name in ("a.jsonl:1", "b.jsonl", "d.warc", "c.html") if name in said)
        for said in sorted(intake.skipped)
    ]
    assert len(intake.skipped) == 4


def test_nothing_at_all_is_a_failure(warehouse: Warehouse, tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "a.jsonl").write_text("nothing\n")
    with pytest.raises(CommandError, match=r"nothing could be read: .*a\.jsonl:1"):
        ingest(warehouse, [tmp_path / "a.jsonl"], settings)


@pytest.mark.parametrize(("name", "said"), [("none.jsonl", "no such file"), ("notes.docx", "articles are read from")])
def test_what_can_not_be_meant_is_said(
    warehouse: Warehouse, tmp_path: Path, settings: Settings, name: str, said: str
) -> None:
    (tmp_path / "notes.docx").write_text("x")
    with pytest.raises(UsageError, match=said):
        ingest(warehouse, [tmp_path / name], settings)


def test_many_articles_go_through_the_worker_processes(
    warehouse: Warehouse, tmp_path: Path, settings: Settings
) -> None:
    lines = [json.dumps({"id": f"a{n}", "text": TEXT.replace("14", str(14 + n))}) for n in range(40)]
    (tmp_path / "a.jsonl").write_text("\n".join(lines))
    run, _ = ingest(warehouse, [tmp_path / "a.jsonl"], settings)
    assert (run.added.articles, run.added.claims) == (40, 80)


def test_a_language_without_a_file_has_a_note(warehouse: Warehouse, tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "h", "lang": "hu", "url": "u", "text": "12 ember halt meg"}))
    ingest(warehouse, [tmp_path / "a.jsonl"], settings)
    assert warehouse.ask("article_versions", url="u").to_pylist()[0]["note"] == "no language file for hu"


def test_an_id_keeps_the_wording_that_came_first(warehouse: Warehouse, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "a.jsonl"
    other = TEXT.replace("14", "15")
    path.write_text("".join(json.dumps({"id": "a", "text": text}) + "\n" for text in (TEXT, other)))
    _, first = ingest(warehouse, [path], settings)
    path.write_text(json.dumps({"id": "a", "text": other}))
    _, second = ingest(warehouse, [path], settings)
    assert first.skipped == second.skipped == ["a: the id is known already, with another wording"]
    assert [row["text"] for row in warehouse.ask("articles_elsewhere", urls=[]).to_pylist()] == [TEXT]
    assert counts(warehouse) == (1, 2)


def test_half_characters_are_left_out(warehouse: Warehouse, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(json.dumps({"id": n, "text": TEXT + end}) + "\n" for n, end in ((1, "\ud800"), (2, ""))))
    run, intake = ingest(warehouse, [path], settings)
    assert (run.added.articles, len(intake.skipped)) == (1, 1)
    assert "halves of characters" in intake.skipped[0]
