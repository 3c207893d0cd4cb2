"""How the answers become a relation: the ten questions in their order, and the first that decides wins.

A row is made only where the two may speak of one quantity; CONTRADICT only where every question was answered.
"""

from typing import NamedTuple

from comparers import amount, family, measure, moment, place, scope, subject
from comparers.amount import Sized
from comparers.comparison import Answer, Comparison, Relation, Verdict
from comparers.figure import Figure
from comparers.interval import INFINITY, LOWER, UPPER
from comparers.likeness import is_rare, likeness, same_noun, share_names
from comparers.origin import independence
from comparers.severity import severity
from comparers.widths import WIDTHS, Widths
from extractors.article import content_hash

ALIGNED = "text"  # the rule of pairs that stand at one place of two tellings of one text
BESIDE = "beside"  # the rule of pairs whose sentences have another figure in common
DIFFERENT, CANNOT_TELL = Verdict.DIFFERENT, Verdict.CANNOT_TELL


class Found(NamedTuple):
    """A relation with its reason and flags."""

    relation: Relation
    reason: str
    flags: tuple[str, ...] = ()


class Pair(NamedTuple):
    """Two figures in the order of their ids, and how alike their contexts are."""

    a: Figure
    b: Figure
    likeness: float
    widths: Widths

    @property
    def related(self) -> bool:
        """Whether the contexts allow that they speak of one thing."""
        return self.likeness >= self.widths.related


def judge(one: Figure, two: Figure, rule: str, widths: Widths = WIDTHS) -> Comparison | None:
    """The comparison of two figures that a blocking rule brought together; None where they have nothing to do."""
    a, b = sorted((one, two), key=lambda figure: figure.claim_id)
    pair = Pair(a, b, _likeness(a, b, rule, widths), widths)
    answers: list[Answer] = []
    found = _decide(pair, answers)
    if found is None or (_same_text(a, b) and found.reason != "part_exceeds_whole"):
        return None
    kin = independence(a, b)
    return Comparison(
        comparison_id=content_hash(a.claim_id, b.claim_id),
        claim_a=a.claim_id,
        claim_b=b.claim_id,
        relation=found.relation,
        independence=kin,
        reason=found.reason,
        flags=found.flags,
        severity=severity(a, b, found.relation, kin, widths),
        rule=rule,
        story_id=a.press.story_id if a.press.story_id == b.press.story_id else None,
        fact_id=None,
        answers=tuple(answers),
        first_seen=max(filter(None, (a.press.seen, b.press.seen)), default=None),
        likeness=pair.likeness,
    )


def _likeness(a: Figure, b: Figure, rule: str, widths: Widths) -> float:
    if rule == ALIGNED:
        return 1.0
    return max(likeness(a, b), widths.alike) if rule == BESIDE else likeness(a, b)


def _same_text(a: Figure, b: Figure) -> bool:
    return a.press.article_id == b.press.article_id and a.part == b.part


def _decide(pair: Pair, answers: list[Answer]) -> Found | None:
    """The first of the ten questions that decides."""
    a, b, likeness, widths = pair
    answers.append(family.ask(a, b))
    if answers[-1].verdict is DIFFERENT:
        return _apart(pair, answers[-1])
    answers.append(measure.ask(a, b, likeness, widths))
    if answers[-1].verdict is DIFFERENT:
        return _other_measure(pair, answers[-1])
    for ask in (place.ask, subject.ask, scope.modality, lambda a, b: moment.ask(a, b, widths)):
        answers.append(ask(a, b))
        if answers[-1].verdict is DIFFERENT:
            return _other_scope(pair, answers)
    answers.append(_rate(a, b))
    if answers[-1].verdict is DIFFERENT:
        return _other_scope(pair, answers)
    sized = amount.size(a, b, widths)
    if sized is None:
        answers.append(Answer("currency", CANNOT_TELL, "no rate at that time", a.unit, b.unit))
        return Found(Relation.UNCLEAR, "currency") if pair.related else None
    answers.append(scope.ask(a, b))
    if answers[-1].verdict is DIFFERENT:
        return _limits(pair, sized, answers)
    return _compare(pair, sized, answers)


