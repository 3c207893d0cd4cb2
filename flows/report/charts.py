"""The report's charts: Vega draws them from the specifications in charts/, as SVG that the style sheet colours."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from functools import cache
from html import escape
from importlib.resources import files
from typing import Any

from markupsafe import Markup

from comparers.interval import Interval, allowed, plain
from comparers.widths import Widths
from extractors.figures.measures import MEASURES
from flows.report.drawing import svg
from flows.report.printed import Printed
from flows.report.wording import counted, printable

COLOURS = 8  # origins told apart by colour; further ones begin again
MARGIN = 0.08  # of the number line, at either end
ROWS = 40  # more claims than that, nobody tells apart
NAME = 28  # characters of an outlet's name beside its row
COLOUR = re.compile(r'(fill|stroke)="(o\d)"')
DAY = re.compile(r"\d{4}-\d\d-\d\d$")


@cache
def _specification(name: str) -> str:
    return (files("flows.report") / "charts" / f"{name}.vg.json").read_text(encoding="utf-8")


def colours(claims: Sequence[Printed]) -> dict[str, str]:
    """A colour's name for each origin, in the order of telling."""
    origins = dict.fromkeys(claim.root for claim in claims)
    return {origin: f"o{nth % COLOURS + 1}" for nth, origin in enumerate(origins)}


def number_line(
    claims: Sequence[Printed], by_origin: Mapping[str, str], relations: Mapping[str, str], widths: Widths
) -> Markup | None:
    """Each claim's interval on one line; None where all say the same.

    `by_origin`: each origin's colour; `relations`: by claim, how it stands to the others.
    """
    shown = [claim for claim in claims if claim.number is not None and claim.figure[:2] == claims[0].figure[:2]]
    if len({(claim.number, claim.high, claim.qualifier) for claim in shown}) < 2:
        return None
    spans = {claim.claim_id: allowed(claim.low, claim.high, claim.qualifier, Decimal(0), widths) for claim in shown}
    left, right = _ends([claim.number for claim in shown if claim.number is not None], list(spans.values()))
    rows, arrows = [], []
    for nth, claim in enumerate(shown[:ROWS]):
        span, colour = spans[claim.claim_id], by_origin[claim.root]
        start, stop = max(float(span.low), left), min(float(span.high), right)
        row = {"row": nth, "name": printable(claim.name)[:NAME], "colour": colour}
        relation = relations.get(claim.claim_id, "NONE")
        rows.append(row | {"from": start, "to": stop, "number": float(claim.number or 0), "relation": relation})
        ends = (("triangle-left", span.low, left), ("triangle-right", span.high, right))
        arrows += [row | {"at": edge, "shape": shape} for shape, end, edge in ends if end.is_infinite()]
    told = "; ".join(f"{printable(claim.name)}: {printable(claim.quote)}" for claim in shown[:ROWS])
    scale = {"rows": len(rows), "ends": [left, right]}
    return _drawn(
        "number_line",
        {"claims": rows, "arrows": arrows},
        scale,
        f"{counted(len(shown), 'figure')} on one number line. {told}.",
    )


def _ends(numbers: Sequence[Decimal], spans: Sequence[Interval]) -> tuple[float, float]:
    finite = [float(end) for span in spans for end in (span.low, span.high) if end.is_finite()]
    low, high = min([*map(float, numbers), *finite]), max([*map(float, numbers), *finite])
    margin = (high - low or abs(high) or 1.0) * MARGIN
    return low - margin, high + margin


def toll(claims: Sequence[Printed], by_origin: Mapping[str, str]) -> Markup | None:
    """How a figure rose; None of what does not accumulate, or where all speak of one day."""
    measure = MEASURES.get(claims[0].measure)
    if measure is None or measure.over_time != "accumulates":
        return None
    dated = sorted(
        ((_when(claim), claim) for claim in claims if claim.number is not None and claim.unit == claims[0].unit),
        key=lambda pair: (pair[0] or date.min, pair[1].number),
    )
    known = [(day, claim) for day, claim in dated if day is not None]
    if len({day for day, _ in known}) < 2:
        return None
    points = [
        {"day": _moment(day), "number": float(claim.number or 0), "colour": by_origin[claim.root]}
        for day, claim in known
    ]
    highest = _highest(known)
    said = "; ".join(f"{day.isoformat()}: {plain(number)}" for day, number in highest)
    before = [None, *(number for _, number in highest)]
    steps = [
        {"day": _moment(day), "number": float(number), "label": "" if number == last else plain(number)}
        for (day, number), last in zip(highest, before, strict=False)
    ]
    scale = {"days": [step["day"] for step in steps]}
    return _drawn("toll", {"claims": points, "highest": steps}, scale, f"The highest figure known by day. {said}.")


def _highest(known: Sequence[tuple[date, Printed]]) -> list[tuple[date, Decimal]]:
    highest: dict[date, Decimal] = {}
    so_far = Decimal(0)
    for day, claim in known:
        so_far = max(so_far, claim.number or Decimal(0))
        highest[day] = so_far
    return list(highest.items())


def _when(claim: Printed) -> date | None:
    said = DAY.search(claim.as_of or "")
    return date.fromisoformat(said[0]) if said else claim.day


def _moment(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp() * 1000)


def _drawn(name: str, data: Mapping[str, Any], signals: Mapping[str, Any], said: str) -> Markup:
    chart = json.loads(_specification(name))
    for table in chart["data"]:
        table["values"] = data[table["name"]]
    for signal in chart.get("signals", ()):
        signal["value"] = signals[signal["name"]]
    drawn = COLOUR.sub(r'class="\1-\2"', svg(json.dumps(chart)))
    return Markup(drawn.replace("<svg ", f'<svg role="img" aria-label="{escape(said)}" ', 1))
