"""What says that two figures are of one thing, and what leaves no doubt of it."""

from typing import NamedTuple

from comparers import amount, measure, moment
from comparers.amount import Sized
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.likeness import is_rare, likeness, names_apart, same_noun, share_names
from comparers.widths import Widths

ALIGNED = "text"  # the rule of pairs that stand at one place of two tellings of one text
BESIDE = "beside"  # the rule of pairs whose sentences have another figure in common


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


def pair_of(one: Figure, two: Figure, rule: str, widths: Widths) -> Pair:
    """The pair in the order of ids, whatever order it came in; its rule may vouch for the contexts."""
    a, b = sorted((one, two), key=lambda figure: figure.claim_id)
    if rule == ALIGNED:
        return Pair(a, b, 1.0, widths)
    return Pair(a, b, max(likeness(a, b), widths.alike if rule == BESIDE else 0.0), widths)


def one_quantity(pair: Pair, sized: Sized, answers: list[Answer]) -> bool:
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
    if a.measure in measure.OF_MANY and share_names(a, b) is False:
        return False
    return sized.meet and same_noun(a, b) is not False


def certain(pair: Pair, sized: Sized) -> bool:
    """Whether words, names and the nearness of the numbers leave no doubt that it is one thing."""
    a, b, likeness, widths = pair
    names, noun = share_names(a, b), same_noun(a, b)
    if likeness >= widths.identical:
        return True
    if names is False or noun is False:
        return False
    if a.press.story_id != b.press.story_id and likeness < widths.alike:
        return False
    alike = likeness >= widths.alike and not names_apart(a, b)
    if a.measure in measure.OF_MANY:
        return alike and bool(names)
    if a.measure in measure.UNSAID and not noun:
        return False
    return alike or (likeness >= widths.loose and amount.ratio(sized) <= widths.near)
