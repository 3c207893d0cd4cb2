"""The digest: the night in Markdown."""

from dataclasses import replace
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from flows.settings import Watch, defaults
from warehouse.warehouse import Warehouse

from .made import MORNING, end_night, report, set_against, tell

MARKED = {  # what a digest is made of
    f"{kind}_{edge}" for kind in ("heading", "bullet_list", "list_item", "paragraph", "link", "strong")
    for edge in ("open", "close")
} | {"inline", "text", "text_special"}  # fmt: skip


def test_the_digest_tells_the_night_and_links_its_sentences(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost *16,000* [men](x).", "16,000", 16000, url="https://ledger.example/(1)>")
    set_against(warehouse, a, b, severity=0.5)
    end_night(warehouse, outlets=2, discrepancies=1)
    report(warehouse, folder)
    assert (folder / "digest.md").read_text().splitlines() == [
        "# crosscheck, 8 February 2025",
        "",
        "- 2 outlets read",
        "- 0 new articles, 2 in all",
        "- 0 new claims, 2 in all",
        "- 1 new discrepancy between two claims",
        "- 0 outlets failed",
        "",
        "## New discrepancies",
        "",
        "- **No value satisfies both**: Military losses · Ukrainian armed forces · Toretsk (severity 0.50)",
        "  - [ledger](https://ledger.example/%281%29%3E#:~:text=It%20lost%20%2A16%2C000%2A%20%5Bmen%5D%28x%29.): "
        "“It lost \\*16,000\\* \\[men\\]\\(x\\).”",
        "  - [wire](https://wire.example/toretsk#:~:text=It%20lost%2026%2C000%20men.): “It lost 26,000 men.”",
    ]


def test_what_is_watched_stands_under_its_own_heading(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    set_against(warehouse, a, tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000))
    end_night(warehouse)
    report(warehouse, folder, replace(defaults(), watch=(Watch("Losses", place="Toretsk"),)))
    digest = (folder / "digest.md").read_text()
    assert "## Watched" in digest
    assert "## New discrepancies" not in digest


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "![pic](https://spy.example/p.png)", "[a](b) _c_ **d** ~~e~~", "# - + 1. > `f` | & \\"],
)
def test_a_reader_of_markdown_shows_an_outlets_words_as_they_are(warehouse: Warehouse, folder: Path, text: str) -> None:
    a = tell(warehouse, "wire", f"{text} It lost 26,000 men.", "26,000", 26000, outlet=text)
    b = tell(warehouse, "ledger", f"{text} It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b, first_seen=MORNING)
    end_night(warehouse)
    report(warehouse, folder)
    parsed = MarkdownIt("gfm-like", {"linkify": False}).parse((folder / "digest.md").read_text())
    inside = [child for token in parsed for child in token.children or []]
    assert {token.type for token in [*parsed, *inside]} <= MARKED
    assert {child.attrs["href"].split("#")[0] for child in inside if child.type == "link_open"} == {
        "https://wire.example/toretsk",
        "https://ledger.example/toretsk",
    }
    shown = [child.content for child in inside if child.type in ("text", "text_special")]
    assert "".join(shown).count(text) == 3
