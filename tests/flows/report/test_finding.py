"""Pairs become findings: one figure against another, and all who print them."""

from datetime import UTC, datetime

from flows.report.sections import read_discrepancies
from warehouse.warehouse import Warehouse

from .made import MORNING, set_against, tell


def test_outlets_that_print_the_same_two_figures_are_one_finding(warehouse: Warehouse) -> None:
    wire = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    copy = tell(warehouse, "copy", "They lost 26,000 men.", "26,000", 26000)
    ledger = tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000)
    set_against(warehouse, ledger, wire, severity=0.9)
    set_against(warehouse, copy, ledger, severity=0.8, independence="SAME_ORIGIN")
    (finding,) = read_discrepancies(warehouse)
    assert {claim.outlet for claim in finding.claims} == {"wire", "copy", "ledger"}
    assert {len(finding.left), len(finding.right)} == {1, 2}
    assert finding.independence == "independence unknown or copies of one text"


def test_findings_come_by_severity_and_reviewed_ones_last(warehouse: Warehouse) -> None:
    ids = [tell(warehouse, f"o{n}", f"It lost {n} men.", str(n), n) for n in range(10, 16)]
    mild = set_against(warehouse, ids[0], ids[1], severity=0.2)
    fell = set_against(warehouse, ids[2], ids[3], severity=0.6, relation="REVISED_DOWN", reason="revised_down")
    seen = set_against(warehouse, ids[4], ids[5], severity=0.9)
    warehouse.add("reviews", [{"comparison_id": seen, "label": "confirmed", "reviewer": "me", "reviewed": MORNING}])
    assert [finding.comparison_id for finding in read_discrepancies(warehouse)] == [fell, mild, seen]


def test_a_finding_is_new_if_the_last_night_added_a_pair_to_it(warehouse: Warehouse) -> None:
    a, b, c = (tell(warehouse, f"o{n}", f"It lost {n} men.", str(n), n) for n in (10, 11, 12))
    again = tell(warehouse, "again", "It lost 11 men.", "11", 11)
    before = datetime(2025, 2, 7, 2, 15, tzinfo=UTC)
    set_against(warehouse, a, b, first_seen=before)
    set_against(warehouse, a, again)
    set_against(warehouse, a, c, first_seen=before)
    news = {frozenset(claim.quote for claim in f.claims): f.is_new(MORNING) for f in read_discrepancies(warehouse)}
    assert news == {frozenset({"10", "11"}): True, frozenset({"10", "12"}): False}
