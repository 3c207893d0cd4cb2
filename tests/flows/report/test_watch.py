"""A watch sees a finding by its measure, subject, place, outlet and severity."""

import pytest

from flows.report.sections import read_discrepancies
from flows.report.watch import sees, watched
from flows.settings import Watch
from warehouse.warehouse import Warehouse

from .made import set_against, tell


@pytest.mark.parametrize(
    ("watch", "seen"),
    [
        (Watch("all"), True),
        (Watch("measure", measure="military_losses"), True),
        (Watch("measure", measure="killed"), False),
        (Watch("part of a name", subject="armed", place="TORETSK"), True),
        (Watch("place", place="Kharkiv"), False),
        (Watch("outlet", outlet="ledger"), True),
        (Watch("outlet", outlet="ledge"), False),
        (Watch("severity", severity=0.5), True),
        (Watch("severity", severity=0.6), False),
        (Watch("both must hold", outlet="ledger", place="Kharkiv"), False),
    ],
)
def test_a_watch_sees_what_it_was_told(warehouse: Warehouse, watch: Watch, seen: bool) -> None:
    a = tell(warehouse, "wire", "It lost 26,000 men.", "26,000", 26000)
    pair = set_against(warehouse, a, tell(warehouse, "ledger", "It lost 16,000 men.", "16,000", 16000))
    (finding,) = read_discrepancies(warehouse)
    assert sees(watch, finding) is seen
    assert watched([finding], [watch]) == ({pair: [watch.name]} if seen else {})
