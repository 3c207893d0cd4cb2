"""The report in a real browser: filters, search, keys, light and dark, phone and print, and whether all can read it."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect, sync_playwright

from flows.report.folder import file_name
from warehouse.warehouse import Warehouse

from .made import MORNING, end_night, gather, report, set_against, tell

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
WIDE = {"width": 1200, "height": 900}
PHONE = {"width": 360, "height": 740}
expect.set_options(timeout=120_000)  # milliseconds: a fresh Chromium on a busy machine
RTL, LTR_ISOLATE = "\u202e", "\u2066"
LONG = "Donaudampfschifffahrtsgesellschaft" * 300
HOSTILE = [
    '<script>document.title = "taken"</script> 10 men </script><style>* { display: none }</style>',
    f"{RTL}It lost 11 men {LTR_ISOLATE}and then some",
    f"{LONG} 12 men",
    "👩‍👩‍👧‍👦🏳️‍🌈 13 men 💥\u200d\u200b\ufeff",
    '"><img src=x onerror="document.title=1"> 14 men &amp; &lt;',
    "15 men {{ 7 * 7 }} ${7*7} <!-- ]]> --> \x01\x02",
]


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"], timeout=300_000)
        yield started
        started.close()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of discrepancies in two languages, with texts that outlets should not print."""
    place = tmp_path_factory.mktemp("browser")
    with Warehouse.open(place / "crosscheck.duckdb") as warehouse:
        _two_discrepancies(warehouse)
        for nth, text in enumerate(HOSTILE):
            bad = tell(
                warehouse, f"bad{nth}", text, str(10 + nth), 10 + nth, outlet=text, url=f"https://{nth}.example/<b>"
            )
            good = tell(warehouse, f"good{nth}", f"It lost {20 + nth} men.", str(20 + nth), 20 + nth)
            gather(warehouse, f"hostile{nth}", bad, good)
            set_against(warehouse, bad, good, severity=0.1, steps='[{"question": "amount", "answer": "DIFFERENT", '
                        '"reason": "no value satisfies both", "a": "[10, 10]", "b": "[20, 20]"}]')  # fmt: skip
        end_night(warehouse, outlets=14, articles=16, claims=16, discrepancies=8)
        return report(warehouse, place / "report")


def _two_discrepancies(warehouse: Warehouse) -> None:
    wire = tell(warehouse, "wire", "Ukraine lost 26,000 soldiers.", "26,000", 26000, as_of="2025-02-07")
    post = tell(warehouse, "post", "Die Ukraine verlor 16.000 Soldaten.", "16.000", 16000, lang="de")
    killed = tell(warehouse, "daily", "Mindestens 9 Tote in Überlingen.", "9", 9, lang="de", measure="killed")
    fourteen = tell(warehouse, "courier", "14 people died.", "14", 14, measure="killed", qualifier="more_than")
    warehouse.add("articles", [{"article_id": "wire", "title": "Toretsk"}])
    gather(warehouse, "losses", wire, post)
    gather(warehouse, "toll", killed, fourteen, measure="killed", status="updating")
    set_against(warehouse, wire, post, severity=0.9, first_seen=MORNING)
    toll = set_against(warehouse, killed, fourteen, severity=0.6, first_seen=MORNING.replace(day=7))
    warehouse.add("reviews", [{"comparison_id": toll, "label": "confirmed", "reviewer": "me", "reviewed": MORNING}])


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page that fails the test if anything is said on its console or asked for from elsewhere."""
    opened = browser.new_page(viewport=WIDE)
    opened.set_default_timeout(120_000)
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.on("request", lambda asked: None if asked.url.startswith("file:") else said.append(asked.url))
    yield opened
    opened.close()
    assert said == []


def show(page: Page, folder: Path, name: str = "index.html") -> Page:
    page.goto((folder / name).as_uri())
    return page


def listed(page: Page) -> list[str]:
    """The outlets' texts in the discrepancies that are shown."""
    return page.locator(".findings > .finding:not([hidden])").all_text_contents()


def pages(folder: Path) -> list[str]:
    """All lists, and of facts, articles and outlets the plain ones and some that tell hostile texts."""
    lists = [file.name for file in sorted(folder.glob("*.html"))]
    facts = ["facts/losses.html", "facts/toll.html", "facts/hostile1.html", "facts/hostile2.html"]
    outlets = [f"outlets/{file_name(HOSTILE[2])}.html", "outlets/wire.html"]
    return [*lists, *facts, "articles/wire.html", "articles/bad2.html", *outlets]


def test_a_filter_leaves_what_answers_to_it(page: Page, folder: Path) -> None:
    show(page, folder)
    assert len(listed(page)) == 8
    page.get_by_text("More filters").click()
    page.get_by_label("Language").select_option("de")
    assert len(listed(page)) == 2
    page.get_by_label("Measure").select_option("killed")
    (left,) = listed(page)
    assert "Überlingen" in left
    assert page.get_by_role("status").inner_text() == "1 of 8 shown"
    page.get_by_role("button", name="Show all").click()
    expect(page.get_by_role("status")).to_have_text("8 in all")
    assert len(listed(page)) == 8


