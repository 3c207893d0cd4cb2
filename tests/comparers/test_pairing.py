"""Keys that bring figures together, partners inside two articles, places in two tellings of one text."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import permutations

from comparers.alignment import Candidate
from comparers.comparison import Comparison, Independence
from comparers.figure import Figure
from comparers.pairing import block_rows, keys, merge, settle
from comparers.verdict import judge

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


def test_a_clash_falls_where_a_better_partner_stands(make: Make) -> None:
    told = {"measure": "killed", "says": "The quake killed [12] people in Aceh."}
    a = make(**told, low=12, article_id="a", claim_id="1")
    same, other = (make(**told, low=n, article_id="b", claim_id=c) for n, c in ((12, "2"), (40, "3")))
    figures = {f.claim_id: f for f in (a, same, other)}
    judged = [judge(a, same, "story"), judge(a, other, "story")]
    assert [c.relation for c in judged if c] == ["AGREE", "CONTRADICT"]
    for order in permutations(filter(None, judged)):
        settled = {c.claim_a + c.claim_b: (c.relation, c.reason) for c in settle(order, figures)}
        assert settled == {"12": ("AGREE", "same_number"), "13": ("DIFFERENT_SCOPE", "partner")}
    alone: list[Comparison] = [c for c in judged if c and c.relation == "CONTRADICT"]
    assert settle(alone, figures) == alone


def test_two_versions_of_a_page_never_meet(make: Make) -> None:
    pages = [make(page="courier /flood", low=low, claim_id=str(low)) for low in (12, 21)]
    assert merge(pages, [Candidate(pages[0], pages[1], "story")]) == []


def test_a_replaced_version_meets_only_what_stood_beside_it(make: Make) -> None:
    morning, noon, evening = (datetime(2025, 2, 7, hour, tzinfo=UTC) for hour in (6, 12, 18))
    old = make(page="courier /flood", seen=morning, replaced=noon, claim_id="old")
    beside, after = (make(outlet="post", seen=seen, claim_id=str(seen)) for seen in (morning, evening))
    pairs = merge([old, beside, after], [Candidate(old, beside, "story"), Candidate(old, after, "story")])
    assert [pair.b for pair in pairs] == [beside]


def test_one_of_two_figures_of_a_sentence_clashes_with_nothing(make: Make) -> None:
    a = make(measure="killed", says="The quake killed [9] people in Aceh.", low=9, article_id="a")
    told = {"measure": "killed", "article_id": "b"}
    whole = make(**told, says="The quake killed [12] people in Aceh, four of them in Bireun.", low=12)
    part = make(**told, says="The quake killed 12 people in Aceh, [four] of them in Bireun.", low=4)._replace(
        start=40, at=40
    )
    clash = judge(a, whole, "story")
    assert clash is not None and clash.relation == "CONTRADICT"
    assert settle([clash], {f.claim_id: f for f in (a, whole)}) == [clash]
    assert settle([clash], {f.claim_id: f for f in (a, whole, part)}) == []


def test_a_vague_word_explains_no_clash_of_sharp_figures(make: Make) -> None:
    crowd = {"measure": "attendance", "source": "police"}
    a = make(**crowd, says="In Linz [8000] people took to the streets, police said.", low=8000, article_id="a")
    says = "Police put the march for peace at [{}] people."
    vague = make(**crowd, says=says.format("thousands of"), low=2000, high=99999, qualifier="vague", article_id="a")
    b = make(**crowd, says=says.format("12000"), low=12000, article_id="b")
    figures = {figure.claim_id: figure for figure in (a, vague._replace(start=400), b)}
    judged = [judge(figure, b, "story") for figure in figures.values() if figure is not b]
    assert [one.relation for one in settle(filter(None, judged), figures)] == ["CONTRADICT", "COMPATIBLE"]


def test_what_two_sources_contest_is_no_other_thing_where_one_text_quotes_both(make: Make) -> None:
    told = {"measure": "killed", "says": "The shelling of Beled killed [{}] people, it said."}
    army = make(**told, low=12, source="army", article_id="a", claim_id="1")
    told_too, mayor = (
        make(**told, low=n, source=by, article_id="b", claim_id=c)
        for n, by, c in ((12, "army", "2"), (40, "mayor", "3"))
    )
    clash = judge(army, mayor, "story")
    assert clash is not None and clash.reason == "contested"
    nearer = judge(army, told_too, "story")
    assert nearer is not None and nearer.relation == "AGREE"
    elsewhere = nearer._replace(independence=Independence.UNKNOWN)
    assert settle([clash, elsewhere], {f.claim_id: f for f in (army, told_too, mayor)}) == [elsewhere]
