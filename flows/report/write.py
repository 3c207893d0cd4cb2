"""Writes the report: a folder of pages that open from disk and load nothing from elsewhere, a feed and a digest."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from flows.report import filters
from flows.report.article_pages import write_article_pages
from flows.report.changes import Changes, read_changes
from flows.report.digest import digest
from flows.report.edit import Edit
from flows.report.fact_pages import write_fact_pages
from flows.report.feed import feed
from flows.report.finding import Finding
from flows.report.folder import ReportFolder
from flows.report.night import read_night
from flows.report.outlet_pages import write_outlet_pages
from flows.report.page import fill
from flows.report.sections import Section, read_sections
from flows.report.watch import watched
from flows.settings import Settings
from warehouse.warehouse import Warehouse


def write_report(warehouse: Warehouse, folder: Path, settings: Settings, notice: str | None = None) -> Path:
    """Write the report into the folder and return its first page; `notice` is a remark that stands above all findings.

    Pages of facts that did not change stay as they are; pages of what is gone are deleted.
    """
    report = ReportFolder.open(folder)
    night, sections = read_night(warehouse), read_sections(warehouse)
    since = night.started if night else None
    found = cast(list[Finding], _found(sections, "discrepancies"))
    edits = cast(list[Edit], _found(sections, "edits"))
    changes = read_changes(warehouse, since, found, edits)
    seen = watched(found, settings.watch)
    found.sort(key=lambda finding: finding.comparison_id not in seen)
    address = (settings.report.address or folder.resolve().as_uri()).rstrip("/")
    pages = write_fact_pages(warehouse, report, settings)
    write_article_pages(warehouse, report)
    outlets = write_outlet_pages(warehouse, report, found, edits, pages)
    shared = {"sections": sections, "night": night, "notice": notice, "pages": pages, "watched": seen, "since": since}
    _write_lists(report, shared, outlets, changes, settings)
    report.write("feed.xml", feed(found, seen, pages, since, address))
    report.write("digest.md", digest(night, found, seen, changes))
    first = _write_first(report, shared, found)
    report.close()
    return first


def _found(sections: Iterable[Section], name: str) -> Any:
    return next(section.found for section in sections if section.id == name)


def _write_lists(
    report: ReportFolder, shared: dict[str, Any], outlets: list[dict[str, Any]], changes: Changes, settings: Settings
) -> None:
    for section in shared["sections"]:
        if section.page != "index.html":
            report.write(section.page, fill("section.html", section=section, current=section.page, **shared))
    report.write("changes.html", fill("changes.html", changes=changes, current="changes.html", **shared))
    report.write("outlets.html", fill("outlets.html", outlets=outlets, current="outlets.html", **shared))
    report.write("wording.html", fill("widths.html", widths=settings.widths, current="wording.html", **shared))


def _write_first(report: ReportFolder, shared: dict[str, Any], found: list[Finding]) -> Path:
    codes = {finding.comparison_id: filters.values(finding, shared["since"]) for finding in found}
    text = fill(
        "index.html",
        script="list.js",
        section=shared["sections"][0],
        current="index.html",
        choices=filters.choices(found),
        codes=codes,
        **shared,
    )
    return report.write("index.html", text)
