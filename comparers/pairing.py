"""Which figures may speak of one quantity: strict keys, and each pair once with the first of the rules that made it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import chain

from comparers.alignment import Candidate
from comparers.figure import Figure, Press, sentence_of
from comparers.likeness import is_uncommon
from comparers.measure import TOLLS, UNSAID, whole_of
from comparers.moment import when
from comparers.pair import ALIGNED, BESIDE

STORY, NUMBER, SUBJECT, SOURCE, REFERENCE = "story", "number", "subject", "source", "reference"
RULES = (ALIGNED, BESIDE, STORY, NUMBER, SUBJECT, SOURCE, REFERENCE)  # a pair that several make bears the first
ANYWHERE = (SUBJECT, SOURCE, REFERENCE)  # the rules that hold past any story
LEADING = 10  # figures of one key in one article that meet all others; those behind them meet only such
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
    while whole := whole_of(measure):
        measure = whole
    return measure


def _years(figure: Figure) -> range:
    """The years that a figure speaks of; none of a longer period."""
    period = when(figure)
    if period is None:
        return range(0)
    first, last = date.fromordinal(period.first).year, date.fromordinal(period.last).year
    return range(first, last + 1) if last - first < 2 else range(0)


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
        told[sentence_of(figure)].add(_told(figure))
    return told


def _told(figure: Figure) -> tuple[object, ...]:
    return figure.measure, figure.unit, figure.number


def _beside(a: Figure, b: Figure, told: Mapping[tuple[str, str, int], set[tuple[object, ...]]]) -> bool:
    """Whether the two sentences have figures in common beside these: five dead here and there, but eight hurt or six.

    One is enough for what an event has one of, else it takes two.
    """
    own = _told(a), _told(b)
    if a.measure != b.measure or own[0] == own[1]:
        return False
    shared = (told[sentence_of(a)] & told[sentence_of(b)]).difference(own)
    return len(shared) >= (1 if a.measure in TOLLS else 2)
