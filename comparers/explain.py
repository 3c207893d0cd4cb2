"""A comparison in lines of text: the two sentences, every question with its answer, the intervals on one line."""

from collections.abc import Iterator
from decimal import Decimal

from comparers import amount
from comparers.comparison import Comparison
from comparers.figure import Figure
from comparers.interval import INFINITY, Interval
from comparers.widths import WIDTHS, Widths

LINE = 61  # characters of the number line


def explain(comparison: Comparison, a: Figure, b: Figure, widths: Widths = WIDTHS) -> list[str]:
    """The lines for a comparison of these two figures (in its order)."""
    flags = f" ({', '.join(comparison.flags)})" if comparison.flags else ""
    lines = [
        f"{comparison.relation}: {comparison.reason}{flags}; {comparison.independence}, severity {comparison.severity}"
    ]
    lines += [f"  {name}  {figure.press.outlet}: {_marked(figure)}" for name, figure in (("a", a), ("b", b))]
    for answer in comparison.answers:
        inputs = f"  [{answer.a} | {answer.b}]" if answer.a or answer.b else ""
        lines.append(f"  {answer.question:<9} {answer.verdict:<11} {answer.reason}{inputs}")
    sized = amount.size(a, b, widths)
    return lines if sized is None else [*lines, *_drawn(sized.a, sized.b)]


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
