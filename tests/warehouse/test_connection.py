"""Opening a file that can't be opened says why in one sentence, and leaves the file as it was."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import duckdb
import pytest

from warehouse.warehouse import Warehouse, WarehouseError

HOLD = """
import sys
from warehouse.warehouse import Warehouse
with Warehouse.open(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""
# Commits one article after another, each with two claims, until it is killed.
WRITE = """
import os, sys
from warehouse.warehouse import Warehouse
with Warehouse.open(sys.argv[1]) as warehouse:
    for night in range(10**6):
        with warehouse.transaction():
            for n in range(10):
                name = f"{os.getpid()}-{night}-{n}"
                warehouse.add("articles", [{"article_id": name, "text": "x" * 1000}])
                warehouse.add("claims", [{"claim_id": f"{name}-{i}", "article_id": name} for i in range(2)])
        print(night, flush=True)
"""


def python(code: str, path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_in_use_by_another_process_is_left_alone(path: Path, read_only: bool) -> None:
    with python(HOLD, path) as other:
        assert other.stdout and other.stdout.readline() == "open\n"
        with pytest.raises(WarehouseError) as refused:
            Warehouse.open(path, read_only=read_only)
        other.communicate("")
    assert str(refused.value) == (
        f"{path} is in use by another process ({other.pid}): wait until it ends, or read a snapshot."
    )
    with Warehouse.open(path) as mine:
        assert mine.ask("counts").num_rows == 1


def test_a_file_open_twice_in_one_process_is_said_so(warehouse: Warehouse) -> None:
    with pytest.raises(WarehouseError, match="in use by this process"):
        Warehouse.open(warehouse.path, read_only=True)


def other_duckdb(path: Path) -> None:
    with closing(duckdb.connect(str(path))) as other:
        other.execute("CREATE TABLE something (a INTEGER)")


STRANGERS = {
    "a text": lambda path: path.write_text("This is a letter. " * 1000),
    "a short text": lambda path: path.write_text("hi"),
    "an empty file": lambda path: path.touch(),
    "a SQLite database": lambda path: path.write_bytes(b"SQLite format 3\0" + bytes(4080)),
    "another DuckDB database": other_duckdb,
}


@pytest.mark.parametrize("make", STRANGERS.values(), ids=STRANGERS)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_file_that_is_no_warehouse_is_left_alone(path: Path, make: object, read_only: bool) -> None:
    make(path)  # type: ignore[operator]
    before = path.read_bytes(), path.stat().st_mtime_ns
    with pytest.raises(WarehouseError) as refused:
        Warehouse.open(path, read_only=read_only)
    assert str(refused.value).startswith(f"{path} is no crosscheck warehouse and is left as it is: name another")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    assert [each.name for each in path.parent.iterdir()] == [path.name]


def test_what_is_missing_is_said(path: Path) -> None:
    with pytest.raises(WarehouseError, match=r"There is no warehouse .*: `crosscheck run`"):
        Warehouse.open(path, read_only=True)
    with pytest.raises(WarehouseError, match="there is no folder"):
        Warehouse.open(path.parent / "nowhere" / "w.duckdb")
    with pytest.raises(WarehouseError, match="no crosscheck warehouse"):
        Warehouse.open(path.parent)
    with pytest.raises(WarehouseError, match="choose one that is not `store`"):
        Warehouse.open(path.with_name("Store.duckdb"))
    assert list(path.parent.iterdir()) == []


@pytest.mark.parametrize("name", ["a b-c.d.duckdb", "main.duckdb", "temp", 'Straße\'s "news".db'])
def test_a_warehouse_may_be_called_almost_anything(path: Path, name: str) -> None:
    with Warehouse.open(path.with_name(name)) as opened:
        opened.add("outlets", [{"outlet": "a"}])
        assert opened.connection.execute("SELECT outlet FROM outlets").fetchall() == [("a",)]


def test_a_writer_killed_in_the_middle_of_a_transaction_loses_nothing_and_halves_nothing(path: Path) -> None:
    committed = 0
    for milliseconds in (0, 7, 23, 61):
        with python(WRITE, path) as writer:
            assert writer.stdout
            nights = [writer.stdout.readline(), writer.stdout.readline()]
            time.sleep(milliseconds / 1000)
            os.kill(writer.pid, signal.SIGKILL)
            nights += writer.stdout.read().splitlines()
        with Warehouse.open(path) as opened:
            articles, claims = (opened.ask("counts").to_pylist()[0][what] for what in ("articles", "claims"))
        assert articles >= 10 * (committed + len(nights))
        assert articles % 10 == 0 and claims == 2 * articles
        committed = articles // 10
