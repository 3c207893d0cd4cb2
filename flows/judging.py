"""Who meets whom is asked of the warehouse; what they say of each other is judged in batches, in other processes."""

from collections.abc import Iterator, Mapping, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from comparers import alignment, pairing, settling, sums
from comparers.alignment import Candidate
from comparers.comparison import Comparison
from comparers.figure import Figure
from comparers.verdict import judge
from comparers.widths import Widths
from flows.figures import figures_of, presses_of, uncollected
from flows.portions import Portions, ends
from flows.workers import Workers
from warehouse.warehouse import Warehouse

AT_ONCE = 20_000  # pairs of claims
COLUMNS = {
    "comparison_id": pa.string(),
    "claim_a": pa.string(),
    "claim_b": pa.string(),
    "relation": pa.string(),
    "independence": pa.string(),
    "reason": pa.string(),
    "flags": pa.list_(pa.string()),
    "severity": pa.float64(),
    "rule": pa.string(),
    "story_id": pa.string(),
    "steps": pa.string(),
    "first_seen": pa.timestamp("us", "UTC"),
}
NONE = pa.table({name: pa.array([], kind) for name, kind in COLUMNS.items()})


def candidates(warehouse: Warehouse, articles: Sequence[str]) -> pa.Table:
    """Who meets whom, a claim of these articles on one side at least."""
    return warehouse.ask(
        "candidates",
        articles=articles,
        rules=pairing.RULES,
        anywhere=pairing.ANYWHERE,
        leading=pairing.LEADING,
        least=alignment.LEAST,
        share=alignment.PARALLEL,
    )


def judge_all(warehouse: Warehouse, workers: Workers, met: pa.Table, widths: Widths) -> pa.Table:
    """The comparisons of candidates, as rows of store.comparisons."""
    told = _told(warehouse, met)
    work = ((batch, *told.with_articles(ends(batch, "article")), widths) for batch in _batches(met))
    return pa.concat_tables([NONE, *workers.each(judged, work)])


def _batches(met: pa.Table) -> Iterator[pa.Table]:
    """Pairs in order of story and first article, some thousands at once; two articles never fall into two batches."""
    first = met["article_a"].to_pylist()
    begin = 0
    while begin < len(first):
        end = min(begin + AT_ONCE, len(first))
        while end < len(first) and first[end] == first[end - 1]:
            end += 1
        yield met.slice(begin, end - begin)
        begin = end


def _told(warehouse: Warehouse, met: pa.Table) -> Portions:
    """The claims and articles of all candidates, as far as they are needed to judge them."""
    keyed, texts = met.filter(pc.is_valid(met["rule"])), met.filter(pc.is_null(met["rule"]))
    asked = (met, "article"), (keyed, "claim"), (texts, "article")
    articles, claims, whole = (ends(pairs, what).to_pylist() for pairs, what in asked)
    told = warehouse.ask("figures", articles=articles, claims=claims, whole=whole)
    return Portions.of(told, warehouse.ask("presses", articles=articles))


def judged(met: pa.Table, claims: pa.Table, articles: pa.Table, widths: Widths) -> pa.Table:
    """The comparisons of a batch, as rows of store.comparisons."""
    with uncollected():
        return table_of(_judged(met, figures_of(claims, presses_of(articles)), widths))


def _judged(met: pa.Table, known: Mapping[str, Figure], widths: Widths) -> list[Comparison]:
    rows = zip(
        *(met[name].to_pylist() for name in ("article_a", "article_b", "claim_a", "claim_b", "rule")), strict=True
    )
    texts, keyed = [], []
    for article_a, article_b, claim_a, claim_b, rule in rows:
        if rule is None:
            texts.append((article_a, article_b))
        else:
            keyed.append(Candidate(known[claim_a], known[claim_b], rule))
    pairs = pairing.merge(known.values(), alignment.align(known.values(), texts), keyed)
    settled = settling.settle(filter(None, (judge(*pair, widths) for pair in pairs)), known)
    return list(sums.check(settled, known, widths))


def table_of(comparisons: Sequence[Comparison]) -> pa.Table:
    """Comparisons as rows of store.comparisons."""
    return pa.table(
        {name: pa.array([getattr(one, name) for one in comparisons], kind) for name, kind in COLUMNS.items()}
    )
