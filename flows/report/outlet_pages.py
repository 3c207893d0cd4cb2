"""A page an outlet: how often it is first, alone, contradicted, corrects itself silently, and copies whom."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from flows.report.edit import Edit
from flows.report.finding import Finding
from flows.report.folder import ReportFolder, file_name
from flows.report.page import fill
from flows.report.printed import Printed, read_printed
from warehouse.warehouse import Warehouse

MOST = 20  # facts of each kind on one page


def page_name(outlet: str) -> str:
    """The file of an outlet's page."""
    return f"outlets/{file_name(outlet)}.html"


def write_outlet_pages(
    warehouse: Warehouse, folder: ReportFolder, found: Sequence[Finding], edits: Sequence[Edit], pages: set[str]
) -> list[dict[str, Any]]:
    """Write a page for every outlet and return their records; `pages`: the facts that have a page of their own."""
    records: list[dict[str, Any]] = warehouse.ask("report_outlets").to_pylist()
    copies = _by_outlet(warehouse.ask("report_outlet_copies").to_pylist())
    firsts = _firsts(warehouse)
    disputes: defaultdict[str, list[Finding]] = defaultdict(list)
    for finding in found:
        for outlet in {claim.outlet for claim in finding.claims}:
            disputes[outlet].append(finding)
    for record in records:
        outlet = record["outlet"]
        text = fill(
            "outlet.html",
            root="../",
            outlet=record,
            copies=copies[outlet],
            disputes=disputes[outlet],
            edits=[edit for edit in edits if edit.now.outlet == outlet],
            told=firsts[outlet],
            pages=pages,
        )
        folder.write(page_name(outlet), text)
    return records


def _by_outlet(rows: Iterable[dict[str, Any]]) -> defaultdict[str, list[dict[str, Any]]]:
    gathered: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        gathered[row["outlet"]].append(row)
    return gathered


def _firsts(warehouse: Warehouse) -> defaultdict[str, dict[str, list[Printed]]]:
    """Each outlet's claims on facts that it told first of several, and on those that it told alone."""
    rows = warehouse.ask("report_outlet_facts", most=MOST).to_pylist()
    claims = read_printed(warehouse, (row["claim_id"] for row in rows))
    told: defaultdict[str, dict[str, list[Printed]]] = defaultdict(lambda: {"first": [], "alone": []})
    for row in rows:
        told[row["outlet"]]["first" if row["others_followed"] else "alone"].append(claims[row["claim_id"]])
    return told
