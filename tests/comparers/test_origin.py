"""Copies of one text, agencies' credits, and what they mean for independence."""

from collections.abc import Callable

import pytest

from comparers.comparison import Independence
from comparers.figure import Figure
from comparers.origin import agency, group, independence, wording

REPORT = (
    "The river rose overnight and flooded the old town, the fire brigade said on Saturday morning. Some forty families "
    "were brought to a school on the hill, where volunteers had set up beds. The bridge to the station is closed, and "
    "trains end one stop earlier. Schools stay shut until Tuesday, the mayor said, asking people to stay at home."
)
OTHER = (
    "Water stood a metre high in the market square when the first boats came. Nobody was hurt, according to the mayor, "
    "who praised the neighbours. How long the repair of the bridge will take is not known, but engineers look at it "
    "next week. The council meets on Monday to speak of help for the shops that lost their goods."
)


def test_a_shortened_reprint_shares_the_origin() -> None:
    shortened = REPORT.split(" The bridge")[0] + " Readers sent us pictures of the water in their streets."
    origins = group([wording("a", REPORT, 1), wording("b", shortened, 2), wording("c", OTHER, 1)])
    assert origins["a"] == origins["b"]
    assert origins["a"] != origins["c"]


def test_short_texts_are_no_copies() -> None:
    origins = group([wording("a", "Flood in Bonn.", 1), wording("b", "Flood in Bonn.", 1)])
    assert origins["a"] != origins["b"]


@pytest.mark.parametrize(
    ("head", "tail", "byline", "found"),
    [
        ("BERLIN (Reuters) - The chancellor", "", None, "Reuters"),
        ("Berlin (dpa) – Der Kanzler", "", None, "dpa"),
        ("The chancellor", "he said. © AFP", None, "AFP"),
        ("The chancellor", "", "By Jane Doe, Associated Press", "AP"),
        ("KYIV, Feb 7 /Ukrinform/ The army", "", None, "Ukrinform"),
        ("The chancellor told Reuters that he", "", None, None),
        ("An app for the APA style", "", "Maria Capa", None),
    ],
)
def test_agencies_are_read_where_they_are_credited(head: str, tail: str, byline: str | None, found: str | None) -> None:
    assert agency(head, tail, byline) == found


@pytest.mark.parametrize(
    ("one", "two", "kin"),
    [
        ({"origin": "x"}, {"origin": "x"}, Independence.SAME_ORIGIN),
        ({"agency": "dpa"}, {"agency": "dpa"}, Independence.SAME_ORIGIN),
        ({"via": "TASS"}, {"via": "TASS"}, Independence.SAME_ORIGIN),
        ({"source": "police"}, {"source": "police"}, Independence.SAME_PRIMARY),
        ({"source": "police"}, {"source": "army"}, Independence.INDEPENDENT),
        ({"source": "Rutte"}, {"source": "Secretary General Mark Rutte"}, Independence.SAME_PRIMARY),
        ({"source": "Associated Press"}, {"agency": "AP"}, Independence.SAME_ORIGIN),
        ({}, {}, Independence.UNKNOWN),
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
