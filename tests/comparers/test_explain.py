"""A comparison in lines: the two sentences, each question, the intervals on one line."""

from collections.abc import Callable

import pytest

from comparers.explain import explain
from comparers.figure import Figure
from comparers.verdict import judge


def test_lines(make: Callable[..., Figure]) -> None:
    a = make(
        measure="killed", says="At least [120] people died in Valencia.", low=120, qualifier="at_least", claim_id="1"
    )
    b = make(measure="killed", says="In Valencia [98] people died.", low=98, outlet="herald", claim_id="2")
    found = judge(a, b, "story")
    assert found is not None
    lines = explain(found, a, b)
    assert lines[0].startswith("CONTRADICT: bound_broken; UNKNOWN")
    assert "At least »120« people died in Valencia." in lines[1]
    assert "herald: In Valencia »98« people died." in lines[2]
    assert any(line.split()[:2] == ["amount", "DIFFERENT"] for line in lines)
    told = [" ".join(line.split()) for line in lines]
    assert "measure SAME the words around them are alike [killed | killed]" in told
    assert "moment SAME published on one day [published 2025-02-07 | published 2025-02-07]" in told
    assert "place SAME neither names one [– | –]" in told
    assert lines[-2].endswith("▶  [120, ∞]")
    assert lines[-1].endswith("  [98, 98]")
    assert lines[-1].index("•") < lines[-2].index("├")
    assert explain(found, a, b) == lines


@pytest.mark.parametrize("unit", ["EUR", "XXX"])
def test_figures_without_a_size_have_no_line(unit: str, make: Callable[..., Figure]) -> None:
    a, b = make(measure="fine", unit="XXX", claim_id="1"), make(measure="fine", unit=unit, claim_id="2")
    found = judge(a, b, "text")
    assert found is not None
    assert ("•" in "".join(explain(found, a, b))) == (unit == "XXX")
