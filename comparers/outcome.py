"""What two figures in one unit say of each other once nothing else parts them: the questions five to ten."""

from typing import NamedTuple

from comparers import amount, measure, moment, scope, wording
from comparers.amount import Sized
from comparers.comparison import Answer, Relation, Verdict
from comparers.evidence import certain, is_background, one_quantity
from comparers.figure import Figure
from comparers.independence import same_source, two_sides
from comparers.interval import INFINITY, LOWER, UPPER
from comparers.pair import Pair

CONTESTED, SLIP = "contested", "scale_slip"


class Found(NamedTuple):
    """A relation with its reason and flags."""

    relation: Relation
    reason: str
    flags: tuple[str, ...] = ()


def compare(pair: Pair, sized: Sized, answers: list[Answer]) -> Found | None:
    """5 to 10: denied, then the intervals."""
    a, b, _, widths = pair
    answers.append(_amounts(sized))
    unanswered = next((answer for answer in answers if answer.verdict is Verdict.CANNOT_TELL), None)
    if a.modality != b.modality and scope.DENIED in (a.modality, b.modality):
        clash = sized.meet and unanswered is None
        return Found(Relation.CONTRADICT, "denied") if clash else None
    if not one_quantity(pair, sized, answers):
        return None
    order = _order(pair, sized)
    if order is not None:
        return order
    if sized.meet or wording.touch(a, b, sized):
        return _agreement(pair, sized)
    if (moment.is_revision(a, b, widths) and not amount.is_slip(sized)) or _editions(a, b):
        return Found(Relation.SUPERSEDED, "revised")
    if pair.related and moment.had_birthday(a, b, widths):
        return Found(Relation.SUPERSEDED, "later_higher")
    if unanswered is not None:
        return Found(Relation.UNCLEAR, unanswered.question) if pair.related else None
    return _clash(pair, sized)


def _amounts(sized: Sized) -> Answer:
    if sized.meet:
        return Answer("amount", Verdict.SAME, "the intervals meet", sized.a, sized.b)
    return Answer("amount", Verdict.DIFFERENT, "no value satisfies both", sized.a, sized.b)


def _order(pair: Pair, sized: Sized) -> Found | None:
    """8: of what accumulates, a later and higher figure supersedes; one that fell is for a person to look at."""
    a, b, _, widths = pair
    if moment.over_time(a) != "accumulates" or a.measure != b.measure:
        return None
    order = moment.later(a, b, widths)
    if order == 0 or _recalled(pair) or _slipped(pair, sized):
        return None
    early, late = (sized.stated_a, sized.stated_b) if order > 0 else (sized.stated_b, sized.stated_a)
    if late.low > early.high and not _rounded(sized):
        return Found(Relation.SUPERSEDED, "later_higher")
    if not sized.meet and late.high < early.low and moment.when(a) != moment.when(b) and certain(pair, sized):
        return Found(Relation.REVISED_DOWN, "fell")
    return None


def _recalled(pair: Pair) -> bool:
    """Whether both recall one time of long ago, or name years of it: who comes later knows no more."""
    return is_background(pair) and (moment.over_one_time(pair.a, pair.b) or moment.of_years(pair.a, pair.b))


def _slipped(pair: Pair, sized: Sized) -> bool:
    """Whether a toll is rather misprinted than ten or a thousand times as high within a day."""
    first, second = moment.when(pair.a), moment.when(pair.b)
    near = first and second and moment.apart(first, second) <= pair.widths.toll_days
    return bool(near) and amount.is_slip(sized) and certain(pair, sized)


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
    if wording.same_wording(a, b, sized) and not _drifted(pair, sized):
        if sized.stated_a != sized.stated_b and not flags:
            flags = ("rounded",)
        return Found(Relation.AGREE, flags[0] if flags else "same_number", flags)
    weak = wording.is_weak(a, b, sized, widths) or _drifted(pair, sized)
    return Found(Relation.COMPATIBLE, "weak" if weak else "within", (*flags, *(["weak"] if weak else [])))


def _drifted(pair: Pair, sized: Sized) -> bool:
    """Whether two meet only because one may have moved within the years that its text names."""
    a, b, _, widths = pair
    drifts = moment.drift(a, widths) or moment.drift(b, widths)
    return bool(drifts) and amount.ratio(sized) > 1 + widths.about


def _clash(pair: Pair, sized: Sized) -> Found | None:
    """10: every question was answered, and no value satisfies both; UNCLEAR where too little says it is one thing."""
    bounds = {pair.a.qualifier, pair.b.qualifier}
    if sized.stated_a == sized.stated_b and bounds & LOWER and bounds & UPPER:
        return Found(Relation.UNCLEAR, "amount")  # no more than 102, and 102 exceeded: rather misread than disputed
    if certain(pair, sized):
        return Found(Relation.CONTRADICT, _reason(pair.a, pair.b, sized), sized.flags)
    return Found(Relation.UNCLEAR, measure.QUESTION) if pair.related else None


def _reason(a: Figure, b: Figure, sized: Sized) -> str:
    if amount.is_slip(sized):
        return SLIP
    if same_source(a, b) or (a.via and a.via == b.via):
        return "misreport"
    if two_sides(a, b):
        return CONTESTED
    bounds = LOWER | UPPER
    return "bound_broken" if a.qualifier in bounds or b.qualifier in bounds else "disjoint"
