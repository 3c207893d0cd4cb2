"""Do the parts fit into their whole: what NATO spends without the USA and what the USA spends, against all of NATO?"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from comparers import amount, moment, scope
from comparers.comparison import Answer, Comparison, Relation, Verdict
from comparers.figure import Figure
from comparers.interval import plain
from comparers.severity import severity
from comparers.widths import Widths
from extractors.names.spelling import Named, same_name

QUESTION = "sum"
WITHOUT = ("excluding ", "without ")


def check(judged: Iterable[Comparison], figures: Mapping[str, Figure], widths: Widths) -> Iterator[Comparison]:
    """The comparisons; one of a whole with the rest of it contradicts where their articles' parts exceed the whole."""
    printed: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures.values():
        printed[figure.press.article_id].append(figure)
    for one in judged:
        a, b = figures[one.claim_a], figures[one.claim_b]
        rest, whole = (a, b) if scope.narrower(a, b) else (b, a)
        beside = printed[a.press.article_id] + printed[b.press.article_id]
        parted = one.relation is Relation.DIFFERENT_SCOPE and one.reason == scope.QUESTION
        parts = _parts(rest, whole, beside) if parted and moment.later(a, b, widths) == 0 else ()
        excess = next(filter(None, (_excess(rest, part, whole, widths) for part in parts)), None)
        yield _exceeded(one, a, b, excess, widths) if excess else one


def _parts(rest: Figure, whole: Figure, beside: Iterable[Figure]) -> Iterator[Figure]:
    """The figures beside the two for what the rest leaves out of the whole."""
    limits = rest.scope if scope.narrower(rest, whole) else ()
    left_out = [Named(limit.removeprefix(word)) for limit in limits for word in WITHOUT if limit.startswith(word)]
    for figure in beside if left_out else ():
        named = Named(figure.subject or "", figure.subject_id)
        if figure.subject and _alike(figure, whole) and any(same_name(name, named)[0] for name in left_out):
            yield figure


def _alike(part: Figure, whole: Figure) -> bool:
    """Whether the two are figures of one kind for one time, and the part is no rest itself."""
    kind = [(one.measure, one.unit, one.per, one.change, one.modality, one.period) for one in (part, whole)]
    return kind[0] == kind[1] and not part.scope


def _excess(rest: Figure, part: Figure, whole: Figure, widths: Widths) -> Answer | None:
    """How the rest and the part exceed the whole, whatever wording allows; None where they fit or can't be sized."""
    one, two = amount.size(rest, whole, widths), amount.size(part, whole, widths)
    if one is None or two is None or one.a.low + two.a.low <= min(one.b.high, two.b.high):
        return None
    parts = f"{plain(one.stated_a.low)} + {plain(two.stated_a.low)}"
    return Answer(QUESTION, Verdict.DIFFERENT, "the parts exceed the whole", parts, plain(one.stated_b.low))


def _exceeded(one: Comparison, a: Figure, b: Figure, excess: Answer, widths: Widths) -> Comparison:
    return one._replace(
        relation=Relation.CONTRADICT,
        reason="part_exceeds_whole",
        severity=severity(a, b, Relation.CONTRADICT, one.independence, widths),
        answers=(*one.answers, excess),
    )
