"""Facts made anew from the comparisons that join claims; what joins none is left to the warehouse."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import pyarrow as pa
import pyarrow.compute as pc

from comparers import gathering
from comparers.gathering import JOINS, Link
from comparers.linkage import connected
from flows.figures import figures_of, presses_of, uncollected
from flows.workers import Workers
from warehouse.warehouse import Warehouse

AT_ONCE = 5000  # claims
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


def gather(warehouse: Warehouse, workers: Workers, links: Iterable[Link]) -> Gathered:
    """The facts of all claims that these comparisons join."""
    joining = sorted(link for link in links if link.relation in JOINS)
    groups = connected((link.claim_a, link.claim_b) for link in joining)
    claims = warehouse.ask("figures_of_claims", claims=[claim for group in groups for claim in group])
    articles = warehouse.ask("presses", articles=claims["article_id"].unique().to_pylist())
    found = [NOTHING, *workers.each(gathered, _batches(groups, joining, claims, articles))]
    return Gathered(*map(pa.concat_tables, zip(*found, strict=True)))


def _batches(
    groups: Sequence[list[str]], links: Sequence[Link], claims: pa.Table, articles: pa.Table
) -> Iterator[tuple[pa.Table, pa.Table, list[Link]]]:
    """Whole groups of claims, some thousands of claims at once, with their articles and the comparisons among them."""
    batch_of: dict[str, int] = {}
    batches: list[list[str]] = [[]]
    for group in groups:
        if len(batches[-1]) + len(group) > AT_ONCE and batches[-1]:
            batches.append([])
        batches[-1] += group
        batch_of |= dict.fromkeys(group, len(batches) - 1)
    among: list[list[Link]] = [[] for _ in batches]
    for link in links:
        among[batch_of[link.claim_a]].append(link)
    for batch, own in zip(batches, among, strict=True):
        told = claims.filter(pc.is_in(claims["claim_id"], pa.array(batch, pa.string())))
        if batch:
            yield told, articles.filter(pc.is_in(articles["article_id"], told["article_id"])), own


def gathered(claims: pa.Table, articles: pa.Table, links: Sequence[Link]) -> Gathered:
    """The facts that joined claims make, as rows of the warehouse."""
    with uncollected():
        found = gathering.gather(figures_of(claims, presses_of(articles)), links)
    facts = {name: pa.array([getattr(one, name) for one in found.facts], kind) for name, kind in FACT.items()}
    members = {name: pa.array([row[name] for row in found.members], kind) for name, kind in MEMBER.items()}
    fact_of = {row["claim_id"]: row["fact_id"] for row in found.members}
    placed = {
        "comparison_id": [link.comparison_id for link in links],
        "fact_id": [fact_of[link.claim_a] for link in links],
        "surplus": [link.comparison_id in found.surplus for link in links],
    }
    of_links = {name: pa.array(placed[name], kind) for name, kind in PLACED.items()}
    return Gathered(pa.table(facts), pa.table(members), pa.table(of_links))
