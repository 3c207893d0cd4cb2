"""What the other figures of two articles part: clashes with one of two in a sentence, or where another fits better."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from decimal import Decimal

from comparers.comparison import Answer, Comparison, Independence, Relation, Verdict
from comparers.figure import Figure, sentence_of
from comparers.measure import UNSAID
from comparers.outcome import CONTESTED, SLIP
from comparers.verdict import MEETS

PARTNER = "partner"  # the reason of what the other figures of the two articles part
CLASHES = frozenset({Relation.CONTRADICT, Relation.UNCLEAR, Relation.REVISED_DOWN})
AGREEMENT = 0.15  # of likeness: what it is worth in finding a figure's partner that the two agree
TIE = 0.05


def settle(judged: Iterable[Comparison], figures: Mapping[str, Figure]) -> list[Comparison]:
    """The comparisons, the clashes among them set right by the other figures of the two articles.

    A figure with a better partner in the other's article counts another thing than what it clashes with, or has nothing
    to do with it. Two of one measure in one sentence are parts or were misread: a clash with one of them is dropped.
    """
    rivals = Counter(map(_counted_in, figures.values()))
    judged = list(judged)
    partners: defaultdict[tuple[str, str], list[Comparison]] = defaultdict(list)
    for one in judged:
        if one.relation in MEETS | CLASHES and not _vague(one, figures):
            for side in _sides(one, figures):
                partners[side].append(one)
    settled = (one if one.relation not in CLASHES else _settled(one, figures, partners, rivals) for one in judged)
    return list(filter(None, settled))


def _vague(one: Comparison, figures: Mapping[str, Figure]) -> bool:
    """Whether a vague word is on one side: tens of thousands explain none of two sharp figures."""
    return "vague" in (figures[one.claim_a].qualifier, figures[one.claim_b].qualifier)


def _settled(
    clash: Comparison,
    figures: Mapping[str, Figure],
    partners: Mapping[tuple[str, str], list[Comparison]],
    rivals: Mapping[tuple[object, ...], int],
) -> Comparison | None:
    sides = _sides(clash, figures)
    said = _said(clash, figures)
    if any(_is_better(other, clash) and _said(other, figures) != said for side in sides for other in partners[side]):
        return other_thing(clash) if _counts_apart(clash) else None
    alone = clash.likeness == 1 or all(rivals[_counted_in(figures[claim])] == 1 for claim, _ in sides)
    return clash if alone else None


def _said(one: Comparison, figures: Mapping[str, Figure]) -> set[Decimal]:
    """The two numbers: a headline that repeats what its text says explains nothing."""
    return {figures[one.claim_a].number, figures[one.claim_b].number}


def _counts_apart(clash: Comparison) -> bool:
    """Whether a clash that another pair explains is one of two things counted: no slip, nothing contested."""
    one_measure = clash.answers[1].verdict is Verdict.SAME
    return one_measure and clash.reason != SLIP and clash.independence is not Independence.INDEPENDENT


def other_thing(clash: Comparison) -> Comparison:
    """A clash of two figures of which one has a better partner in the other's article: they count different things."""
    answer = Answer(PARTNER, Verdict.DIFFERENT, "the other text has a figure that fits better")
    answers = (*clash.answers, answer)
    return clash._replace(relation=Relation.DIFFERENT_SCOPE, reason=PARTNER, flags=(), severity=0.0, answers=answers)


def _counted_in(figure: Figure) -> tuple[object, ...]:
    """What a figure counts in which sentence: by its measure, or if that says nothing, by its noun."""
    noun = (figure.counted or "").lower() if figure.measure in UNSAID else ""
    return *sentence_of(figure), figure.measure, figure.unit, figure.change, figure.source, noun


def _sides(one: Comparison, figures: Mapping[str, Figure]) -> list[tuple[str, str]]:
    """Each claim of a comparison with the article of the other."""
    a, b = figures[one.claim_a], figures[one.claim_b]
    return [(a.claim_id, b.press.article_id), (b.claim_id, a.press.article_id)]


def _is_better(other: Comparison, clash: Comparison) -> bool:
    """Whether another comparison explains a figure better than this clash; an unclear one never does.

    Nor does one with the same source in an article that tells of both sides of what is contested.
    """
    if other.reason == "weak" or (other.relation is Relation.UNCLEAR and clash.relation is not Relation.UNCLEAR):
        return False
    if clash.reason == CONTESTED and other.relation in MEETS and other.independence is Independence.SAME_PRIMARY:
        return False
    worth = other.likeness + (AGREEMENT if other.relation in MEETS else 0.0)
    return other is not clash and worth > clash.likeness + TIE
