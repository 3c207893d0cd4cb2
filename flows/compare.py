"""Claims in the warehouse become comparisons and facts: asked for, grouped, paired, judged and stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from comparers import alignment, gathering, origin, pairing, story
from comparers.alignment import Candidate
from comparers.comparison import Comparison
from comparers.explain import explain
from comparers.figure import Figure, Press, figure, hour_of
from comparers.gathering import Gathered, Link
from comparers.verdict import judge
from comparers.widths import Widths
from flows.settings import Settings
from warehouse.warehouse import Warehouse

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Compared:
    """What a comparison brought."""

    articles: int  # of which the claims were compared
    comparisons: int  # new ones
    discrepancies: int  # among those judged now
    facts: int


def compare(warehouse: Warehouse, settings: Settings, *, all: bool = False) -> Compared:
    """Compare what is new (or all) with what is there, and gather the facts; stored whole or not at all."""
    with warehouse.transaction():
        articles = regroup(warehouse, all)
        judged = judge_all(warehouse, articles, settings.widths, all) if articles else []
        gathered = gather(warehouse, judged, all)
        new = store(warehouse, judged, gathered, all)
    return Compared(len(articles), new, sum(one.is_discrepancy for one in judged), len(gathered.facts))


def regroup(warehouse: Warehouse, all: bool) -> list[str]:
    """Stories and origins made anew where new articles may change them; the articles that are to be compared."""
    rows = warehouse.ask("articles_to_group", days=2 * story.RULES.window_days, all=all).to_pylist()
    stories = story.group(map(telling, rows))
    origins = origin.group(origin.wording(row["article_id"], row["text"], _day(row)) for row in rows)
    changed = [
        row["article_id"]
        for row in rows
        if all or (row["story_id"], row["origin_id"]) != (stories[row["article_id"]], origins[row["article_id"]])
    ]
    warehouse.add("stories", [{"article_id": one, "story_id": stories[one]} for one in changed])
    warehouse.add("origins", [{"article_id": one, "origin_id": origins[one]} for one in changed])
    return changed


def telling(row: Row) -> story.Telling:
    """An article's row as grouping sees it."""
    figures = (story.Counted(**one) for one in row["figures"] or ())
    return story.telling(row["article_id"], row["title"], row["text"], _day(row), row["lang"], figures)


def _day(row: Row) -> int | None:
    return row["published_day"].toordinal() if row["published_day"] else None


def judge_all(warehouse: Warehouse, articles: Sequence[str], widths: Widths, all: bool) -> list[Comparison]:
    """The comparisons in which a claim of these articles has a part."""
    own = figures(warehouse, articles)
    keep = warehouse.replace if all else warehouse.add
    keep("blocks", (row for one in own.values() for row in pairing.block_rows(one)))
    met = warehouse.ask("candidates", articles=list(articles)).to_pylist()
    others = {row[side] for row in met for side in ("article_a", "article_b")} - set(articles)
    known = own | figures(warehouse, sorted(others))
    keyed = (Candidate(known[row["claim_a"]], known[row["claim_b"]], row["rule"]) for row in met)
    pairs = pairing.merge(known.values(), alignment.align(known.values(), set(articles)), keyed)
    return pairing.settle(filter(None, (judge(*pair, widths) for pair in pairs)), known)


def figures(warehouse: Warehouse, articles: Sequence[str] | None = None) -> dict[str, Figure]:
    """The figures of these articles (of all) by claim_id."""
    if articles is not None and not articles:
        return {}
    asked = None if articles is None else list(articles)
    presses = {row["article_id"]: press(row) for row in warehouse.ask("presses", articles=asked).to_pylist()}
    rows = warehouse.ask("figures", articles=asked).to_pylist()
    return {row["claim_id"]: figure(row, presses[row["article_id"]]) for row in rows if row["article_id"] in presses}


def press(row: Row) -> Press:
    """An article's row as what its figures share."""
    return Press(
        article_id=row["article_id"],
        outlet=row["outlet"],
        lang=row["lang"] or "",
        day=_day(row),
        hour=hour_of(row["published"]),
        story_id=row["story_id"],
        origin_id=row["origin_id"],
        agency=row["agency_of"] or origin.agency(row["head"], row["tail"], row["byline"]),
        owner=row["owner"],
        seen=row["added"],
        page=f"{row['outlet']} {row['url']}" if row["url"] else None,
        replaced=row["replaced"],
        voices=frozenset(row["voices"] or ()),
    )


def steps(warehouse: Warehouse, comparison: Row, widths: Widths) -> list[str]:
    """The lines that explain a stored comparison, made anew from its two claims."""
    known = figures(warehouse, [comparison["article_a"], comparison["article_b"]])
    a, b = known[comparison["claim_a"]], known[comparison["claim_b"]]
    judged = judge(a, b, comparison["rule"], widths)
    return explain(judged, a, b, widths) if judged else ["These two claims are no longer compared."]


def gather(warehouse: Warehouse, judged: Sequence[Comparison], all: bool) -> Gathered:
    """The facts made anew from every comparison: those that are stored and those judged now."""
    links = {one.comparison_id: Link.of(one) for one in judged}
    stored = [] if all else [Link(**row) for row in warehouse.ask("compared_pairs").to_pylist()]
    return gathering.gather(figures(warehouse), ({link.comparison_id: link for link in stored} | links).values())


def store(warehouse: Warehouse, judged: Sequence[Comparison], gathered: Gathered, all: bool) -> int:
    """Store comparisons (in the place of all, where all were made anew) and facts; returns how many are new."""
    surplus = gathered.surplus & {one.comparison_id for one in judged}
    worth = [one for one in judged if one.comparison_id not in surplus]
    new = warehouse.replace("comparisons", worth) if all else warehouse.add("comparisons", worth)
    warehouse.replace("facts", gathered.facts)
    warehouse.replace("fact_claims", gathered.members)
    warehouse.add("comparisons", (row for row in gathered.moved if row["comparison_id"] not in surplus))
    return new
