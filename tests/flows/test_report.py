"""The report, from warehouses with a few rows made for the purpose."""

import json
import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from hashlib import sha256
from html import unescape
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from rich.console import Console

from comparers.comparison import Answer, Verdict
from flows.report import sentence as sentences
from flows.report.sections import read_discrepancies
from flows.report.terminal import discrepancy_table
from flows.report.write import render, write_report
from flows.settings import defaults
from warehouse.warehouse import Warehouse

MORNING = datetime(2025, 2, 8, 2, 15, tzinfo=UTC)


@pytest.fixture
def warehouse(tmp_path: Path) -> Iterator[Warehouse]:
    with Warehouse.open(tmp_path / "crosscheck.duckdb") as opened:
        yield opened


def tell(warehouse: Warehouse, name: str, sentence: str, quote: str, low: int, **more: Any) -> str:
    """Store an article of one sentence and the one claim in it; the outlet's name names them all."""
    article = {
        "article_id": name, "version": name, "outlet": more.get("outlet", name), "country": "GB", "lang": "en",
        "published": MORNING,
        "url": more.get("url", f"https://{name}.example/toretsk"), "published_day": date(2025, 2, 8),
        "title": "Toretsk", "text": sentence, "fetched": more.get("fetched", MORNING), "added": MORNING,
    }  # fmt: skip
    start = sentence.index(quote)
    claim = {
        "claim_id": f"claim-{name}", "article_id": name, "part": "text", "sentence": sentence, "sentence_start": 0,
        "start": start, "end": start + len(quote), "quote": quote, "low": Decimal(low), "high": Decimal(low),
        "qualifier": "exact", "unit": more.get("unit", "count"), "per": more.get("per"),
        "measure": "military_losses", "change": "level", "modality": "stated",
        "subject": "Ukrainian armed forces", "place": "Toretsk", "scope": [], "gloss": f"gloss of {name}",
        "source": more.get("source"), "via": more.get("via"),
    }  # fmt: skip
    warehouse.add("articles", [article])
    warehouse.add("claims", [claim])
    return str(claim["claim_id"])


def set_against(warehouse: Warehouse, a: str, b: str, **verdict: Any) -> str:
    """Store what came of comparing two claims."""
    row = {
        "comparison_id": f"{a}-{b}", "claim_a": a, "claim_b": b, "relation": "CONTRADICT", "independence": "UNKNOWN",
        "reason": "disjoint", "flags": [], "severity": 0.5, "rule": "story", "story_id": "story", "fact_id": "fact",
        "steps": None, "first_seen": MORNING, **verdict,
    }  # fmt: skip
    warehouse.add("comparisons", [row])
    return str(row["comparison_id"])


def end_night(warehouse: Warehouse, **counts: int) -> None:
    run = {
        "run_id": "night",
        "kind": "night",
        "started": MORNING,
        "finished": MORNING,
        "since": MORNING,
        "status": "done",
    }
    none = dict.fromkeys(
        ("outlets", "outlets_failed", "pages", "articles", "claims", "comparisons", "discrepancies"), 0
    )
    warehouse.add("runs", [run | none | counts])


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("Nine died.", "Nine%20died."),
        ("5-month, 10% & more", "5%2Dmonth%2C%2010%25%20%26%20more"),
        ("Über 26.000 Soldaten\nverloren", "%C3%9Cber%2026.000%20Soldaten%20verloren"),
        ("In the first days of the long war " * 3, "In%20the%20first%20days%20of,days%20of%20the%20long%20war"),
    ],
)
def test_a_link_opens_the_source_at_the_sentence(sentence: str, fragment: str) -> None:
    assert sentences.link("https://a.example/x", sentence) == f"https://a.example/x#:~:text={fragment}"


def test_a_fragment_is_added_to_one_that_is_there() -> None:
    assert sentences.link("https://a.example/x#top", "Nine.") == "https://a.example/x#top:~:text=Nine."


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "file:///etc/passwd"])
def test_what_is_no_web_address_is_no_link(url: str | None) -> None:
    assert sentences.link(url, "Nine died.") is None


def test_a_mark_counts_code_points() -> None:
    assert sentences.mark("🌊 14 Tote", 2, 2) == sentences.Marked("🌊 ", "14", " Tote")


def test_an_empty_warehouse_gives_a_report_that_says_so(warehouse: Warehouse) -> None:
    page = render(warehouse, defaults())
    assert "No night has been read yet." in page
    assert page.count('<p class="none">None.</p>') == 8


def test_the_night_is_told_in_five_lines(warehouse: Warehouse) -> None:
    end_night(warehouse, outlets=8, outlets_failed=1, articles=1200, claims=1, discrepancies=3)
    warehouse.add("visits", [{"run_id": "night", "outlet": "lost", "reason": "no answer in 20 s"}])
    page = render(warehouse, defaults())
    lines = re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", page)
    assert lines == [
        ("outlets read", "7"),
        ("new articles, 0 in all", "1,200"),
        ("new claim, 0 in all", "1"),
        ("new discrepancies between two claims", "3"),
        ("outlet failed", "1"),
    ]
    assert "lost could not be read: no answer in 20 s" in page


