"""What the other figures of two articles say of a clash."""

from collections.abc import Callable
from itertools import permutations

from comparers.comparison import Comparison, Independence
from comparers.figure import Figure
from comparers.settling import settle
from comparers.verdict import judge

Make = Callable[..., Figure]


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


def test_a_number_that_its_text_repeats_explains_no_clash_with_it(make: Make) -> None:
    told = {"measure": "job_cuts", "subject": "Kolben AG", "low": 1300}
    head, body = (
        make(**{**told, "low": 13000}, says=says, part=part, article_id="a", claim_id=part)
        for says, part in (
            ("Kolben AG to cut [13,000] jobs", "title"),
            ("In Ulm Kolben AG cuts [13,000] jobs.", "text"),
        )
    )
    other = make(**told, says="Kolben AG to cut [1,300] jobs", article_id="b")
    judged = [one for one in (judge(figure, other, "story") for figure in (head, body)) if one]
    assert [one.relation for one in judged] == ["CONTRADICT", "CONTRADICT"]
    assert settle(judged, {f.claim_id: f for f in (head, body, other)}) == judged


def test_two_voices_in_one_sentence_are_no_parts(make: Make) -> None:
    crowd = {"measure": "attendance", "place": "Linz", "as_of": "2025-02-06"}
    both = "Police counted [8,000] people in Linz, the organisers {} people."
    here, there = (
        make(**crowd, says=says, low=low, source=source, article_id="a", claim_id=claim)
        for says, low, source, claim in (
            (both.format("20,000"), 8000, "police", "1"),
            ("Police counted 8,000 people in Linz, the organisers [20,000] people.", 20000, "organisers", "2"),
        )
    )
    there = there._replace(start=52, at=52)
    other = make(
        **crowd,
        says="The organisers counted [20,000] people in Linz.",
        low=20000,
        source="organisers",
        article_id="b",
        claim_id="3",
    )
    clash, same = judge(here, other, "story"), judge(there, other, "story")
    assert clash is not None and same is not None and clash.reason == "contested"
    figures = {f.claim_id: f for f in (here, there, other)}
    assert [one.relation for one in settle([clash, same], figures)] == ["CONTRADICT", "AGREE"]
    silent = here._replace(source="organisers")
    assert settle([clash], figures | {"1": silent}) == []
