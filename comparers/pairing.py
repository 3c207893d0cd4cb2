"""Which figures may speak of one quantity: strict keys first, then how alike the contexts are inside a block."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from comparers.alignment import Candidate
from comparers.comparison import Answer, Comparison, Independence, Relation, Verdict
from comparers.evidence import ALIGNED, BESIDE, TOLLS
from comparers.figure import Figure, Press
from comparers.likeness import is_uncommon
from comparers.measure import UNSAID
from comparers.moment import when
from comparers.outcome import CONTESTED, SLIP
from comparers.verdict import MEETS
from extractors.figures.measures import MEASURES

STORY, NUMBER, SUBJECT, SOURCE, REFERENCE = "story", "number", "subject", "source", "reference"
RULES = (ALIGNED, BESIDE, STORY, NUMBER, SUBJECT, SOURCE, REFERENCE)  # a pair that several make bears the first
ANYWHERE = (SUBJECT, SOURCE, REFERENCE)  # the rules that hold past any story
PARTNER = "partner"  # the reason of what the other figures of the two articles part
CLASHES = frozenset({Relation.CONTRADICT, Relation.UNCLEAR, Relation.REVISED_DOWN})
AGREEMENT = 0.15  # of likeness: what it is worth in finding a figure's partner that the two agree
TIE = 0.05
STEM = 4  # letters of a noun that its forms share


def keys(figure: Figure) -> list[tuple[str, str]]:
    """The rules and keys under which a figure meets others; but for those of ANYWHERE, in its story."""
    family, group = figure.dimension, root(figure.measure)
    found = [(STORY, f"{family}|{group}")]
    if is_uncommon(figure):
        found.append((NUMBER, f"{family}|{figure.number.normalize()}|{figure.of or ''}"))
    elif figure.counted:
        noun = figure.counted.lower()[:STEM]
        found.append((NUMBER, f"{family}|{figure.number.normalize()}|{figure.press.lang}|{noun}"))
    if figure.measure not in UNSAID:
        names = {figure.subject_id, figure.subject and figure.subject.lower()}
        found += [(REFERENCE, f"{name}|{family}|{group}") for name in sorted(filter(None, names))]
        if figure.subject_id:
            found += [(SUBJECT, f"{figure.subject_id}|{family}|{group}|{year}") for year in _years(figure)]
        if figure.source and figure.press.day:
            found.append((SOURCE, f"{figure.source}|{family}|{group}|{figure.press.day}"))
    return found


def block_rows(figure: Figure) -> list[dict[str, str]]:
    """The keys of a figure as rows of store.blocks."""
    return [{"claim_id": figure.claim_id, "rule": rule, "key": key} for rule, key in keys(figure)]


def root(measure: str) -> str:
    """The widest measure that this one is part of."""
    while measure in MEASURES and (whole := MEASURES[measure].part_of):
        measure = whole
    return measure


def _years(figure: Figure) -> range:
    """The years that a figure speaks of; none of a longer period."""
    period = when(figure)
    if period is None:
        return range(0)
    first, last = date.fromordinal(period.first).year, date.fromordinal(period.last).year
    return range(first, last + 1) if last - first < 2 else range(0)


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
    if any(_is_better(other, clash) for side in sides for other in partners[side]):
        return other_thing(clash) if _counts_apart(clash) else None
    alone = clash.likeness == 1 or all(rivals[_counted_in(figures[claim])] == 1 for claim, _ in sides)
    return clash if alone else None


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
    return *_sentence(figure), figure.measure, figure.unit, figure.change, noun


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


def merge(figures: Iterable[Figure], *lists: Iterable[Candidate]) -> list[Candidate]:
    """Each pair once, with the first of the rules that made it."""
    told = _told_together(figures)
    found: dict[tuple[str, str], Candidate] = {}
    for pair in chain(*lists):
        if not _side_by_side(pair.a.press, pair.b.press):
            continue
        one, two = pair.a.claim_id, pair.b.claim_id
        ids = (one, two) if one < two else (two, one)
        if pair.rule == STORY and _beside(pair.a, pair.b, told):
            pair = pair._replace(rule=BESIDE)
        if ids not in found or RULES.index(pair.rule) < RULES.index(found[ids].rule):
            found[ids] = pair
    return list(found.values())


def _side_by_side(a: Press, b: Press) -> bool:
    """Whether the two could be read on one day: two versions of a page can't, nor what was replaced before."""
    if a.article_id != b.article_id and a.page and a.page == b.page:
        return False
    return not (_gone_before(a, b) or _gone_before(b, a))


def _gone_before(one: Press, other: Press) -> bool:
    return bool(one.replaced and other.seen and other.seen >= one.replaced)


def _told_together(figures: Iterable[Figure]) -> Mapping[tuple[str, str, int], set[tuple[object, ...]]]:
    """What each sentence counts: the measures, units and numbers of its figures."""
    told: defaultdict[tuple[str, str, int], set[tuple[object, ...]]] = defaultdict(set)
    for figure in figures:
        told[_sentence(figure)].add(_told(figure))
    return told


def _sentence(figure: Figure) -> tuple[str, str, int]:
    return figure.press.article_id, figure.part, figure.start - figure.at


def _told(figure: Figure) -> tuple[object, ...]:
    return figure.measure, figure.unit, figure.number


def _beside(a: Figure, b: Figure, told: Mapping[tuple[str, str, int], set[tuple[object, ...]]]) -> bool:
    """Whether the two sentences have figures in common beside these: five dead here and there, but eight hurt or six.

    One is enough for what an event has one of, else it takes two.
    """
    own = _told(a), _told(b)
    if a.measure != b.measure or own[0] == own[1]:
        return False
    shared = (told[_sentence(a)] & told[_sentence(b)]).difference(own)
    return len(shared) >= (1 if a.measure in TOLLS else 2)
