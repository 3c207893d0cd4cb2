"""Whether two figures can bear each other out."""

from collections.abc import Callable

import pytest

from comparers.comparison import Independence
from comparers.figure import Figure
from comparers.independence import independence

COPIED = "The ferry ran aground off the isle at dawn with [9] people aboard, and all of them swam ashore."
RETOLD = "All [9] people aboard swam to the beach when their ferry ran onto the rocks of the island in the night."


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ({"origin": "x"}, {"origin": "x"}, Independence.SAME_ORIGIN),
        ({"agency": "dpa"}, {"agency": "dpa"}, Independence.SAME_ORIGIN),
        ({"low": 2, "owner": "Kron SE"}, {"low": 2, "owner": "Kron SE"}, Independence.SAME_ORIGIN),
        ({"low": 2, "owner": "Kron SE"}, {"low": 2, "owner": "Brandt SA"}, Independence.UNKNOWN),
        ({"owner": "Kron SE", "source": "police"}, {"owner": "Kron SE", "source": "army"}, Independence.INDEPENDENT),
        ({"via": "TASS"}, {"via": "TASS"}, Independence.SAME_ORIGIN),
        ({"source": "police"}, {"source": "police"}, Independence.SAME_PRIMARY),
        ({"source": "police"}, {"source": "army"}, Independence.INDEPENDENT),
        ({"source": "Rutte"}, {"source": "Secretary General Mark Rutte"}, Independence.SAME_PRIMARY),
        ({"source": "ministry"}, {"source": "Russia's defence ministry"}, Independence.SAME_PRIMARY),
        ({"source": "alliance"}, {"source": "NATO"}, Independence.SAME_PRIMARY),
        ({"origin": "x", "source": "police"}, {"origin": "x"}, Independence.SAME_PRIMARY),
        ({"origin": "x", "source": "police"}, {"origin": "x", "source": "police"}, Independence.SAME_PRIMARY),
        ({"source": "Associated Press"}, {"agency": "AP"}, Independence.SAME_ORIGIN),
        ({"low": 2}, {"low": 2}, Independence.UNKNOWN),
        ({"low": 137}, {"low": 137}, Independence.SAME_PRIMARY),
        ({"low": 2, "measure": "killed"}, {"low": 2, "measure": "killed"}, Independence.SAME_PRIMARY),
        ({"low": 137}, {"low": 140}, Independence.UNKNOWN),
        ({"low": 17, "unit": "mile"}, {"low": 27, "unit": "kilometre"}, Independence.SAME_PRIMARY),
        ({"low": 6, "unit": "mile"}, {"low": 10, "unit": "kilometre"}, Independence.UNKNOWN),
        ({"low": 137, "source": "report"}, {"low": 137, "source": "officials"}, Independence.SAME_PRIMARY),
        ({"low": 137, "source": "Ada Kron"}, {"low": 137, "source": "Leo Brandt"}, Independence.INDEPENDENT),
    ],
)
def test_independence(one: dict[str, str], two: dict[str, str], kin: Independence, make: Callable[..., Figure]) -> None:
    assert independence(make(**one, outlet="a"), make(**two, outlet="b"), agree=True) == kin


@pytest.mark.parametrize(
    ("one", "two"),
    [({"source": "police"}, {}), ({"voices": ("police", "mayor")}, {"voices": ("police",)})],
    ids=["one names its source", "both quote one source elsewhere"],
)
def test_who_agrees_in_silence_adds_no_source(
    one: dict[str, str], two: dict[str, str], make: Callable[..., Figure]
) -> None:
    a, b = make(**one, outlet="a"), make(**two, outlet="b")
    assert independence(a, b, agree=True) == Independence.SAME_PRIMARY
    assert independence(a, b, agree=False) == Independence.UNKNOWN


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ({"source": "officials"}, {"source": "Ada Kron"}, Independence.SAME_ORIGIN),
        ({"source": "Leo Brandt"}, {"source": "Ada Kron"}, Independence.INDEPENDENT),
        ({"via": "AFP"}, {"source": "Ada Kron"}, Independence.INDEPENDENT),
        ({}, {"source": "Ada Kron"}, Independence.SAME_ORIGIN),
    ],
)
def test_two_voices_that_clash_in_texts_of_one_agency_are_two(
    one: dict[str, str], two: dict[str, str], kin: Independence, make: Callable[..., Figure]
) -> None:
    a, b = make(**one, low=15, outlet="a", agency="AFP"), make(**two, low=60, outlet="b", agency="AFP")
    assert independence(a, b, agree=False) == kin


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ({"counted": "companies"}, {"counted": "companies"}, Independence.SAME_PRIMARY),
        ({"counted": "companies"}, {"counted": "landers"}, Independence.UNKNOWN),
        ({"unit": "year"}, {"unit": "year"}, Independence.SAME_PRIMARY),
        ({"unit": "year", "story": "x"}, {"unit": "year", "story": "y"}, Independence.UNKNOWN),
    ],
)
def test_one_number_of_one_thing_in_a_story_was_counted_once(
    one: dict[str, str], two: dict[str, str], kin: Independence, make: Callable[..., Figure]
) -> None:
    a, b = (make(**told, low=5, measure="count", outlet=outlet) for told, outlet in ((one, "a"), (two, "b")))
    assert independence(a, b, agree=True) == kin


@pytest.mark.parametrize(("says", "kin"), [(COPIED, Independence.SAME_ORIGIN), (RETOLD, Independence.UNKNOWN)])
def test_a_copied_sentence_is_of_one_origin(says: str, kin: Independence, make: Callable[..., Figure]) -> None:
    a, b = make(says=COPIED, low=9, outlet="a"), make(says=says, low=9, outlet="b", published="2025-02-08T12:00:00Z")
    assert independence(a, b, agree=True) == kin
