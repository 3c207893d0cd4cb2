"""A comparison in lines of text: the two sentences, every question with its answer, the intervals on one line."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal

from comparers import amount, family, measure, moment, place, rate, scope, subject
from comparers.comparison import Answer, Comparison
from comparers.figure import Figure
from comparers.interval import INFINITY, Interval
from comparers.widths import WIDTHS, Widths

LINE = 61  # characters of the number line
READ: Mapping[str, Callable[[Figure], str]] = {
    family.QUESTION: lambda figure: f"{figure.unit}, {figure.change}",
    measure.QUESTION: lambda figure: " of ".join(filter(None, (figure.measure, figure.counted))),
    place.QUESTION: lambda figure: figure.place or "",
    subject.QUESTION: lambda figure: figure.subject or "",
    scope.MODALITY: lambda figure: figure.modality,
    moment.QUESTION: lambda figure: _day(figure),
    rate.QUESTION: lambda figure: figure.per or "",
    scope.QUESTION: lambda figure: "; ".join(sorted(figure.scope)),
}


def explain(comparison: Comparison, a: Figure, b: Figure, widths: Widths = WIDTHS) -> list[str]:
    """The lines for a comparison of these two figures (in its order)."""
    flags = f" ({', '.join(comparison.flags)})" if comparison.flags else ""
    lines = [
        f"{comparison.relation}: {comparison.reason}{flags}; {comparison.independence}, severity {comparison.severity}"
    ]
    lines += [f"  {name}  {figure.press.outlet}: {_marked(figure)}" for name, figure in (("a", a), ("b", b))]
    lines += [f"  {one.question:<9} {one.verdict:<11} {one.reason}  {_inputs(one, a, b)}" for one in comparison.answers]
    sized = amount.size(a, b, widths)
    return lines if sized is None else [*lines, *_drawn(sized.a, sized.b)]


def _inputs(answer: Answer, a: Figure, b: Figure) -> str:
    """What a question read on either side; of what both leave open, a dash."""
    read = READ.get(answer.question)
    sides = (answer.a, answer.b) if answer.a or answer.b or not read else (read(a), read(b))
    return f"[{sides[0] or '–'} | {sides[1] or '–'}]"


def _day(figure: Figure) -> str:
    """What time a figure speaks of: as its text says, else the day of publication."""
    day = figure.press.day
    return figure.as_of or (f"published {date.fromordinal(day)}" if day else "")


def _marked(figure: Figure) -> str:
    before, after = figure.sentence[: figure.at], figure.sentence[figure.at + len(figure.quote) :]
    return " ".join(f"{before}»{figure.quote}«{after}".split())


def _drawn(a: Interval, b: Interval) -> Iterator[str]:
    """Both intervals on one scale, from the lowest to the highest number that either names and a little further."""
    ends = [end for span in (a, b) for end in (span.low, span.high) if abs(end) != INFINITY]
    low, high = min(ends), max(ends)
    margin = (high - low) / 10 or Decimal(1)

    def column(value: Decimal) -> int:
        if abs(value) == INFINITY:
            return 0 if value < 0 else LINE - 1
        return round(float((value - low + margin) / (high - low + 2 * margin)) * (LINE - 1))

    for name, span in (("a", a), ("b", b)):
        first, last = column(span.low), column(span.high)
        left, right = "◀" if span.low == -INFINITY else "├", "▶" if span.high == INFINITY else "┤"
        bar = "•" if first == last else left + "─" * (last - first - 1) + right
        yield f"  {name}  {(' ' * first + bar).ljust(LINE)}  {span}"
