"""Claims in the warehouse become comparisons and facts: indexed, grouped, paired and judged, gathered and stored."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from comparers import settling, sums
from comparers.comparison import DISCREPANCIES
from comparers.explain import explain
from comparers.gathering import JOINS, Link
from comparers.measure import UNSAID
from comparers.story import RULES
from comparers.verdict import judge
from comparers.widths import Widths
from flows.figures import figures
from flows.gathering import Gathered, gather
from flows.grouping import regroup
from flows.indexing import index
from flows.judging import candidates, judge_all
from flows.populations import add_populations
from flows.settings import Settings
from flows.workers import Workers
from warehouse.warehouse import Warehouse

Row = dict[str, Any]
DERIVED = ("tellings", "blocks", "stories", "origins", "comparisons", "facts", "fact_claims")


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison brought."""

    articles: int  # of which the claims were compared
    comparisons: int  # new ones
    discrepancies: int  # among those judged now
    facts: int


def compare(
    warehouse: Warehouse,
    settings: Settings,
    *,
    all: bool = False,
    apart: bool = False,
    stage: Callable[[str], None] = lambda _: None,
) -> Compared:
    """Compare what is new (or all) with what is there, and gather the facts; stored whole or not at all.

    `stage` is told the name of each stage when it is done; `apart` keeps the memory of the work from this process.
    """
    with Workers(settings.extract, apart=apart) as workers, warehouse.transaction():
        for table in DERIVED if all else ():
            warehouse.replace(table, [])
        add_populations(warehouse, workers)
        index(warehouse, workers)
        stage("indexing")
        articles = regroup(warehouse, replace(RULES, window_days=settings.stories.window_days))
        stage("grouping")
        met = candidates(warehouse, articles)
        stage("blocking")
        judged = judge_all(warehouse, workers, met, settings.widths)
        del met  # it is large, and no longer needed
        stage("judging")
        touched = _touched(warehouse, articles, judged)
        found = gather(warehouse, workers, _links(warehouse, touched, judged))
        stage("gathering")
        new = _store(warehouse, judged, touched, found)
        stage("storing")
    clashes = pc.sum(pc.is_in(judged["relation"], pa.array(sorted(DISCREPANCIES)))).as_py() or 0
    return Compared(len(articles), new, clashes, warehouse.count("facts"))


class Touched(NamedTuple):
    """What is made anew: the claims of which facts are gathered (None: of all), those facts, and the pairs."""

    claims: list[str] | None
    facts: list[str]
    gone: pa.Table  # stored pairs of articles that were compared anew


def _touched(warehouse: Warehouse, articles: Sequence[str], judged: pa.Table) -> Touched:
    gone = warehouse.ask("comparisons_of", articles=articles)
    if not warehouse.count("facts"):
        return Touched(None, [], gone)
    homeless = warehouse.ask("homeless_claims", unsaid=sorted(UNSAID), joins=sorted(JOINS))["claim_id"].to_pylist()
    ends = {claim for table in (gone, judged) for side in ("claim_a", "claim_b") for claim in table[side].to_pylist()}
    fellows = warehouse.ask("fellow_claims", claims=sorted(ends.union(homeless)), articles=articles)
    facts = fellows["fact_id"].unique().drop_null().to_pylist()
    return Touched(fellows["claim_id"].unique().to_pylist(), facts, gone)


def _links(warehouse: Warehouse, touched: Touched, judged: pa.Table) -> pa.Table:
    """What joins the claims touched: comparisons judged now, and those that are stored and stay."""
    stored, columns = warehouse.ask("compared_pairs", claims=touched.claims), list(Link._fields)
    stay = stored.filter(pc.invert(pc.is_in(stored["comparison_id"], touched.gone["comparison_id"])))
    links = pa.concat_tables([judged.select(columns), stay.select(columns)])
    return links.filter(pc.is_in(links["relation"], pa.array(sorted(JOINS))))


def _store(warehouse: Warehouse, judged: pa.Table, touched: Touched, found: Gathered) -> int:
    """Store comparisons and facts in the place of those that were made anew; returns how many comparisons are new."""
    new, placed = _placed(judged, found.placed)
    known = set(touched.gone["comparison_id"].to_pylist())
    warehouse.remove("comparisons", "comparison_id", touched.gone["comparison_id"])
    for table in ("facts", "fact_claims"):
        warehouse.remove(table, "fact_id", pa.array(touched.facts, pa.string()))
    warehouse.add("comparisons", new)
    warehouse.add("comparisons", placed)
    warehouse.add("facts", found.facts)
    warehouse.add("fact_claims", found.members)
    joined = found.members["claim_id"].to_pylist()
    warehouse.derive("facts", "lone_facts", claims=touched.claims, joined=joined, unsaid=sorted(UNSAID))
    warehouse.derive("fact_claims", "lone_claims")
    told = new.filter(pc.invert(pc.fill_null(new["surplus"], False)))
    return len(set(told["comparison_id"].to_pylist()) - known)


def _placed(judged: pa.Table, placed: pa.Table) -> tuple[pa.Table, pa.Table]:
    """The judged comparisons with what was found of them, and what was found of stored ones."""
    at = pc.index_in(judged["comparison_id"], placed["comparison_id"])
    for name in ("fact_id", "surplus"):
        judged = judged.append_column(name, placed[name].take(at))
    return judged, placed.filter(pc.invert(pc.is_in(placed["comparison_id"], judged["comparison_id"])))


def steps(warehouse: Warehouse, comparison: Row, widths: Widths) -> list[str]:
    """The lines that explain a stored comparison, made anew from its two claims."""
    known = figures(warehouse, [comparison["article_a"], comparison["article_b"]])
    a, b = known[comparison["claim_a"]], known[comparison["claim_b"]]
    alone = [one for one in [judge(a, b, comparison["rule"], widths)] if one]
    settled = map(settling.other_thing, alone) if comparison["reason"] == settling.PARTNER else alone
    judged = sums.check(settled, known, widths)
    lines = [line for one in judged for line in explain(one, a, b, widths)]
    return lines or ["These two claims are no longer compared."]
