"""Facts made anew from the comparisons that join claims; what joins none is left to the warehouse."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from comparers import gathering
from comparers.gathering import Link
from comparers.linkage import components
from comparers.shelf import Ints
from flows.figures import figures_of, teller, uncollected
from flows.portions import Portions, ends, rows_of
from flows.workers import Workers
from warehouse.warehouse import Warehouse

AT_ONCE = 20_000  # claims
FACT = {
    "fact_id": pa.string(),
    "story_id": pa.string(),
    "measure": pa.string(),
    "subject": pa.string(),
    "place": pa.string(),
    "unit": pa.string(),
    "as_of": pa.string(),
    "best": pa.decimal128(38, 10),
    "low": pa.decimal128(38, 10),
    "high": pa.decimal128(38, 10),
    "status": pa.string(),
    "outlets": pa.int32(),
    "origins": pa.int32(),
    "primary_sources": pa.int32(),
    "first_seen": pa.timestamp("us", "UTC"),
    "last_seen": pa.timestamp("us", "UTC"),
}
MEMBER = {"fact_id": pa.string(), "claim_id": pa.string()}
PLACED = {"comparison_id": pa.string(), "fact_id": pa.string(), "surplus": pa.bool_()}


class Gathered(NamedTuple):
    """Facts and their claims, and of each comparison that joins two claims its fact and whether it says nothing new."""

    facts: pa.Table
    members: pa.Table
    placed: pa.Table


NOTHING = Gathered(*(pa.schema(columns).empty_table() for columns in (FACT, MEMBER, PLACED)))


def gather(warehouse: Warehouse, workers: Workers, links: pa.Table) -> Gathered:
    """The facts of all claims that these comparisons join."""
    claims = warehouse.ask("figures_of_claims", claims=ends(links, "claim").to_pylist())
    articles = warehouse.ask("presses_of_facts", articles=claims["article_id"].unique().to_pylist())
    found = [NOTHING, *workers.each(gathered, _batches(links, Portions.of(claims, articles)))]
    return Gathered(*map(pa.concat_tables, zip(*found, strict=True)))


def _batches(links: pa.Table, told: Portions) -> Iterator[tuple[pa.Table, pa.Table, pa.Table]]:
    """Claims that hang together, some thousands at once, with their articles and the comparisons among them."""
    one, two = (rows_of(links[side], told.claims["claim_id"]) for side in ("claim_a", "claim_b"))
    groups = components(told.claims.num_rows, one, two)
    sizes = np.bincount(groups)
    batches = ((np.cumsum(sizes) - sizes) // AT_ONCE)[groups]
    for batch, claims in _by_number(batches):
        yield *told.with_claims(claims), links.take(np.flatnonzero(batches[one] == batch))


def _by_number(numbers: Ints) -> Iterator[tuple[int, Ints]]:
    """Each number with the places where it stands."""
    order = np.argsort(numbers, kind="stable")
    found, starts = np.unique(numbers[order], return_index=True)
    yield from zip(found.tolist(), np.split(order, starts)[1:], strict=True)


def gathered(claims: pa.Table, articles: pa.Table, links: pa.Table) -> Gathered:
    """The facts that joined claims make, as rows of the warehouse."""
    columns = {name: links[name].to_pylist() for name in Link._fields}
    with uncollected():
        told = figures_of(claims, {row["article_id"]: teller(row) for row in articles.to_pylist()})
        found = gathering.gather(told, map(Link._make, zip(*columns.values(), strict=True)))
    facts = {name: pa.array([getattr(one, name) for one in found.facts], kind) for name, kind in FACT.items()}
    members = {name: pa.array([row[name] for row in found.members], kind) for name, kind in MEMBER.items()}
    fact_of = {row["claim_id"]: row["fact_id"] for row in found.members}
    placed = {
        "comparison_id": columns["comparison_id"],
        "fact_id": [fact_of[claim] for claim in columns["claim_a"]],
        "surplus": [comparison in found.surplus for comparison in columns["comparison_id"]],
    }
    of_links = {name: pa.array(placed[name], kind) for name, kind in PLACED.items()}
    return Gathered(pa.table(facts), pa.table(members), pa.table(of_links))
