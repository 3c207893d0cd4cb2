"""The feed holds what the last night brought, and a feed reader understands it."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import fastfeedparser
import feedparser
import pytest

from flows.settings import Watch, defaults
from warehouse.warehouse import Warehouse

from .made import end_night, gather, report, set_against, tell

ADDRESS = "https://desk.example/crosscheck/"


@pytest.fixture
def told(warehouse: Warehouse, folder: Path) -> Path:
    """A feed of two discrepancies, one of them a night old."""
    a = tell(warehouse, "wire", "It lost <26,000> & more men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.\x07", "16,000", 16000)
    c = tell(warehouse, "daily", "It lost 14,000 men.", "14,000", 14000)
    set_against(warehouse, a, b)
    set_against(warehouse, a, c, first_seen=datetime(2025, 2, 7, tzinfo=UTC))
    gather(warehouse, "f", a, b)
    end_night(warehouse)
    settings = replace(defaults(), watch=(Watch("Losses", measure="military_losses"),))
    report(warehouse, folder, replace(settings, report=replace(settings.report, address=ADDRESS)))
    return folder / "feed.xml"


def test_a_strict_reader_finds_the_new_discrepancy(told: Path) -> None:
    feed = feedparser.parse(told.read_bytes())
    assert (feed.bozo, feed.version) == (False, "rss20")
    (item,) = feed.entries
    assert item.title == "No value satisfies both: Military losses · Ukrainian armed forces · Toretsk"
    assert item.link == "https://desk.example/crosscheck/facts/f.html#claim-wire-claim-ledger"
    assert item.id == "claim-wire-claim-ledger"
    assert item.published_parsed[:5] == (2025, 2, 8, 2, 15)
    assert [tag.term for tag in item.tags] == ["Watched: Losses"]
    assert "<26,000>" in fastfeedparser.parse(told.read_bytes()).entries[0].description


def test_the_folder_is_the_address_where_none_is_set(warehouse: Warehouse, folder: Path) -> None:
    report(warehouse, folder)
    feed = (folder / "feed.xml").read_text(encoding="utf-8")
    assert f"<link>{folder.resolve().as_uri()}/index.html</link>" in feed
    assert feedparser.parse(feed.encode()).entries == []
