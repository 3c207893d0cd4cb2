"""A page a fact: its number line, who prints what, and the steps of each verdict."""

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from comparers.comparison import Answer, Verdict
from flows.settings import defaults
from warehouse.warehouse import Warehouse

from .made import gather, page, report, set_against, tell


def lost(warehouse: Warehouse, name: str, number: int, **more: object) -> str:
    return tell(warehouse, name, f"It lost {number:,} men, Kyiv said.", f"{number:,}", number, **more)


def test_each_outlet_is_quoted_with_its_archived_copy(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "wire", 26000, source="Kyiv", source_text="Kyiv"), lost(warehouse, "ledger", 16000)
    gather(warehouse, "f", a, b)
    shown = page(warehouse, folder, "facts/f.html")
    assert "2 outlets, 2 origins, 1 primary source" in shown
    assert '<mark>26,000</mark> men, <span class="read" title="source">Kyiv</span> said.' in shown
    assert "Read as: gloss of ledger" in shown
    assert f'href="../articles/wire.html#{a}"' in shown
    archived = (folder / "articles" / "wire.html").read_text(encoding="utf-8")
    assert f'It lost <mark id="{a}" title="gloss of wire">26,000</mark> men, Kyiv said.' in archived


def test_the_steps_of_a_verdict_stand_under_the_outlets_they_read(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "wire", 26000), lost(warehouse, "ledger", 16000)
    amount = Answer("amount", Verdict.DIFFERENT, "no value satisfies both", "[26,000, 26,000]", "[16,000, 16,000]")
    set_against(warehouse, a, b, steps=json.dumps([amount.step()]))
    gather(warehouse, "f", a, b)
    steps = page(warehouse, folder, "facts/f.html").split('<table class="steps">')[1].split("</table>")[0]
    assert re.findall('<th scope="col">(.*?)</th>', steps) == ["Question", "Answer", "Because", "wire", "ledger"]
    assert re.findall('<tr class="(.*?)"><th scope="row">(.*?)</th>', steps) == [
        ("DIFFERENT", "Amount"),
        ("end", "Verdict"),
    ]
    row = ["Different", "no value satisfies both", "[26,000, 26,000]", "[16,000, 16,000]"]
    assert re.findall("<td>(.*?)</td>", steps) == row


def test_the_steps_of_an_agreement_are_made_anew(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "wire", 26000), lost(warehouse, "ledger", 26000)
    for name in ("wire", "ledger"):
        warehouse.add("stories", [{"article_id": name, "story_id": "story"}])
        warehouse.add("origins", [{"article_id": name, "origin_id": name}])
    set_against(warehouse, a, b, relation="AGREE", reason="same_number")
    gather(warehouse, "f", a, b, status="agreed")
    shown = page(warehouse, folder, "facts/f.html")
    questions = re.findall(r'<th scope="row">(.*?)</th><td>(.*?)</td>', shown)
    assert ("Measure", "Same") in questions
    assert ("Amount", "Same") in questions


def test_a_bound_is_an_arrow_and_a_clash_a_cross_on_the_number_line(warehouse: Warehouse, folder: Path) -> None:
    a = lost(warehouse, "wire", 26000, qualifier="more_than")
    b = lost(warehouse, "ledger", 16000)
    set_against(warehouse, a, b)
    gather(warehouse, "f", a, b)
    shown = page(warehouse, folder, "facts/f.html")
    assert 'aria-label="2 figures on one number line. ledger: 16,000; wire: 26,000."' in shown
    assert shown.count('aria-roledescription="symbol mark container"') == 0  # the picture speaks by its label alone
    arrows = shown.split('role-mark bounds"')[1].split("</g>")[0]
    assert arrows.count("<path") == 1
    assert 'class="fill-o2"' in arrows
    assert '<li class="shape CONTRADICT">Contradicts</li>' in shown


def test_a_toll_of_several_days_has_a_time_line(warehouse: Warehouse, folder: Path) -> None:
    days = [lost(warehouse, f"d{n}", n * 100, as_of=f"2025-02-0{n}") for n in (1, 2, 3)]
    gather(warehouse, "f", *days, status="updating")
    shown = page(warehouse, folder, "facts/f.html")
    assert "The highest figure known by day. 2025-02-01: 100; 2025-02-02: 200; 2025-02-03: 300." in shown


def test_figures_of_one_day_have_no_time_line(warehouse: Warehouse, folder: Path) -> None:
    gather(warehouse, "f", lost(warehouse, "a", 100), lost(warehouse, "b", 200))
    assert "The toll over time" not in page(warehouse, folder, "facts/f.html")


def test_of_two_figures_only_the_earlier_is_overtaken(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "a", 100), lost(warehouse, "b", 200)
    set_against(warehouse, a, b, relation="SUPERSEDED", reason="later_higher")
    gather(warehouse, "f", a, b, status="updating")
    chart = page(warehouse, folder, "facts/f.html").split('role-mark figures"')[1].split("</g>")[0]
    assert len(set(re.findall(r' d="(.*?)"', chart))) == 2


def test_a_fact_of_one_article_has_no_page_unless_it_is_disputed(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "a", 100), lost(warehouse, "b", 200)
    gather(warehouse, "one", a, status="single_source")
    gather(warehouse, "two", b, status="single_source")
    report(warehouse, folder)
    assert not (folder / "facts").exists()
    set_against(warehouse, a, b, fact_id=None, reason="part_exceeds_whole")
    report(warehouse, folder)
    assert sorted(file.name for file in folder.glob("facts/*")) == ["one.html", "two.html"]


def test_the_pages_that_matter_most_come_first_and_the_rest_the_next_time(warehouse: Warehouse, folder: Path) -> None:
    for nth in range(3):
        a, b = lost(warehouse, f"a{nth}", 100 + nth), lost(warehouse, f"b{nth}", 200 + nth)
        gather(warehouse, f"f{nth}", a, b)
        set_against(warehouse, a, b, severity=nth / 10 + 0.1)
    few = replace(defaults(), report=replace(defaults().report, most_pages=2))
    first = page(warehouse, folder, settings=few)
    assert sorted(file.name for file in folder.glob("facts/*")) == ["f1.html", "f2.html"]
    assert "facts/f0.html" not in first
    assert "facts/f0.html" in page(warehouse, folder, settings=few)


def test_a_moment_that_is_not_known_breaks_nothing(warehouse: Warehouse, folder: Path) -> None:
    a, b = lost(warehouse, "a", 100, published=None), lost(warehouse, "b", 200, published=None)
    gather(warehouse, "f", a, b, first_seen=None, last_seen=None, best=None, low=None, high=None)
    set_against(warehouse, a, b, relation="SUPERSEDED", first_seen=datetime(2025, 2, 8, tzinfo=UTC))
    assert "2 outlets" in page(warehouse, folder, "facts/f.html")
