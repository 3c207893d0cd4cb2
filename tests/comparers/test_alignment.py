"""Two tellings of one text, figure by figure."""

from collections.abc import Callable

from comparers.alignment import align
from comparers.figure import Figure, period
from comparers.verdict import judge

Make = Callable[..., Figure]


def tellings(make: Make, changed: int) -> list[Figure]:
    """One text with four figures and its translation, in which the third is changed."""
    english = ["[485] guests", "[62] rooms", "[317] beds", "[94] cooks"]
    german = ["[485] Gäste", "[62] Zimmer", "[317] Betten", "[94] Köche"]
    numbers = [485, 62, 317, 94]
    return [
        make(article_id=lang, lang=lang, outlet=lang, claim_id=f"{lang}{i}", says=says, low=number, start=10 * i)
        for lang, lines in (("en", english), ("de", german))
        for i, (says, number) in enumerate(
            zip(lines, [*numbers[:2], changed if lang == "de" else numbers[2], numbers[3]], strict=True)
        )
    ]


def test_a_changed_number_between_equal_ones_is_found_in_a_translation(make: Make) -> None:
    figures = tellings(make, 917)
    pairs = align(figures, [("de", "en")])
    assert {frozenset((p.a.claim_id, p.b.claim_id)) for p in pairs} == {
        frozenset((f"en{i}", f"de{i}")) for i in range(4)
    }
    changed = next(pair for pair in pairs if {pair.a.claim_id, pair.b.claim_id} == {"en2", "de2"})
    found = judge(*changed)
    assert found is not None and found.relation == "CONTRADICT"


def test_texts_with_other_numbers_are_not_aligned(make: Make) -> None:
    figures = tellings(make, 917)
    others = [figure._replace(low=figure.number + 7, high=figure.number + 7) for figure in figures[4:]]
    assert align(figures[:4] + others, [("en", "de")]) == []


def test_a_long_number_is_found_though_it_was_classed_otherwise(make: Make) -> None:
    figures = tellings(make, 917)
    figures[6] = figures[6]._replace(measure="attendance")
    assert ("en2", "de2") in {(p.a.claim_id, p.b.claim_id) for p in align(figures, [("de", "en")])} | {
        (p.b.claim_id, p.a.claim_id) for p in align(figures, [("de", "en")])
    }


def test_a_small_number_between_equal_ones_is_no_partner(make: Make) -> None:
    figures = tellings(make, 9)
    assert len(align(figures, [("de", "en")])) == 3


def test_a_changed_number_is_found_where_another_language_turns_the_order(make: Make) -> None:
    told = {
        "en": [("[4] seasons", 4), ("[37] goals", 37), ("[503] matches", 503)],
        "de": [("[4] Saisons", 4), ("[103] Spiele", 103), ("[37] Tore", 37)],
    }
    figures = [
        make(article_id=lang, lang=lang, outlet=lang, claim_id=f"{lang}{low}", says=says, low=low, start=10 * place)
        for lang, lines in told.items()
        for place, (says, low) in enumerate(lines)
    ]
    pairs = {frozenset((pair.a.claim_id, pair.b.claim_id)) for pair in align(figures, [("en", "de")])}
    assert frozenset(("en503", "de103")) in pairs


def test_a_changed_number_is_found_whether_it_is_said_to_be_or_to_come_to(make: Make) -> None:
    figures = tellings(make, 917)
    figures[6] = figures[6]._replace(change="to", as_of="1900", period=period("1900"))
    changed = next(pair for pair in align(figures, [("de", "en")]) if "de2" in (pair.a.claim_id, pair.b.claim_id))
    found = judge(*changed)
    assert found is not None and found.relation == "CONTRADICT"


def test_a_vague_word_is_no_changed_number(make: Make) -> None:
    figures = tellings(make, 917)
    vague = figures[2]._replace(claim_id="en9", start=15, qualifier="vague", low=figures[5].number, high=None)
    pairs = align([*figures, vague], [("de", "en")])
    assert {"en2", "de2"} in [{pair.a.claim_id, pair.b.claim_id} for pair in pairs]


def test_of_two_figures_one_may_be_changed(make: Make) -> None:
    figures = tellings(make, 917)
    short = [figure for figure in figures if figure.claim_id[2:] in ("2", "3")]
    changed = next(pair for pair in align(short, [("de", "en")]) if "de2" in (pair.a.claim_id, pair.b.claim_id))
    found = judge(*changed)
    assert found is not None and found.relation == "CONTRADICT"
