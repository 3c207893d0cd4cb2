"""What the tests of the report begin with: an empty warehouse, and a folder for the report."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from warehouse.warehouse import Warehouse


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(tmp_path / "crosscheck.duckdb") as opened:
        yield opened


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "report"