def _apart(pair: Pair, answer: Answer) -> Found | None:
    """1: units or kinds of figures that can't be held against each other."""
    one_thing = pair.a.measure == pair.b.measure and pair.a.measure not in measure.UNSAID and pair.related
    return Found(Relation.NOT_COMPARABLE, answer.reason) if one_thing and answer.reason != "dimension" else None


def _other_measure(pair: Pair, answer: Answer) -> Found | None:
    """2: killed against casualties is another scope; unlike measures are no pair."""
    return Found(Relation.DIFFERENT_SCOPE, "measure") if answer.reason == "part" and pair.related else None


def _other_scope(pair: Pair, answers: list[Answer]) -> Found | None:
    """2: known and different: another scope, if it is one measure of one thing otherwise."""
    answer = answers[-1]
    if answer.question == subject.QUESTION or not pair.related or answers[1].verdict is CANNOT_TELL:
        return None
    if answer.question == "rate" and pair.a.dimension not in ("count", "money", "share"):
        return Found(Relation.NOT_COMPARABLE, "rate")
    return Found(Relation.DIFFERENT_SCOPE, answer.question)


def _rate(a: Figure, b: Figure) -> Answer:
    """3: rates over time fold into each other; a rate and a total do not, but a year's figure and one a year do."""
    if a.per == b.per:
        return Answer("rate", Verdict.SAME, "one rate" if a.per else "no rate", a.per or "", b.per or "")
    both = {a.per, b.per}
    if both <= amount.A_YEAR.keys() or (both == {"year", None} and moment.over_time(a) == "flow"):
        return Answer("rate", Verdict.SAME, "folded", a.per or "", b.per or "")
    return Answer("rate", DIFFERENT, "rate against total", a.per or "", b.per or "")


def _limits(pair: Pair, sized: Sized, answers: list[Answer]) -> Found | None:
    """4: a part is not its whole, and can't be larger."""
    a, b, _, widths = pair
    open_ = any(answer.verdict is CANNOT_TELL for answer in answers)
    if not open_ and moment.later(a, b, widths) == 0:
        part, whole = (sized.a, sized.b) if scope.narrower(a, b) else (sized.b, sized.a)
        if (scope.narrower(a, b) or scope.narrower(b, a)) and part.low > whole.high:
            return Found(Relation.CONTRADICT, "part_exceeds_whole")
    return Found(Relation.DIFFERENT_SCOPE, "scope") if pair.related else None


def _compare(pair: Pair, sized: Sized, answers: list[Answer]) -> Found | None:
    """5 to 10: denied, then the intervals."""
    a, b, _, widths = pair
    answers.append(_amounts(sized))
    unanswered = next((answer for answer in answers if answer.verdict is CANNOT_TELL), None)
    if a.modality != b.modality:
        clash = sized.meet and unanswered is None
        return Found(Relation.CONTRADICT, "denied") if clash else None
    if not _one_quantity(pair, sized, answers):
        return None
    order = _order(pair, sized)
    if order is not None:
        return order
    if sized.meet or amount.touch(a, b, sized):
        return _agreement(pair, sized)
    if moment.is_revision(a, b, widths) or _editions(a, b):
        return Found(Relation.SUPERSEDED, "revised")
    if unanswered is not None:
        return Found(Relation.UNCLEAR, unanswered.question) if pair.related else None
    return _clash(pair, sized)


def _amounts(sized: Sized) -> Answer:
    if sized.meet:
        return Answer("amount", Verdict.SAME, "the intervals meet", sized.a, sized.b)
    return Answer("amount", DIFFERENT, "no value satisfies both", sized.a, sized.b)


