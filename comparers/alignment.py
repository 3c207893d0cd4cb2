"""Two tellings of one text: figures at one place of both are of one quantity, changed ones between equal ones too."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from comparers.family import KINDS
from comparers.figure import Figure
from comparers.likeness import is_rare
from comparers.measure import OF_MANY, UNSAID
from comparers.pair import ALIGNED

PARALLEL = 0.5  # of the shorter text's figures that the longer has in the same order: tellings of one text
LEAST = 1  # figure that two tellings of one text share: of two figures, one may be changed


class Candidate(NamedTuple):
    """Two figures that share a key, and the rule that made it."""

    a: Figure
    b: Figure
    rule: str


def align(figures: Iterable[Figure], pairs: Iterable[tuple[str, str]]) -> list[Candidate]:
    """Of pairs of articles: figures at one place of two tellings of one text, changed ones between equal ones too."""
    texts: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in sorted(figures, key=_by_article):
        if figure.part == "text":
            texts[figure.press.article_id].append(figure)
    places = {article: place for place, article in enumerate(texts)}
    return [
        pair
        for articles in pairs
        for one, two in [sorted(articles, key=lambda article: places[article])]
        for pair in _aligned(texts[one], texts[two])
    ]


def _by_article(figure: Figure) -> tuple[object, ...]:
    """An order that hangs on no address: two texts are matched alike on every run."""
    return figure.press.day or 0, figure.press.outlet, figure.press.article_id, figure.start


def _aligned(one: Sequence[Figure], two: Sequence[Figure]) -> Iterable[Candidate]:
    if min(len(one), len(two)) < LEAST:
        return
    matcher = SequenceMatcher(None, [_sign(f) for f in one], [_sign(f) for f in two], autojunk=False)
    steps = matcher.get_opcodes()
    same = sum(end - start for step, start, end, _, _ in steps if step == "equal")
    if same < max(LEAST, PARALLEL * min(len(one), len(two))):
        return
    left: tuple[list[Figure], list[Figure]] = [], []
    for step, i, i_end, j, j_end in steps:
        if step == "equal":
            yield from (Candidate(a, b, ALIGNED) for a, b in zip(one[i:i_end], two[j:j_end], strict=True))
            continue
        yield from _partners(one[i:i_end], two[j:j_end])
        left[0].extend(one[i:i_end])
        left[1].extend(two[j:j_end])
    yield from _partners(_unlike(*left), _unlike(*left[::-1]))


def _unlike(one: Sequence[Figure], two: Sequence[Figure]) -> list[Figure]:
    """The figures of one text that are not among those of the other: another language may turn their order."""
    printed = set(map(_sign, two))
    return [figure for figure in one if _sign(figure) not in printed]


def _partners(one: Sequence[Figure], two: Sequence[Figure]) -> Iterable[Candidate]:
    """Figures beside equal ones: the only one of its kind here and the only one there."""
    kinds, others = Counter(map(_kind, one)), Counter(map(_kind, two))
    for a in one:
        for b in two:
            if _kind(a) == _kind(b) and kinds[_kind(a)] == others[_kind(b)] == 1 and _like(a, b):
                yield Candidate(a, b, ALIGNED)


def _kind(figure: Figure) -> tuple[object, ...]:
    """What a changed number leaves as it was: its unit, whether it is a value or a change, and whether it is vague."""
    return figure.unit, KINDS.get(figure.change), figure.qualifier == "vague"


def _like(a: Figure, b: Figure) -> bool:
    """Whether both are classed alike by a measure that says something, or are long numbers of equal length.

    Of what a text has many, one of another time, or a rise to it, may be another.
    """
    if a.measure not in UNSAID and (a.measure, a.modality) == (b.measure, b.modality):
        return a.measure not in OF_MANY or (a.change, a.period) == (b.change, b.period)
    return is_rare(a) and is_rare(b) and a.number.adjusted() == b.number.adjusted()


def _sign(figure: Figure) -> tuple[object, ...]:
    return figure.unit, figure.low, figure.high
