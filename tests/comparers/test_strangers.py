"""What is seen early of two figures is what all the questions would have come to."""

from collections.abc import Callable
from dataclasses import replace
from itertools import combinations, product
from typing import Any

import pytest

from comparers import amount, verdict
from comparers.figure import Figure
from comparers.widths import WIDTHS

KINDS: list[dict[str, Any]] = [
    {"says": "The mayor counted [{}] houses near the river.", "counted": "houses"},
    {
        "says": "Firemen from Linz brought [{}] boats.",
        "counted": "boats",
        "subject": "Linz",
        "subject_id": "geonames:1",
    },
    {"says": "Rescue came with [{}] people.", "measure": "personnel", "counted": "people"},
    {"says": "He will spend [{}] euros.", "measure": "spending", "unit": "EUR", "subject_id": "geonames:1"},
    {"says": "They denied spending [{}] euros on it.", "measure": "spending", "unit": "EUR", "modality": "denied"},
    {"says": "In Linz [{}] homes lost power, all said.", "measure": "affected", "counted": "homes", "lang": "de"},
    {"says": "A girl of [{}] years sang.", "measure": "age", "unit": "year", "as_of": "2001"},
]
NUMBERS = [("exact", 12), ("about", 14), ("exact", 57), ("more_than", 60), ("nearly", 6000), ("vague", 2000)]


@pytest.fixture(scope="module")
def figures(make: Callable[..., Figure]) -> list[Figure]:
    return [
        make(**{**kind, "says": kind["says"].format(low)}, qualifier=qualifier, low=low, outlet=outlet)
        for kind, (qualifier, low), outlet in product(KINDS, NUMBERS, ("one", "two"))
    ]


def test_strangers_come_to_nothing_anyway(figures: list[Figure], monkeypatch: pytest.MonkeyPatch) -> None:
    early = [verdict.judge(a, b, "story") for a, b in combinations(figures, 2)]
    seen = []
    monkeypatch.setattr(verdict, "_strangers", lambda *pair: seen.append(pair))
    assert early == [verdict.judge(a, b, "story") for a, b in combinations(figures, 2)]
    assert None in early
    assert len(seen) > 100


@pytest.mark.parametrize("widths", [WIDTHS, replace(WIDTHS, about=WIDTHS.about * 4)])
def test_what_can_not_meet_at_a_glance_does_not_meet(figures: list[Figure], widths: Any) -> None:
    apart = [(a, b) for a, b in combinations(figures, 2) if a.unit == b.unit and not amount.may_meet(a, b, widths)]
    assert apart
    assert not any(sized.meet for a, b in apart if (sized := amount.size(a, b, widths)))
