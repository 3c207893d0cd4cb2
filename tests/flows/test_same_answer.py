"""The same articles give the same exports byte for byte, however they came and whoever judged them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("compare_made.py")
ONE_BY_ONE = {"order": 0, "nights": 1, "workers": 1, "at_once": 1_000_000, "seed": 0}


def exports(folder: Path, *, order: int, nights: int, workers: int, at_once: int, seed: int) -> dict[str, bytes]:
    folder.mkdir()
    subprocess.run(
        [sys.executable, str(PROGRAM), *map(str, (folder, order, nights, workers, at_once))],
        check=True,
        env=os.environ | {"PYTHONHASHSEED": str(seed)},
    )
    return {file.name: file.read_bytes() for file in sorted((folder / "csv").iterdir())}


@pytest.fixture(scope="module")
def expected(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    found = exports(tmp_path_factory.mktemp("expected") / "at-once", **ONE_BY_ONE)
    assert {b"AGREE", b"CONTRADICT", b"SUPERSEDED"} <= set(found["comparisons.csv"].replace(b'"', b"").split(b","))
    assert found["facts.csv"].count(b"\n") > 500
    return found


@pytest.mark.parametrize(
    "differs",
    [
        {"seed": 7},
        {"order": 1, "nights": 1},
        {"order": 2, "nights": 6},
        {"order": 3, "nights": 3, "workers": 2, "at_once": 40, "seed": 1},
    ],
    ids=["another hash seed", "shuffled", "shuffled over six nights", "two processes in small batches"],
)
def test_nothing_but_the_articles_changes_the_answer(
    differs: dict[str, int], expected: dict[str, bytes], tmp_path: Path
) -> None:
    found = exports(tmp_path / "again", **ONE_BY_ONE | differs)
    assert [name for name in expected if found[name] != expected[name]] == []