def test_a_discrepancy_shows_both_sentences_with_their_figures_marked(warehouse: Warehouse) -> None:
    a = tell(warehouse, "wire", "Ukraine lost 26,000 soldiers.", "26,000", 26000, source="Kyiv", via="TASS")
    b = tell(warehouse, "ledger", "Ukraine lost 16,000 soldiers.", "16,000", 16000)
    number = set_against(warehouse, a, b, reason="misreport", severity=0.9, flags=["weak"], independence="SAME_PRIMARY")
    page = render(warehouse, defaults())
    assert "Ukraine lost <mark>26,000</mark> soldiers." in page
    assert "Ukraine lost <mark>16,000</mark> soldiers." in page
    assert 'href="https://ledger.example/toretsk#:~:text=Ukraine%20lost%2016%2C000%20soldiers."' in page
    for said in ("One source, two numbers", "severity 0.90", "both name one source", "weak", "gloss of wire", number):
        assert said in page
    assert "According to Kyiv, via TASS" in page


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
    warehouse: Warehouse, quote: str, unit: str, per: str | None, shown: str
) -> None:
    a = tell(warehouse, "wire", f"It was {quote} then.", quote, 20, unit=unit, per=per)
    set_against(warehouse, a, tell(warehouse, "ledger", "It was 14 then.", "14", 14))
    assert f'<p class="figure" lang="en">{shown}</p>' in render(warehouse, defaults())


@pytest.mark.parametrize(
    ("relation", "reason", "said"),
    [
        ("CONTRADICT", "scale_slip", "Off by a power of ten"),
        ("CONTRADICT", "of_a_new_kind", "Of a new kind"),
        ("REVISED_DOWN", "fell", "A toll that fell"),
        ("DIFFERENT_SCOPE", "place", "Two places"),
        ("UNCLEAR", "place", "Open question: place"),
    ],
)
def test_a_heading_says_why_the_two_do_not_go_together(
    warehouse: Warehouse, relation: str, reason: str, said: str
) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b, relation=relation, reason=reason)
    assert f'<p class="label kind">{said}</p>' in render(warehouse, defaults())


def test_the_steps_of_a_verdict_stand_under_the_outlets_they_read(warehouse: Warehouse) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    amount = Answer("amount", Verdict.DIFFERENT, "no value satisfies both", "[26,000, 26,000]", "[16,000, 16,000]")
    set_against(warehouse, a, b, steps=json.dumps([amount.step()]))
    steps = render(warehouse, defaults()).split('<table class="steps">')[1].split("</table>")[0]
    assert re.findall("<th scope.*?>(.*?)</th>", steps) == ["Question", "Answer", "Because", "wire", "ledger"]
    row = ["Amount", "Different", "no value satisfies both", "[26,000, 26,000]", "[16,000, 16,000]"]
    assert re.findall("<td>(.*?)</td>", steps) == row


def test_outlets_that_print_the_same_two_figures_are_one_finding(warehouse: Warehouse) -> None:
    wire = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    copy = tell(warehouse, "copy", "They lost 26,000 men.", "26,000", 26000)
    ledger = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, ledger, wire, severity=0.9)
    set_against(warehouse, copy, ledger, severity=0.8, independence="SAME_ORIGIN")
    (finding,) = read_discrepancies(warehouse)
    assert {claim.outlet for claim in finding.left} | {claim.outlet for claim in finding.right} == {
        "wire",
        "copy",
        "ledger",
    }
    assert {len(finding.left), len(finding.right)} == {1, 2}
    assert finding.independence == "independence unknown or copies of one text"


def test_a_finding_of_the_last_night_is_called_new(warehouse: Warehouse) -> None:
    a, b, c, d = (tell(warehouse, f"o{n}", f"It lost {n} men.", str(n), n) for n in range(10, 14))
    fresh = set_against(warehouse, a, b)
    set_against(warehouse, c, d, first_seen=datetime(2025, 2, 7, 2, 15, tzinfo=UTC))
    end_night(warehouse)
    before = render(warehouse, defaults()).split('<span class="new">')
    assert len(before) == 2
    assert fresh in before[0].rsplit("<article", 1)[1]


def test_copies_of_one_text_are_named_as_such(warehouse: Warehouse) -> None:
    wire = tell(warehouse, "a-wire", "It lost 26,000 men.", "26,000", 26000)
    copy = tell(warehouse, "copy", "It lost 26,000 men.", "26,000", 26000)
    own = tell(warehouse, "own", "Some 26,000 men are lost.", "26,000", 26000)
    ledger = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    origins = {"a-wire": "one", "copy": "one", "own": "two", "ledger": "three"}
    warehouse.add("origins", [{"article_id": article, "origin_id": origin} for article, origin in origins.items()])
    for claim in (wire, copy, own):
        set_against(warehouse, claim, ledger)
    page = render(warehouse, defaults())
    assert re.findall(r"(Also in|The same text in) <a [^>]*>(.*?)</a>", page) == [
        ("The same text in", "copy"),
        ("Also in", "own"),
    ]


