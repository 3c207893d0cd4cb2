"""A page a fact: every figure on one line, who prints it in which words, and how each verdict came about."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from comparers.verdict import judge
from comparers.widths import Widths
from flows.figures import figures
from flows.report.charts import colours, number_line, toll
from flows.report.facts import Fact, named_facts
from flows.report.folder import ReportFolder, file_name
from flows.report.page import edition, fill
from flows.report.printed import Printed, read_printed
from flows.settings import Settings
from warehouse.warehouse import Warehouse

BATCH = 100  # facts read at once
VERDICTS = 12  # shown on one page: one an outlets' pair and relation, the most severe first
MOVES = frozenset({"SUPERSEDED", "REVISED_DOWN"})
# How a claim stands is the first of these that any of its comparisons came to.
RANK = ("CONTRADICT", "REVISED_DOWN", "SUPERSEDED", "COMPATIBLE", "AGREE")


@dataclass(frozen=True, slots=True)
class Compared:
    """Two claims, the verdict on them, and the steps that led to it."""

    row: Mapping[str, Any]
    a: Printed
    b: Printed
    steps: Sequence[Mapping[str, str]] = ()


def page_name(fact_id: str) -> str:
    """The file of a fact's page."""
    return f"facts/{file_name(fact_id)}.html"


def write_fact_pages(warehouse: Warehouse, folder: ReportFolder, settings: Settings) -> set[str]:
    """Write the pages of facts that changed, at most so many as settings say; returns the facts that have a page."""
    due: list[tuple[str, str]] = []
    stand: set[str] = set()
    for row in warehouse.ask("report_fact_pages").to_pylist():
        fingerprint = f"{edition()} {row['fingerprint']}"
        if folder.is_current(page_name(row["fact_id"]), fingerprint):
            stand.add(row["fact_id"])
        elif len(due) < settings.report.most_pages:
            due.append((row["fact_id"], fingerprint))
    for start in range(0, len(due), BATCH):
        stand |= {fact.fact_id for fact in _write(warehouse, folder, settings, dict(due[start : start + BATCH]))}
    return stand


def _write(
    warehouse: Warehouse, folder: ReportFolder, settings: Settings, fingerprints: Mapping[str, str]
) -> Iterator[Fact]:
    facts = named_facts(warehouse, list(fingerprints))
    compared = _compared(warehouse, list(fingerprints))
    verdicts = {fact.fact_id: _telling(compared[fact.fact_id]) for fact in facts}
    steps = _steps(warehouse, [one for shown in verdicts.values() for one in shown], settings.widths)
    for fact in facts:
        told = [replace(one, steps=steps.get(one.row["comparison_id"], ())) for one in verdicts[fact.fact_id]]
        shown = _shown(fact, compared[fact.fact_id], settings)
        text = fill("fact.html", root="../", fact=fact, verdicts=told, **shown)
        articles = {claim.article_id for claim in fact.claims}
        folder.write(page_name(fact.fact_id), text, fingerprints[fact.fact_id], articles)
        yield fact


def _shown(fact: Fact, compared: Sequence[Compared], settings: Settings) -> dict[str, Any]:
    relations, by_origin = _relations(compared), colours(fact.claims)
    shown = [claim for told in fact.figures for claim in told]
    return {
        "compared": len(compared),
        "colours": by_origin,
        "relations": relations,
        "line": number_line(shown, by_origin, relations, settings.widths),
        "toll": toll(fact.claims, by_origin),
    }


def _compared(warehouse: Warehouse, fact_ids: list[str]) -> Mapping[str, list[Compared]]:
    rows = warehouse.ask("report_fact_pairs", facts=fact_ids).to_pylist()
    claims = read_printed(warehouse, (row[side] for row in rows for side in ("claim_a", "claim_b")))
    by_fact: defaultdict[str, list[Compared]] = defaultdict(list)
    for row in rows:
        by_fact[row["page"]].append(Compared(row, claims[row["claim_a"]], claims[row["claim_b"]]))
    return by_fact


def _steps(warehouse: Warehouse, compared: Sequence[Compared], widths: Widths) -> dict[str, list[dict[str, str]]]:
    """The steps of each comparison: as they are stored, else made anew from its two claims."""
    kept = {one.row["comparison_id"]: json.loads(one.row["steps"]) for one in compared if one.row["steps"]}
    anew = [one.row for one in compared if not one.row["steps"]]
    known = figures(warehouse, sorted({row[side] for row in anew for side in ("article_a", "article_b")}))
    for row in anew:
        a, b = known.get(row["claim_a"]), known.get(row["claim_b"])
        judged = judge(a, b, row["rule"], widths) if a and b else None
        if judged and judged.relation == row["relation"]:
            kept[row["comparison_id"]] = [answer.step() for answer in judged.answers]
    return kept


def _relations(compared: Sequence[Compared]) -> dict[str, str]:
    """How each claim stands to the others of its fact; of two, only the earlier is overtaken."""
    found: dict[str, str] = {}
    for relation in reversed(RANK):
        for one in compared:
            if one.row["relation"] == relation and one.a.fact_id == one.b.fact_id:
                sides = sorted((one.a, one.b), key=lambda claim: (claim.day is None, claim.day, claim.number))
                told = sides[:1] if relation in MOVES else sides
                found |= {claim.claim_id: relation for claim in told}
    return found


def _telling(compared: Sequence[Compared]) -> list[Compared]:
    """The verdicts worth a reader's time: one for two figures and a relation, what contradicts first."""
    chosen: dict[tuple[object, ...], Compared] = {}
    for one in compared:
        sides = frozenset({one.a.figure, one.b.figure})
        chosen.setdefault((one.row["relation"], one.row["reason"], sides, one.row["label"]), one)
    order = [*RANK[:2], "UNCLEAR", "DIFFERENT_SCOPE", "NOT_COMPARABLE", *RANK[2:]]
    return sorted(chosen.values(), key=lambda one: order.index(one.row["relation"]))[:VERDICTS]
