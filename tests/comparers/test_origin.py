"""Copies of one text, agencies' credits, and what they mean for independence."""

import pytest

from comparers.origin import agency, group, wording

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