def _one_quantity(pair: Pair, sized: Sized, answers: list[Answer]) -> bool:
    """Whether anything says that they are figures of one thing: a rare number, their words, noun or measure."""
    a, b = pair.a, pair.b
    same_number = sized.stated_a == sized.stated_b
    if same_number and (is_rare(a) or (a.measure in measure.OF_MANY and a.measure == b.measure and share_names(a, b))):
        return True
    if any(answer.reason == moment.FAR for answer in answers):
        return same_number and pair.related
    if answers[1].verdict is Verdict.SAME or pair.related:
        return True
    if a.measure in measure.UNSAID or b.measure in measure.UNSAID:
        return sized.meet and amount.ratio(sized) <= pair.widths.near and bool(same_noun(a, b))
    if a.measure in measure.SPEAKS_FOR_ITSELF:
        return sized.meet or moment.over_time(a) == "accumulates"
    return sized.meet and same_noun(a, b) is not False


def _order(pair: Pair, sized: Sized) -> Found | None:
    """8: of what accumulates, a later and higher figure supersedes; one that fell is for a person to look at."""
    a, b, _, widths = pair
    if moment.over_time(a) != "accumulates" or a.measure != b.measure:
        return None
    order = moment.later(a, b, widths)
    if order == 0:
        return None
    early, late = (sized.stated_a, sized.stated_b) if order > 0 else (sized.stated_b, sized.stated_a)
    if late.low > early.high and not _rounded(sized):
        return Found(Relation.SUPERSEDED, "later_higher")
    if not sized.meet and late.high < early.low and moment.when(a) != moment.when(b) and _certain(pair, sized):
        return Found(Relation.REVISED_DOWN, "fell")
    return None


def _rounded(sized: Sized) -> bool:
    """Whether the numbers differ no more than their own rounding explains."""
    return sized.a.high != INFINITY and sized.b.high != INFINITY and sized.meet


def _editions(a: Figure, b: Figure) -> bool:
    """Whether a flash estimate is held against the final figure."""
    return a.scope & scope.EDITIONS != b.scope & scope.EDITIONS


def _agreement(pair: Pair, sized: Sized) -> Found:
    """7: one value satisfies both."""
    a, b, _, widths = pair
    flags = sized.flags
    if amount.same_wording(a, b, sized):
        if sized.stated_a != sized.stated_b and not flags:
            flags = ("rounded",)
        return Found(Relation.AGREE, flags[0] if flags else "same_number", flags)
    weak = amount.is_weak(a, b, sized, widths)
    return Found(Relation.COMPATIBLE, "weak" if weak else "within", (*flags, *(["weak"] if weak else [])))


def _clash(pair: Pair, sized: Sized) -> Found | None:
    """10: every question was answered, and no value satisfies both; UNCLEAR where too little says it is one thing."""
    if _certain(pair, sized):
        return Found(Relation.CONTRADICT, _reason(pair.a, pair.b, sized), sized.flags)
    return Found(Relation.UNCLEAR, measure.QUESTION) if pair.related else None


def _certain(pair: Pair, sized: Sized) -> bool:
    """Whether words, names and the nearness of the numbers leave no doubt that it is one thing."""
    a, b, likeness, widths = pair
    names, noun = share_names(a, b), same_noun(a, b)
    if likeness >= widths.identical:
        return True
    if names is False or noun is False:
        return False
    if a.measure in measure.OF_MANY:
        return likeness >= widths.alike and bool(names)
    if a.measure in measure.UNSAID and not noun:
        return False
    return likeness >= widths.alike or (likeness >= widths.loose and amount.ratio(sized) <= widths.near)


def _reason(a: Figure, b: Figure, sized: Sized) -> str:
    if amount.is_slip(sized):
        return "scale_slip"
    if a.source and b.source:
        return "misreport" if a.source == b.source else "contested"
    bounds = LOWER | UPPER
    return "bound_broken" if a.qualifier in bounds or b.qualifier in bounds else "disjoint"
