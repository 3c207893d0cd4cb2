"""Do the two figures speak of one time, and which of them is the later?"""

from decimal import Decimal

from comparers.comparison import Answer, Verdict
from comparers.figure import Figure, Period, one_time
from comparers.measure import TABLE, UNSAID
from comparers.widths import Widths
from extractors.figures.measures import MEASURES

QUESTION = "moment"
FAST, HOURLY = frozenset(TABLE["fast"]), frozenset(TABLE["hourly"])
NO_HOUR = Answer(QUESTION, Verdict.CANNOT_TELL, "no hour of the day")
UNDATED = Answer(QUESTION, Verdict.SAME, "neither says when")
A_WEEK, A_MONTH, A_YEAR = 7, 28, 366
FAR, NEAR = "two times far apart", "two times"


def ask(a: Figure, b: Figure, widths: Widths) -> Answer:
    """SAME for one moment or period; tolls of one event are the SAME however late: `later` orders them."""
    if a.measure in HOURLY and None in (a.press.hour, b.press.hour) and a.press.day is not None:
        return NO_HOUR
    if not a.period and not b.period:
        return _neither_says(a, b, widths)
    first, second = when(a), when(b)
    shown = a.as_of or "", b.as_of or ""
    if first is None or second is None:
        return Answer(QUESTION, Verdict.CANNOT_TELL, "one side does not say when", *shown)
    days = apart(first, second)
    if days > _tolerance(a.measure, widths):
        if a.period and b.period and over_time(a) == "flow":
            return Answer(QUESTION, Verdict.DIFFERENT, "two periods", *shown)
        if _foretold(a, b):
            return _neither_says(a, b, widths)._replace(a=shown[0], b=shown[1])
        apart_for_certain = a.period and b.period and over_time(a) != "accumulates" and a.measure not in FAST
        verdict = Verdict.DIFFERENT if apart_for_certain else Verdict.CANNOT_TELL
        return Answer(QUESTION, verdict, FAR if days > widths.stock_days else NEAR, *shown)
    if a.period and b.period and over_time(a) == "flow" and _unlike_lengths(first, second):
        return Answer(QUESTION, Verdict.DIFFERENT, "two periods", *shown)
    if over_time(a) == "accumulates" and (_is_over(a, b) or _is_over(b, a)):
        return Answer(QUESTION, Verdict.CANNOT_TELL, "one counts what came in a time that is over", *shown)
    return Answer(QUESTION, Verdict.SAME, "one time", *shown)


def _is_over(a: Figure, b: Figure) -> bool:
    """Whether a counts what came in a week or more that was over before its article, and b does not say when."""
    if a.period is None or b.period is not None or a.press.day is None:
        return False
    return a.period.last < a.press.day and a.period.last - a.period.first >= A_WEEK - 1


def _neither_says(a: Figure, b: Figure, widths: Widths) -> Answer:
    if a.press.day is None or b.press.day is None:
        return UNDATED
    days = abs(a.press.day - b.press.day)
    if days > _tolerance(a.measure, widths) and over_time(a) != "fixed":
        return Answer(QUESTION, Verdict.CANNOT_TELL, _published(days))
    return Answer(QUESTION, Verdict.SAME, _published(days))


def drift(figure: Figure, widths: Widths) -> Decimal:
    """The share of it that a stock may have moved by within the years that its text names: a town's, 2000 to 2020."""
    if figure.period is None or over_time(figure) != "stock":
        return Decimal(0)
    years = (figure.period.last - figure.period.first) // A_YEAR
    return years * widths.drift if years > 1 else Decimal(0)


def _foretold(a: Figure, b: Figure) -> bool:
    """Whether one says by when what both announce is to come, and the other does not say."""
    named = a if b.period is None else b if a.period is None else None
    if named is None or named.press.day is None or named.period is None:
        return False
    return named.period.first > named.press.day


def _published(days: int) -> str:
    """How far apart two articles appeared, in words."""
    return {0: "published on one day", 1: "published a day apart"}.get(days, f"published {days} days apart")


