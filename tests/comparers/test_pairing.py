"""Keys that bring figures together, and each pair once."""

from collections.abc import Callable
from datetime import UTC, datetime

from comparers.alignment import Candidate
from comparers.figure import Figure
from comparers.pairing import block_rows, keys, merge

Make = Callable[..., Figure]


def test_keys_meet_by_story_measure_and_family(make: Make) -> None:
    killed, hurt = make(measure="killed"), make(measure="injured")
    assert set(keys(killed)) & set(keys(hurt))  # both are part of losses
    assert not set(keys(killed)) & set(keys(make(measure="population", low=90)))


def test_a_subject_meets_past_any_story(make: Make) -> None:
    about = {"measure": "population", "subject": "Toretsk", "subject_id": "1", "as_of": "2024"}
    assert ("subject", "1|count|population|2024") in set(keys(make(**about))) & set(
        keys(make(**about, story="another"))
    )


def test_rows_of_blocks_hold_the_keys(make: Make) -> None:
    figure = make(measure="killed")
    assert [(row["rule"], row["key"]) for row in block_rows(figure)] == keys(figure)


def test_a_pair_made_twice_bears_the_first_rule(make: Make) -> None:
    a, b = make(outlet="a"), make(outlet="b")
    assert merge([a, b], [Candidate(a, b, "number")], [Candidate(b, a, "story")])[0].rule == "story"


def test_figures_told_beside_one_another(make: Make) -> None:
    said = {"measure": "killed", "says": "[5] people were killed and six hurt", "low": 5}
    a, b = make(**said, outlet="a", article_id="a"), make(**said, outlet="b", article_id="b")
    hurt = {"measure": "injured", "start": 30, "sentence_start": 0}
    six = make(**hurt, says="x [six] x", low=6, article_id="a")._replace(start=30, at=30)
    eight = make(**hurt, says="x [eight] x", low=8, article_id="b")._replace(start=30, at=30)
    assert merge([a, b, six, eight], [Candidate(six, eight, "story")])[0].rule == "beside"
    assert merge([six, eight], [Candidate(six, eight, "story")])[0].rule == "story"


def test_two_versions_of_a_page_never_meet(make: Make) -> None:
    pages = [make(page="courier /flood", low=low, claim_id=str(low)) for low in (12, 21)]
    assert merge(pages, [Candidate(pages[0], pages[1], "story")]) == []


def test_a_replaced_version_meets_only_what_stood_beside_it(make: Make) -> None:
    morning, noon, evening = (datetime(2025, 2, 7, hour, tzinfo=UTC) for hour in (6, 12, 18))
    old = make(page="courier /flood", seen=morning, replaced=noon, claim_id="old")
    beside, after = (make(outlet="post", seen=seen, claim_id=str(seen)) for seen in (morning, evening))
    pairs = merge([old, beside, after], [Candidate(old, beside, "story"), Candidate(old, after, "story")])
    assert [pair.b for pair in pairs] == [beside]
