"""A comparison in lines of text: the two sentences, every question with its answer, the intervals on one line."""

from collections.abc import Iterator

from comparers import amount
from comparers.comparison import Comparison
from comparers.figure import Figure
from comparers.interval import INFINITY, Interval, plain
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
    return " ".join(figure.sentence.replace(figure.quote, f"»{figure.quote}«", 1).split())


def _drawn(a: Interval, b: Interval) -> Iterator[str]:
    """Both intervals on one scale, from the lowest to the highest number that either names."""
    ends = [end for span in (a, b) for end in (span.low, span.high) if abs(end) != INFINITY]
    low, high = min(ends), max(ends)
    width = high - low or 1
    for name, span in (("a", a), ("b", b)):
        first = 0 if span.low == -INFINITY else round(float((span.low - low) / width) * (LINE - 1))
        last = LINE - 1 if span.high == INFINITY else round(float((span.high - low) / width) * (LINE - 1))
        bar = "•" if first == last else "├" + "─" * (last - first - 1) + ("▶" if span.high == INFINITY else "┤")
        yield f"  {name}  {' ' * first}{bar}  {span}"
    yield f"     {plain(low)}{plain(high).rjust(LINE - len(plain(low)))}"