def over_time(figure: Figure) -> str:
    """How its measure behaves: accumulates, stock, flow or fixed."""
    return MEASURES[figure.measure].over_time if figure.measure in MEASURES else "fixed"


def when(figure: Figure) -> Period | None:
    """The days a figure speaks of: as the text says, else the day of publication."""
    day = figure.press.day
    return figure.period or (Period(day, day) if day is not None else None)


def _tolerance(measure: str, widths: Widths) -> int:
    if measure in UNSAID:
        return widths.toll_days  # drones of one night, and of the next but one
    over = MEASURES[measure].over_time if measure in MEASURES else "fixed"
    if over == "stock" and measure not in FAST:
        return widths.stock_days
    return {"accumulates": widths.event_days, "flow": 0}.get(over, widths.toll_days)


def apart(a: Period, b: Period) -> int:
    """The days between two periods; 0 where they overlap."""
    return max(0, a.first - b.last, b.first - a.last)


def over_one_time(a: Figure, b: Figure) -> bool:
    """Whether the times that both texts give overlap."""
    return a.period is not None and b.period is not None and not apart(a.period, b.period)


def of_years(a: Figure, b: Figure) -> bool:
    """Whether both texts name no more than the year, or years."""
    return all(one.period is not None and one.period.last - one.period.first >= A_YEAR - 2 for one in (a, b))


def _unlike_lengths(a: Period, b: Period) -> bool:
    short, long = sorted((a.last - a.first + 1, b.last - b.first + 1))
    return long >= A_MONTH and long > short * 3 // 2


def later(a: Figure, b: Figure, widths: Widths) -> int:
    """1 where b is the later of two figures of what accumulates, -1 where a is, 0 where they are of one moment.

    Times that both texts give tell, where they are apart; else whoever was published later knows more: what only one
    says may be the day of the event, not that of the count.
    """
    if a.period and b.period and apart(a.period, b.period):
        return 1 if b.period.first > a.period.last else -1
    if a.press.day is None or b.press.day is None:
        return _later_period(when(a), when(b))
    if a.press.day != b.press.day:
        return 1 if b.press.day > a.press.day else -1
    return _later_hour(a.press.hour, b.press.hour, widths.later_hours)


def _later_period(a: Period | None, b: Period | None) -> int:
    if a is None or b is None or a.last == b.last:
        return 0
    return 1 if b.last > a.last else -1


def _later_hour(a: float | None, b: float | None, least: float) -> int:
    if a is None or b is None or abs(b - a) < least:
        return 0
    return 1 if b > a else -1


def is_revision(a: Figure, b: Figure, widths: Widths) -> bool:
    """Whether the later one is a revision: of a fast stock any, of a period's figure one published much later."""
    if a.measure in FAST and b.measure in FAST:
        return (later(a, b, widths) != 0 or _recalls(a, b)) and not _on_one_day(a, b)
    if over_time(a) != "flow" or a.press.day is None or b.press.day is None:
        return False
    return abs(a.press.day - b.press.day) >= widths.revision_days


def had_birthday(a: Figure, b: Figure, widths: Widths) -> bool:
    """Whether the later of two ages is higher by no more than the time between them."""
    if not (a.measure == b.measure == "age") or a.press.day is None or b.press.day is None:
        return False
    early, late = (a, b) if a.press.day <= b.press.day else (b, a)
    days = abs(a.press.day - b.press.day)
    return days > widths.stock_days and 0 < late.number - early.number <= 1 + days // A_YEAR


def _recalls(a: Figure, b: Figure) -> bool:
    """Whether one text recalls a day before the other's: missing on Friday evening, and on Saturday still missing.

    Two texts of one source hold one statement, whatever day each names.
    """
    if a.source and a.source == b.source:
        return False
    first, second = when(a), when(b)
    early, day = (a, first) if first and second and first.last < second.first else (b, second)
    gone = day is not None and early.press.day is not None and day.last < early.press.day
    return first is not None and second is not None and gone and apart(first, second) > 0


def _on_one_day(a: Figure, b: Figure) -> bool:
    """Whether both texts name the same day."""
    return one_time(a, b) and a.period is not None and a.period.first == a.period.last
