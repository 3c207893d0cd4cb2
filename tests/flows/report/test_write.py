"""The report's lists, from warehouses with a few rows made for the purpose."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from html import unescape
from pathlib import Path

import pytest

from flows.report.sections import HEADS
from flows.settings import Watch, defaults
from warehouse.warehouse import Warehouse

from .made import MORNING, end_night, gather, page, report, set_against, tell


def test_an_empty_warehouse_gives_a_report_that_says_so(warehouse: Warehouse, folder: Path) -> None:
    report(warehouse, folder)
    assert "No night has been read yet." in (folder / "index.html").read_text()
    lists = ["index.html", *(f"{name}.html" for name in list(HEADS)[1:])]
    assert all('<p class="none">None.</p>' in (folder / name).read_text() for name in lists)


def test_the_night_is_told_in_five_lines(warehouse: Warehouse, folder: Path) -> None:
    end_night(warehouse, outlets=8, outlets_failed=1, articles=1200, claims=1, discrepancies=3)
    warehouse.add("visits", [{"run_id": "night", "outlet": "lost", "reason": "no answer in 20 s"}])
    first = page(warehouse, folder)
    assert re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", first) == [
        ("outlets read", "7"),
        ("new articles, 0 in all", "1,200"),
        ("new claim, 0 in all", "1"),
        ("new discrepancies between two claims", "3"),
        ("outlet failed", "1"),
    ]
    assert "lost could not be read: no answer in 20 s" in first


def test_a_discrepancy_shows_both_sentences_with_their_figures_marked(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "wire", "Ukraine lost 26,000 soldiers.", "26,000", 26000, source="Kyiv", via="TASS")
    b = tell(warehouse, "ledger", "Ukraine lost 16,000 soldiers.", "16,000", 16000)
    number = set_against(warehouse, a, b, reason="misreport", severity=0.9, flags=["weak"], independence="SAME_PRIMARY")
    first = page(warehouse, folder)
    assert "Ukraine lost <mark>26,000</mark> soldiers." in first
    assert "Ukraine lost <mark>16,000</mark> soldiers." in first
    assert 'href="https://ledger.example/toretsk#:~:text=Ukraine%20lost%2016%2C000%20soldiers."' in first
    for said in ("One source, two numbers", "severity 0.90", "both name one source", "weak", "gloss of wire", number):
        assert said in first
    assert "According to Kyiv, via TASS" in first


@pytest.mark.parametrize(
    ("quote", "unit", "per", "shown"),
    [
        ("20", "percent", None, '20 <small lang="en">percent</small>'),
        ("20 %", "percent", None, "20 %"),
        ("$20", "USD", "month", '$20 <small lang="en">per month</small>'),
        ("20", "kilometre", "100000_people", '20 <small lang="en">kilometre per 100000 people</small>'),
        ("20", "count", None, "20"),
    ],
)
def test_a_figure_shows_the_unit_that_its_quote_lacks(
    warehouse: Warehouse, folder: Path, quote: str, unit: str, per: str | None, shown: str
) -> None:
    a = tell(warehouse, "wire", f"It was {quote} then.", quote, 20, unit=unit, per=per)
    set_against(warehouse, a, tell(warehouse, "ledger", "It was 14 then.", "14", 14))
    assert f'<p class="figure" lang="en">{shown}</p>' in page(warehouse, folder)


@pytest.mark.parametrize(
    ("relation", "reason", "where", "said"),
    [
        ("CONTRADICT", "scale_slip", "index", "Off by a power of ten"),
        ("CONTRADICT", "of_a_new_kind", "index", "Of a new kind"),
        ("REVISED_DOWN", "fell", "index", "A toll that fell"),
        ("DIFFERENT_SCOPE", "place", "scope", "Two places"),
        ("UNCLEAR", "place", "unclear", "Open question: place"),
    ],
)
def test_a_heading_says_why_the_two_do_not_go_together(
    warehouse: Warehouse, folder: Path, relation: str, reason: str, where: str, said: str
) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b, relation=relation, reason=reason)
    assert f'<p class="label kind">{said}</p>' in page(warehouse, folder, f"{where}.html")


def test_copies_of_one_text_are_named_as_such(warehouse: Warehouse, folder: Path) -> None:
    wire = tell(warehouse, "a-wire", "It lost 26,000 men.", "26,000", 26000)
    copy = tell(warehouse, "copy", "It lost 26,000 men.", "26,000", 26000)
    own = tell(warehouse, "own", "Some 26,000 men are lost.", "26,000", 26000)
    ledger = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    origins = {"a-wire": "one", "copy": "one", "own": "two", "ledger": "three"}
    warehouse.add("origins", [{"article_id": article, "origin_id": origin} for article, origin in origins.items()])
    for claim in (wire, copy, own):
        set_against(warehouse, claim, ledger)
    assert re.findall(r"(Also in|The same text in) <a [^>]*><bdi>(.*?)</bdi></a>", page(warehouse, folder)) == [
        ("The same text in", "copy"),
        ("Also in", "own"),
    ]


def test_a_label_moves_a_pair_out_of_the_discrepancies(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    pair = set_against(warehouse, a, tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000))
    for label, listed, aside in (("confirmed", True, False), ("wrong_scope", False, True), ("update", False, True)):
        warehouse.add("reviews", [{"comparison_id": pair, "label": label, "reviewer": "me", "reviewed": MORNING}])
        assert (f'id="{pair}"' in page(warehouse, folder)) is listed
        assert (f'id="{pair}"' in (folder / "set-aside.html").read_text()) is aside


def test_what_is_watched_stands_first(warehouse: Warehouse, folder: Path) -> None:
    severe, mild = (
        set_against(
            warehouse,
            tell(warehouse, f"{name}-a", "It was 26 then.", "26", 26, measure=measure),
            tell(warehouse, f"{name}-b", "It was 16 then.", "16", 16, measure=measure),
            severity=severity,
        )
        for name, measure, severity in (("x", "killed", 0.9), ("y", "injured", 0.3))
    )
    assert re.findall(r'<article class="finding CONTRADICT" id="(.*?)"', page(warehouse, folder)) == [severe, mild]
    settings = replace(defaults(), watch=(Watch("The injured", measure="injured"),))
    first = page(warehouse, folder, settings=settings)
    assert re.findall(r'<article class="finding CONTRADICT" id="(.*?)"', first) == [mild, severe]
    assert first.count("watched: The injured") == 1


def test_a_figure_changed_without_a_word_is_listed(warehouse: Warehouse, folder: Path) -> None:
    url, later = "https://rundschau.example/nato", datetime(2025, 2, 9, 2, 15, tzinfo=UTC)
    tell(warehouse, "was", "Spending was 845 billion.", "845 billion", 845, outlet="rundschau", url=url)
    tell(warehouse, "now", "Spending was 485 billion.", "485 billion", 485, outlet="rundschau", url=url, fetched=later)
    edits = page(warehouse, folder, "edits.html")
    assert '<del lang="en">845 billion</del> → <ins lang="en">485 billion</ins>' in edits
    assert "noticed 9 February 2025" in edits
    assert "485 billion" in (folder / "outlets" / "rundschau.html").read_text()


def test_the_stages_of_a_toll_stand_in_order(warehouse: Warehouse, folder: Path) -> None:
    first = tell(warehouse, "evening", "It killed 9 people.", "9", 9)
    second = tell(warehouse, "morning", "It killed 14 people.", "14", 14)
    gather(warehouse, "f", first, second, status="updating")
    moved = page(warehouse, folder, "moved.html")
    assert "2 outlets, 2 origins, 1 primary source" in moved
    assert moved.index("<mark>9</mark>") < moved.index("<mark>14</mark>")


def test_what_changed_since_last_night_is_told_apart(warehouse: Warehouse, folder: Path) -> None:
    early = tell(warehouse, "early", "It lost 16 men.", "16", 16, added=datetime(2025, 2, 7, tzinfo=UTC))
    late = tell(warehouse, "late", "It lost 26 men.", "26", 26)
    gather(warehouse, "f", early, late)
    new = set_against(warehouse, early, late)
    end_night(warehouse)
    changes = page(warehouse, folder, "changes.html")
    assert f'id="{new}"' in changes
    assert re.findall("<td>(.*?)</td>", changes) == ["16", "16 to 26", "1 → 2 outlets, 2 origins", "Contested"]


def test_the_answers_to_each_filter_are_those_that_occur(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000, lang="de")
    set_against(warehouse, a, tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000))
    first = page(warehouse, folder)
    assert re.findall(r'<select name="language">(.*?)</select>', first) == [
        '<option value="">All</option><option value="en">English (1)</option><option value="de">German (1)</option>'
    ]
    (outlets,) = re.findall(r'data-outlet="(.*?)"', first)
    assert json.loads(unescape(outlets)) == ["ledger", "wire"]


def test_what_an_outlet_prints_stays_text(warehouse: Warehouse, folder: Path) -> None:
    hostile = 'Lost 26,000 "men" <script>alert(1)</script> <img src=x onerror=alert(2)>.'
    a = tell(warehouse, "bad", hostile, "26,000", 26000, url="javascript:alert(3)", source="<b>Kyiv</b>")
    gather(warehouse, "fact", a, b := tell(warehouse, "good", "Lost 16,000 men.", "16,000", 16000))
    set_against(warehouse, a, b)
    first = page(warehouse, folder)
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        assert text.count("<script") == text.count("<script>") == ("index" in file.name)
        assert "alert(1)</script>" not in text
        assert "<img" not in text
        assert "<b>Kyiv" not in text
        assert 'href="javascript:' not in text
    assert hostile in unescape(re.sub(r"</?(mark|span)[^>]*>", "", first))


def test_the_policy_allows_a_page_its_own_style_and_script_and_nothing_else(warehouse: Warehouse, folder: Path) -> None:
    tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    report(warehouse, folder)
    for file in folder.rglob("*.html"):
        text = file.read_text(encoding="utf-8")
        allowed = {"default-src 'none'", "base-uri 'none'", "form-action 'none'"}
        for kind in ("style", "script"):
            inside = re.findall(rf"<{kind}>(.*?)</{kind}>", text, flags=re.S)
            allowed |= {f"{kind}-src 'sha256-{b64encode(sha256(i.encode()).digest()).decode()}'" for i in inside}
        (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', text)
        assert set(unescape(policy).split("; ")) == allowed
        assert not re.search(r"<[^>]* (style|on\w+)=", text)


def test_every_link_within_the_report_leads_somewhere(warehouse: Warehouse, folder: Path) -> None:
    a = tell(warehouse, "../wire", "It lost 26,000 men.", "26,000", 26000, url="https://wire.example/x")
    b = tell(warehouse, "led/ger", "It lost 16,000 men.", "16,000", 16000, url="https://ledger.example/x")
    set_against(warehouse, a, b)
    gather(warehouse, "Fact One", a, b)
    end_night(warehouse)
    report(warehouse, folder)
    followed = 0
    for file in folder.rglob("*.html"):
        for link in re.findall(r'href="([^"]*)"', file.read_text(encoding="utf-8")):
            if not link.startswith("https://"):
                path, _, anchor = link.partition("#")
                target = (file.parent / path) if path else file
                assert target.is_file(), f"{file.name} leads to {link}"
                assert target.resolve().is_relative_to(folder.resolve())
                assert not anchor or f'id="{anchor}"' in target.read_text(encoding="utf-8")
                followed += 1
    assert followed > 50
