"""Takes the pictures of the demo's report in the README: `python docs/screenshots.py`, with Chromium installed."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, sync_playwright
from rich.console import Console

from flows.demo.demo import run_demo

PICTURES = Path(__file__).parent / "pictures"
Scheme = Literal["light", "dark"]


def take(browser: Browser, page: Path, name: str, scheme: Scheme, width: int, height: int) -> None:
    """One picture of a page as its reader first sees it."""
    opened = browser.new_page(viewport={"width": width, "height": height}, color_scheme=scheme)
    opened.goto(page.as_uri())
    opened.screenshot(path=PICTURES / f"{name}.png")
    opened.close()


def main() -> None:
    """Run the demo and take pictures of its first page and of the fact most disputed: light, dark and on a phone."""
    chromium = shutil.which("chromium") or sys.exit("Chromium is not installed: apt-get install chromium")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        photograph(chromium, run_demo(Path(folder) / "demo", Console(quiet=True)))


def photograph(chromium: str, first: Path) -> None:
    """Take the pictures of a report, by its first page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        opened = browser.new_page()
        opened.goto(first.as_uri())
        fact = first.parent / str(opened.locator(".finding h3 a").first.get_attribute("href"))
        take(browser, first, "report", "light", 1100, 1000)
        take(browser, fact, "fact", "light", 1100, 1000)
        take(browser, fact, "fact-dark", "dark", 1100, 1000)
        take(browser, first, "report-phone", "light", 390, 1000)
        browser.close()


if __name__ == "__main__":
    main()
