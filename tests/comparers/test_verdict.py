"""Every case of tests/stories, in both orders; and what must hold of any two figures."""

import tomllib
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparers.comparison import Comparison
from comparers.figure import Figure
from comparers.verdict import judge
from comparers.widths import WIDTHS, Rate

STORIES = Path(__file__).parents[1] / "stories"
CASES = [
    case for file in sorted(STORIES.glob("*.toml")) for case in tomllib.loads(file.read_text(encoding="utf-8"))["case"]
]


@pytest.mark.parametrize("order", [1, -1], ids=["", "turned"])
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_case(case: dict[str, Any], order: int, make: Callable[..., Figure]) -> None:
    same = case.get("same", {})
    a, b = (make(**same, **case[side], outlet=side) for side in "ab"[::order])
    found = judge(a, b, case.get("rule", "story"))
    wanted = [case["relation"]] if isinstance(case["relation"], str) else case["relation"]
    assert (found.relation if found else "NONE") in wanted, found
    if found:
        _check(found, case)


def _check(found: Comparison, case: dict[str, Any]) -> None:
    assert found.reason == case.get("reason", found.reason)
    assert list(found.flags) == case.get("flags", list(found.flags))
    assert found.independence == case.get("independence", found.independence)
    assert found.severity < case.get("severity_below", 1.1)


FIELDS = st.fixed_dictionaries(
    {
        "low": st.integers(0, 10**7),
        "qualifier": st.sampled_from(["exact", "about", "at_least", "more_than", "at_most", "less_than", "nearly"]),
        "measure": st.sampled_from(["killed", "injured", "population", "count", "spending", "other"]),
        "unit": st.sampled_from(["count", "EUR", "USD", "percent", "kilometre", "mile", "XXX"]),
        "change": st.sampled_from(["level", "to", "from", "increase_by", "decrease_by"]),
        "per": st.sampled_from([None, "day", "year", "person"]),
        "modality": st.sampled_from(["stated", "forecast", "denied"]),
        "place": st.sampled_from([None, "Bonn", "Kyiv"]),
        "as_of": st.sampled_from([None, "2024", "2025-02-07", "2024-01/2024-06"]),
        "scope": st.lists(st.sampled_from(["only children", "excluding USA", "including USA"]), max_size=2),
        "published": st.sampled_from(["2025-02-07T12:00:00Z", "2025-02-09T12:00:00Z"]),
        "lang": st.sampled_from(["en", "de"]),
        "source": st.sampled_from([None, "police", "ministry"]),
        "says": st.sampled_from(
            ["The flood killed [12] people.", "In the flood [12] people died.", "It costs [12] euros a day."]
        ),
    }
)


@given(one=FIELDS, two=FIELDS)
def test_order_never_changes_the_verdict(one: dict[str, Any], two: dict[str, Any], make: Callable[..., Figure]) -> None:
    a, b = make(**one, outlet="a"), make(**two, outlet="b")
    assert judge(a, b, "story") == judge(b, a, "story")


@given(one=FIELDS, two=FIELDS)
def test_ids_never_change_the_verdict(one: dict[str, Any], two: dict[str, Any], make: Callable[..., Figure]) -> None:
    found, turned = (
        judge(make(**one, outlet="a", claim_id=first), make(**two, outlet="b", claim_id=second), "story")
        for first, second in ("xy", "yx")
    )
    assert _told(found) == _told(turned)


def _told(found: Comparison | None) -> tuple[object, ...] | None:
    return (found.relation, found.reason, set(found.flags), found.severity, found.likeness) if found else None


@given(fields=FIELDS)
def test_a_figure_agrees_with_itself_elsewhere(fields: dict[str, Any], make: Callable[..., Figure]) -> None:
    fields = {**fields, "modality": "stated"}
    found = judge(make(**fields, outlet="a"), make(**fields, outlet="b"), "story")
    assert found is not None and found.relation == "AGREE"
    assert found.severity == 0


def test_no_pair_inside_one_text(make: Callable[..., Figure]) -> None:
    a = make(says="The flood killed [12] people.", low=12, measure="killed", article_id="one", claim_id="a")
    b = make(says="The flood killed [14] people.", low=14, measure="killed", article_id="one", claim_id="b")
    assert judge(a, b, "story") is None
    assert judge(a, b._replace(part="title"), "story") is not None


def test_numbers_are_decimals(make: Callable[..., Figure]) -> None:
    assert make(low=0.1).low == Decimal("0.1")


@pytest.mark.parametrize(("people", "relation"), [(17500, "CONTRADICT"), (90000, "UNCLEAR")])
def test_deep_in_two_texts_the_town_of_the_story_is_one(
    people: int, relation: str, make: Callable[..., Figure]
) -> None:
    same = {"measure": "population", "counted": "people", "first": True}
    a = make(
        **same,
        says="The quake was felt in Beled Town, where [16,000] people live by a harbour.",
        low=16000,
        place="Beled Town",
    )
    b = make(**same, says="Power was cut to the coastal town of [many] people.", low=people, outlet="post")
    found = judge(a._replace(start=2000), b._replace(start=2000), "story")
    assert found is not None and found.relation == relation


@pytest.mark.parametrize(
    ("as_of", "relation"), [("", "AGREE"), ("2025", "AGREE"), ("2025-02-07", "AGREE"), ("2024", "UNCLEAR")]
)
def test_a_rate_given_converts_what_the_central_bank_does_not(
    as_of: str, relation: str, make: Callable[..., Figure]
) -> None:
    told = {"measure": "fine", "subject": "Kolben AG"}
    a = make(**told, says="Kolben AG was fined [450 million] euros.", low=450_000_000, unit="EUR")
    b = make(**told, says="Kolben AG was fined [12.4 trillion] dong.", low=12_400_000_000_000, unit="VND", outlet="b")
    without, rated = (judge(a, b, "story", widths) for widths in (WIDTHS, replace(WIDTHS, rates=(rate(as_of),))))
    assert without is not None and (without.relation, without.reason) == ("UNCLEAR", "currency")
    assert rated is not None and rated.relation == relation


def rate(as_of: str) -> Rate:
    return Rate("VND", Decimal(27_500), as_of)


def test_a_town_that_may_have_grown_agrees_with_nobody_for_sure(make: Callable[..., Figure]) -> None:
    told = {"measure": "population", "subject": "Linz", "subject_id": "1", "says": "Linz has [200,000] inhabitants."}
    then, now = make(**told, low=200_000, as_of="2000/2020"), make(**told, low=260_000, as_of="2020", outlet="b")
    found = judge(then, now, "reference")
    assert found is not None and (found.relation, found.reason) == ("COMPATIBLE", "weak")