def test_findings_come_by_severity_and_reviewed_ones_last(warehouse: Warehouse) -> None:
    ids = [tell(warehouse, f"o{n}", f"It lost {n} men.", str(n), n) for n in range(10, 16)]
    mild = set_against(warehouse, ids[0], ids[1], severity=0.2)
    fell = set_against(warehouse, ids[2], ids[3], severity=0.6, relation="REVISED_DOWN", reason="revised_down")
    seen = set_against(warehouse, ids[4], ids[5], severity=0.9)
    warehouse.add("reviews", [{"comparison_id": seen, "label": "wrong_scope", "reviewer": "me", "reviewed": MORNING}])
    findings = read_discrepancies(warehouse)
    assert [finding.comparison_id for finding in findings] == [fell, mild, seen]
    assert "reviewed: Wrong scope" in render(warehouse, defaults())


def test_a_figure_changed_without_a_word_is_listed(warehouse: Warehouse) -> None:
    url, later = "https://rundschau.example/nato", datetime(2025, 2, 9, 2, 15, tzinfo=UTC)
    tell(warehouse, "was", "Spending was 845 billion.", "845 billion", 845, outlet="rundschau", url=url)
    tell(warehouse, "now", "Spending was 485 billion.", "485 billion", 485, outlet="rundschau", url=url, fetched=later)
    page = render(warehouse, defaults())
    assert '<del lang="en">845 billion</del> → <ins lang="en">485 billion</ins>' in page
    assert "noticed 9 February 2025" in page


def test_the_stages_of_a_toll_stand_in_order(warehouse: Warehouse) -> None:
    first = tell(warehouse, "evening", "It killed 9 people.", "9", 9)
    second = tell(warehouse, "morning", "It killed 14 people.", "14", 14)
    fact = {"fact_id": "f", "measure": "killed", "place": "Toretsk", "unit": "count", "status": "updating",
            "outlets": 2, "origins": 2, "primary_sources": 1}  # fmt: skip
    warehouse.add("facts", [fact])
    warehouse.add("fact_claims", [{"fact_id": "f", "claim_id": claim} for claim in (first, second)])
    moved = render(warehouse, defaults()).split('<section id="moved"')[1].split("</section>")[0]
    assert "2 outlets, 2 origins, 1 named source" in moved
    assert moved.index("<mark>9</mark>") < moved.index("<mark>14</mark>")


def test_what_an_outlet_prints_stays_text(warehouse: Warehouse) -> None:
    hostile = 'Lost 26,000 "men" <script>alert(1)</script> <img src=x onerror=alert(2)>.'
    a = tell(warehouse, "bad", hostile, "26,000", 26000, url="javascript:alert(3)", source="<b>Kyiv</b>")
    b = tell(warehouse, "good", "Lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b)
    page = render(warehouse, defaults())
    assert "<script" not in page
    assert "<img" not in page
    assert "<b>Kyiv" not in page
    assert "javascript:" not in page
    assert hostile in unescape(re.sub(r"</?mark>", "", page))


def test_the_policy_allows_the_style_sheet_of_the_page_and_nothing_else(warehouse: Warehouse) -> None:
    page = render(warehouse, defaults())
    (style,) = re.findall(r"<style>(.*?)</style>", page, flags=re.S)
    wanted = f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"
    (policy,) = re.findall(r'Content-Security-Policy" content="(.*?)"', page)
    assert unescape(policy) == f"default-src 'none'; style-src '{wanted}'; base-uri 'none'; form-action 'none'"
    assert " style=" not in page


def test_a_fragment_reads_back_as_the_sentence(warehouse: Warehouse) -> None:
    sentence = "„Über 26.000“ – so das Amt (Stand: 7. 2.), 5-mal mehr & 10 %."
    a = tell(warehouse, "de", sentence, "26.000", 26000)
    set_against(warehouse, a, tell(warehouse, "en", "Lost 16,000 men.", "16,000", 16000))
    (fragment,) = re.findall(r'href="https://de\.example/toretsk#:~:text=([^"]*)"', render(warehouse, defaults()))
    assert unquote(fragment).split(",", 1)[0] in sentence


def test_the_report_replaces_an_earlier_one(warehouse: Warehouse, tmp_path: Path) -> None:
    page = write_report(warehouse, tmp_path / "report", defaults())
    page.write_text("old")
    assert write_report(warehouse, tmp_path / "report", defaults()) == page
    assert page.read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    assert [file.name for file in page.parent.iterdir()] == ["index.html"]


def test_the_terminal_shows_both_figures_at_80_columns_and_no_control_codes(warehouse: Warehouse) -> None:
    a = tell(warehouse, "wi\x1b[31mre", "It lost 26,000 men.", "26,000", 26000)
    b = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, a, b, steps=json.dumps([]))
    console = Console(width=80, record=True, file=StringIO(), color_system=None)
    console.print(discrepancy_table(read_discrepancies(warehouse)))
    shown = console.export_text()
    assert "26,000" in shown
    assert "16,000" in shown
    assert "\x1b" not in shown
    assert max(map(len, shown.splitlines())) <= 80
