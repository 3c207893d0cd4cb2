"""Which figures are their texts' own: what an event has one of, told first, told once, or the highest of its kind."""

from comparers import amount, measure, moment, place
from comparers.figure import Figure
from comparers.independence import same_source
from comparers.interval import POINTS
from comparers.likeness import same_noun, share_names
from comparers.measure import TOLLS
from comparers.pair import Pair
from comparers.widths import Widths


def central(pair: Pair) -> bool:
    """Whether the two are what each of their texts tells of the event itself, or of the town where it happened."""
    return leading(pair) or told_once(pair) or one_voice(pair) or one_town(pair)


def told_once(pair: Pair) -> bool:
    """Whether two texts of one story tell of this but once each, or of nothing higher, in numbers not far apart."""
    a, b = pair.a, pair.b
    if a.measure != b.measure or a.dimension != b.dimension or a.press.story_id != b.press.story_id:
        return False
    if _recalled(a, pair.widths) or _recalled(b, pair.widths):
        return False
    if a.measure in measure.HIGHEST:
        return a.highest and b.highest and abs(a.number - b.number) <= pair.widths.reading
    return a.measure in measure.ONCE and a.alone and b.alone and _near(pair) and not _of_a_part(a, b)


def _of_a_part(a: Figure, b: Figure) -> bool:
    """Whether one text alone says where something is held or employed: that may be a part of it."""
    return moment.over_time(a) == "stock" and place.says(a) != place.says(b)


def _near(pair: Pair) -> bool:
    """Whether two sharp numbers at the head of their texts are near; said of one thing, they may be farther apart."""
    a, b, _, widths = pair
    names = share_names(a, b)
    if not {a.qualifier, b.qualifier} <= POINTS or same_noun(a, b) is False or names is False:
        return False
    sized = amount.size(a, b, widths)
    if sized is None:
        return False
    if names and pair.related and a.subject and a.subject == b.subject:
        return amount.ratio(sized) <= widths.far
    return amount.ratio(sized) <= widths.near and max(a.start, b.start) < widths.lead


def _recalled(figure: Figure, widths: Widths) -> bool:
    """Whether it speaks of a time long before its article."""
    day = figure.press.day
    return bool(figure.period and day and day - figure.period.last > widths.stock_days)


def leading(pair: Pair) -> bool:
    """Whether each leads its article, the first there of one measure that an event has one of: the event's own."""
    both = (pair.a, pair.b)
    one_measure = pair.a.measure == pair.b.measure and pair.a.measure in TOLLS
    return one_measure and all(one.first and one.start < pair.widths.lead for one in both)


def one_voice(pair: Pair) -> bool:
    """Whether one source, in one language, tells of one day's event what it has one of, in numbers not far apart."""
    a, b = pair.a, pair.b
    one_story = a.press.story_id == b.press.story_id and a.press.day == b.press.day
    one_measure = a.measure == b.measure and a.measure in TOLLS and same_noun(a, b) is not False
    in_like_words = a.press.lang == b.press.lang and pair.likeness >= pair.widths.loose
    small, large = sorted((a.number, b.number))
    return one_story and one_measure and in_like_words and same_source(a, b) and large <= small * pair.widths.far


def one_town(pair: Pair) -> bool:
    """Whether each text first says how many live in the town of the story: in near words, and near numbers."""
    a, b = pair.a, pair.b
    lives = a.measure == b.measure and a.measure in measure.SETTLED and a.first and b.first
    small, large = sorted((a.number, b.number))
    near = large <= small * pair.widths.near
    return lives and near and pair.related and a.press.story_id == b.press.story_id
