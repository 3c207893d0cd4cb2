"""What says that two figures are of one thing, and what leaves no doubt of it."""

from decimal import Decimal

from comparers import amount, measure, moment, place, subject
from comparers.amount import Sized
from comparers.area import area
from comparers.central import leading, one_town, one_voice, told_once
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure, one_place, one_time
from comparers.independence import same_source
from comparers.likeness import is_rare, is_uncommon, names_apart, same_noun, share_names
from comparers.measure import TOLLS
from comparers.pair import Pair

FEW = 20  # of so few, one is soon many times the other


def one_quantity(pair: Pair, sized: Sized, answers: list[Answer]) -> bool:
    """Whether anything says that they are figures of one thing: a rare number, their words, noun or measure."""
    a, b = pair.a, pair.b
    same_number = sized.stated_a == sized.stated_b and a.of == b.of
    if same_number and _telling(a, b):
        return True
    if moment.FAR in [answer.reason for answer in answers]:
        return _past_times(pair, sized)
    if answers[1].verdict is Verdict.SAME or pair.related:
        return True
    if a.measure in measure.UNSAID or b.measure in measure.UNSAID:
        return sized.meet and amount.ratio(sized) <= pair.widths.near and bool(same_noun(a, b))
    if a.measure in measure.SPEAKS_FOR_ITSELF:
        return sized.meet or moment.over_time(a) == "accumulates"
    if a.measure in measure.OF_MANY and share_names(a, b) is False:
        return False
    return sized.meet and same_noun(a, b) is not False


def _past_times(pair: Pair, sized: Sized) -> bool:
    """Whether two are of one thing though their texts speak of times far apart: one of them was misread or is old."""
    a, b = pair.a, pair.b
    near = sized.meet and amount.ratio(sized) <= pair.widths.far**2
    if a.press.story_id == b.press.story_id and (leading(pair) or (near and a.measure in TOLLS)):
        return True
    return near and (pair.related or (_identified(pair) and "stock" in moment.over_time(a)))


def _telling(a: Figure, b: Figure) -> bool:
    """Whether a number says by itself that two figures that print it are of one thing."""
    if is_rare(a):
        return True
    if a.measure != b.measure:
        return is_uncommon(a) and a.qualifier == b.qualifier and bool({a.measure, b.measure} & measure.UNSAID)
    if a.measure in measure.OF_MANY:
        return bool(share_names(a, b)) or (is_uncommon(a) and a.measure != "age")
    return is_uncommon(a) or (a.qualifier == "vague" and a.number >= 1000 and a.measure not in measure.UNSAID)


def certain(pair: Pair, sized: Sized) -> bool:
    """Whether words, names and the nearness of the numbers leave no doubt that it is one thing."""
    if pair.likeness >= pair.widths.identical or _named_alike(pair, sized) or one_town(pair) or told_once(pair):
        return True
    return not _doubtful(pair, amount.ratio(sized), amount.is_slip(sized)) and _alike(pair, amount.ratio(sized))


def _named_alike(pair: Pair, sized: Sized) -> bool:
    """Whether their fields say that it is one thing; of a place, or of no known name, only of numbers not far apart."""
    if not (pair.related or same_source(pair.a, pair.b)):
        return False
    near = amount.ratio(sized) <= pair.widths.far or amount.is_slip(sized)
    if _identified(pair):
        return near or not area(pair.a.subject or "", pair.a.subject_id)  # a town and its region bear one name
    return near and _pinned(pair)


def _doubtful(pair: Pair, ratio: Decimal, slip: bool) -> bool:
    """Whether anything speaks against it: other names or nouns, numbers far apart, two stories, an old event."""
    a, b, likeness, widths = pair
    if not leading(pair) and (share_names(a, b) is False or same_noun(a, b) is False):
        return True
    if a.press.story_id != b.press.story_id and likeness < widths.alike:
        return True
    far = ratio > widths.far and not slip and max(a.number, b.number) > FEW
    return far or is_background(pair)


def _alike(pair: Pair, ratio: Decimal) -> bool:
    """Whether the words, the nearness of the numbers or their places in the articles say that it is one thing."""
    a, b, likeness, widths = pair
    alike = likeness >= widths.alike and not names_apart(a, b)
    if a.measure in measure.OF_MANY:
        return alike and bool(share_names(a, b)) and ratio <= widths.near
    if a.measure in measure.UNSAID and not same_noun(a, b):
        return False
    return alike or (likeness >= widths.loose and ratio <= widths.near) or leading(pair) or one_voice(pair)


def _identified(pair: Pair) -> bool:
    """Whether the gazetteer knows both subjects as one, the measure says what is counted, and both of one time."""
    a, b = pair.a, pair.b
    if not subject.one_id(a, b) or not _says_what(a, b):
        return False
    if a.press.story_id != b.press.story_id and not (subject.says(a) and subject.says(b)):
        return False
    if area(a.subject or "", a.subject_id):
        return moment.over_time(a) == "stock"
    return moment.over_time(a) != "flow" or one_time(a, b)


def _pinned(pair: Pair) -> bool:
    """Whether in one story both say where or whose, and the same, and both when, or neither on one day."""
    a, b = pair.a, pair.b
    told = a.press.story_id == b.press.story_id and _says_what(a, b) and not is_background(pair)
    if told and one_time(a, b):
        return one_place(a, b) or subject.named_alike(a, b)
    today = a.period is None and b.period is None and a.press.day == b.press.day
    return told and today and one_place(a, b) and place.says(a) and place.says(b)


def _says_what(a: Figure, b: Figure) -> bool:
    """Whether both are of one measure that says what is counted, and of which an event has not many."""
    return a.measure == b.measure and a.measure not in measure.SAYS_LITTLE


def is_background(pair: Pair) -> bool:
    """Whether both recall tolls of long ago, each article in its own bounds."""
    spoken = [(one.period, one.press.day) for one in (pair.a, pair.b)]
    return moment.over_time(pair.a) == "accumulates" and all(
        period and day and day - period.last > pair.widths.stock_days for period, day in spoken
    )
