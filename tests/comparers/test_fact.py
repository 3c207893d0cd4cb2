"""Claims gathered into facts: best, low, high, status, whatever their order."""

import random
from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from comparers.figure import Figure
from comparers.gathering import CROWD, Gathered, Link, gather
from comparers.verdict import judge

Make = Callable[..., Figure]


def gathered(figures: Sequence[Figure]) -> Gathered:
    judged = [judge(a, b, "story") for i, a in enumerate(figures) for b in figures[i + 1 :]]
    links = [Link.of(c) for c in judged if c]
    return gather({figure.claim_id: figure for figure in figures}, links)


def toll(make: Make, number: int, outlet: str, day: int = 7, **fields: str) -> Figure:
    says = f"The flood killed [{number}] people in Valencia."
    return make(
        measure="killed", low=number, says=says, outlet=outlet, published=f"2025-02-{day:02}T12:00:00Z", **fields
    )


def test_agreed(make: Make) -> None:
    found = gathered([toll(make, 12, "a"), toll(make, 12, "b")])
    assert len(found.facts) == 1
    fact = found.facts[0]
    assert (fact.status, fact.best, fact.low, fact.high, fact.outlets, fact.origins) == ("agreed", 12, 12, 12, 2, 2)
    assert len(found.members) == 2
    assert {row["fact_id"] for row in found.members} == {fact.fact_id}


def test_a_toll_that_rises_is_updating_and_the_latest_is_best(make: Make) -> None:
    fact = gathered(
        [toll(make, 12, "a"), toll(make, 31, "b", day=8), toll(make, 20, "c", day=7, source="police")]
    ).facts[0]
    assert fact.best == 31
    assert (fact.low, fact.high, fact.primary_sources) == (12, 31, 1)


def test_contested(make: Make) -> None:
    fact = gathered([toll(make, 12, "a"), toll(make, 14, "b")]).facts[0]
    assert fact.status == "contested"


def test_a_copy_is_no_second_origin(make: Make) -> None:
    fact = gathered([toll(make, 12, "a", origin="x"), toll(make, 12, "b", origin="x")]).facts[0]
    assert (fact.status, fact.outlets, fact.origins) == ("single_source", 2, 1)


def test_a_count_of_who_knows_what_is_no_fact_alone(make: Make) -> None:
    assert gathered([make(measure="count", outlet="a")]).facts == []


@given(seed=st.integers(0, 10**6))
def test_order_of_arrival_never_changes_facts(seed: int, make: Make) -> None:
    figures = [toll(make, n, f"o{i}", day=7 + i % 3) for i, n in enumerate((12, 12, 31, 30, 14, 500))]
    expected = gathered(figures)
    random.Random(seed).shuffle(figures)
    shuffled = gathered(figures)
    assert sorted(shuffled.facts, key=str) == sorted(expected.facts, key=str)
    assert sorted(shuffled.members, key=str) == sorted(expected.members, key=str)


def test_of_a_crowd_one_claim_an_origin_and_the_extremes_speak(make: Make) -> None:
    figures = [toll(make, 12 + (i == 7), f"o{i}", origin=f"x{i % 3}") for i in range(CROWD + 1)]
    found = gathered(figures)
    assert len(found.facts) == 1
    assert len(found.members) == CROWD + 1
    every = (CROWD + 1) * CROWD // 2
    left = every - len(found.surplus)
    assert CROWD <= left < every / 10  # enough to hold the fact together, and little more
    links = [Link.of(c) for i, a in enumerate(figures) for b in figures[i + 1 :] if (c := judge(a, b, "story"))]
    again = gather({f.claim_id: f for f in figures}, [one for one in links if one.comparison_id not in found.surplus])
    assert again.members == found.members