@pytest.mark.parametrize(
    ("name", "value", "left"),
    [("place", "Toretsk", 8), ("outlet", "wire", 1), ("relation", "disjoint", 8), ("independence", "UNKNOWN", 8),
     ("reviewed", "yes", 1), ("reviewed", "no", 7)],
)  # fmt: skip
def test_each_filter_narrows_the_list(page: Page, folder: Path, name: str, value: str, left: int) -> None:
    show(page, folder)
    page.get_by_text("More filters").click()
    page.locator(f"select[name={name}]").select_option(value)
    assert len(listed(page)) == left


def test_what_is_new_since_yesterday_is_one_tick_away(page: Page, folder: Path) -> None:
    show(page, folder).get_by_label("New since yesterday").check()
    assert len(listed(page)) == 7
    assert not any("Überlingen" in text for text in listed(page))


def test_the_search_knows_every_word_without_its_accents(page: Page, folder: Path) -> None:
    show(page, folder).get_by_label("Search").fill("TOTE uberlingen")
    (left,) = listed(page)
    assert "Überlingen" in left
    page.get_by_label("Search").fill("nobody wrote this")
    assert listed(page) == []
    assert page.get_by_role("status").inner_text() == "0 of 8 shown"


def test_a_narrowed_list_can_be_sent_as_an_address(page: Page, folder: Path) -> None:
    show(page, folder).get_by_label("Search").fill("überlingen")
    address = page.evaluate("location.href")
    page.goto("about:blank")
    page.goto(address)
    assert len(listed(page)) == 1
    assert page.get_by_label("Search").input_value() == "überlingen"


def test_keys_lead_through_the_list(page: Page, folder: Path) -> None:
    show(page, folder)
    page.keyboard.press("/")
    assert page.evaluate("document.activeElement.name") == "search"
    page.keyboard.type("jk")
    assert page.get_by_label("Search").input_value() == "jk"
    page.keyboard.press("Escape")
    expect(page.get_by_label("Search")).to_have_value("")
    page.evaluate("document.activeElement.blur()")
    at = "Array.from(document.querySelectorAll('.finding')).indexOf(document.activeElement)"
    for key, where in (("j", 0), ("j", 1), ("k", 0), ("k", 0)):
        page.keyboard.press(key)
        assert page.evaluate(at) == where


def test_the_first_tab_skips_to_the_content(page: Page, folder: Path) -> None:
    show(page, folder).keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "To the content"
    page.keyboard.press("Enter")
    expect(page.locator("#content")).to_be_focused()


def test_without_scripts_the_whole_list_is_there(browser: Browser, folder: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = show(context.new_page(), folder)
    assert opened.locator(".finding:visible").count() == 8
    assert opened.locator(".filters:visible").count() == 0
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_pages_can_be_read_by_all(page: Page, folder: Path, scheme: Any) -> None:
    page.emulate_media(color_scheme=scheme)
    for name in pages(folder):
        show(page, folder, name)
        if name == "index.html":
            page.get_by_text("More filters").click()
        found = Axe().run(page)
        assert found.violations_count == 0, f"{name}: {found.generate_report()}"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_no_page_is_wider_than_its_window(page: Page, folder: Path, size: Any) -> None:
    page.set_viewport_size(size)
    for name in pages(folder):
        show(page, folder, name)
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"], name


def test_light_and_dark_differ(page: Page, folder: Path) -> None:
    papers = []
    schemes: list[Any] = ["light", "dark"]
    for scheme in schemes:
        page.emulate_media(color_scheme=scheme)
        show(page, folder, "facts/losses.html")
        papers.append(page.evaluate("getComputedStyle(document.body).backgroundColor"))
        ink = page.locator(".chart svg text").first.evaluate("element => getComputedStyle(element).fill")
        assert ink != papers[-1]
    assert len(set(papers)) == 2


def test_print_leaves_out_what_paper_cannot_do(page: Page, folder: Path) -> None:
    page.emulate_media(media="print")
    show(page, folder)
    assert page.locator(".menu:visible, .filters:visible").count() == 0
    assert page.locator(".finding:visible").count() == 8
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_what_outlets_print_stays_whole_and_does_nothing(page: Page, folder: Path) -> None:
    show(page, folder)
    assert page.title() == "crosscheck: 8 discrepancies"
    assert page.locator("script").count() == 1
    quoted = [quote.strip() for quote in page.locator("blockquote").all_text_contents()]
    assert set(HOSTILE) <= set(quoted)
    long = page.locator("blockquote", has_text="Donaudampfschiff").first
    assert len(long.text_content() or "") > 10_000
    turned = page.locator("blockquote", has_text="and then some").first
    assert turned.evaluate("element => getComputedStyle(element).unicodeBidi") == "isolate"


def test_a_link_marks_the_claim_in_the_archived_copy(page: Page, folder: Path) -> None:
    show(page, folder, "facts/losses.html")
    page.get_by_role("link", name="archived copy").first.click()
    assert page.locator("mark:target").inner_text() in ("26,000", "16.000")
