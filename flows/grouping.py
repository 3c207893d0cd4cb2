"""Which articles tell one event and which print one text: made anew where new articles may change it."""

from collections.abc import Mapping
from typing import Any

import numpy as np
import pyarrow as pa

from comparers import origin, story
from comparers.linkage import connected
from comparers.shelf import UNDATED, Ints, Shelf
from warehouse.warehouse import Warehouse

Likenesses = Mapping[tuple[str, str], float]


def regroup(warehouse: Warehouse, rules: story.StoryRules) -> list[str]:
    """Bring stories and origins up to date; the articles that are new or of which either changed."""
    rows = warehouse.ask("tellings_to_group", days=rules.history_days)
    changed = np.flatnonzero(rows["changed"].to_numpy())
    if not len(changed):
        return []
    tellings = side_by_side(rows)
    found = story.likenesses(tellings, _weights(warehouse, tellings, rows, rules), changed.tolist(), rules)
    ids = [tellings.ids[number] for number in changed.tolist()]
    days = tellings.days()
    met = {article: days[article] for article in sorted({*ids, *(one for pair in found for one in pair)})}
    stories = story.named("story", met, found, rules.likeness)
    return _note(warehouse, rows, stories, _origins(warehouse, met, found, rules))


def side_by_side(rows: pa.Table) -> story.Tellings:
    """Rows of store.tellings as the arrays that grouping works on."""
    traces = rows["traces"].combine_chunks()
    days = rows["day"].fill_null(UNDATED).to_numpy().astype(np.int64)
    lengths = np.diff(traces.offsets.to_numpy())
    emphases = rows["emphases"].combine_chunks().flatten().to_numpy().astype(float)
    shelf = Shelf.of(days, lengths, traces.flatten().to_numpy(), emphases)
    return story.Tellings(rows["article_id"].to_pylist(), np.array(rows["lang"].fill_null("").to_pylist(), str), shelf)


def _weights(warehouse: Warehouse, tellings: story.Tellings, rows: pa.Table, rules: story.StoryRules) -> Ints:
    """The weights of all traces: as they are kept, but of changed articles made anew and kept."""
    weights = story.weigh(tellings, rules)
    lengths = np.diff(tellings.shelf.starts)
    changed = rows["changed"].to_numpy()
    of_changed = np.repeat(changed, lengths)
    kept = rows["weights"].combine_chunks()
    weights[~of_changed] = kept.filter(pa.array(~changed)).flatten().to_numpy()
    offsets = pa.array(np.concatenate(([0], np.cumsum(lengths[changed]))), pa.int32())
    anew = pa.ListArray.from_arrays(offsets, pa.array(weights[of_changed], pa.int32()))
    warehouse.add("tellings", pa.table({"article_id": rows["article_id"].filter(pa.array(changed)), "weights": anew}))
    return weights


def _origins(
    warehouse: Warehouse, days: Mapping[str, int | None], found: Likenesses, rules: story.StoryRules
) -> dict[str, str]:
    """The origin of each article; copies are sought among those that are alike and belong to one another."""
    alike = [pair for pair, likeness in found.items() if likeness >= rules.likeness]
    asked = warehouse.ask("shingles", articles=sorted({one for pair in alike for one in pair}))
    wordings = {row["article_id"]: _wording(row) for row in asked.to_pylist()}
    alone = origin.group(origin.Wording(article, day, frozenset()) for article, day in days.items())
    for together in connected(alike):
        alone |= origin.group(wordings[article] for article in together)
    return alone


def _wording(row: dict[str, Any]) -> origin.Wording:
    return origin.Wording(row["article_id"], row["day"], frozenset(row["shingles"]))


def _note(warehouse: Warehouse, rows: pa.Table, stories: Mapping[str, str], origins: Mapping[str, str]) -> list[str]:
    """Keep the groups that differ from those known; the articles that they are of."""
    known = zip(*(rows[name].to_pylist() for name in ("article_id", "story_id", "origin_id")), strict=True)
    changed = [one for one, *ids in known if one in stories and ids != [stories[one], origins[one]]]
    warehouse.add("stories", [{"article_id": one, "story_id": stories[one]} for one in changed])
    warehouse.add("origins", [{"article_id": one, "origin_id": origins[one]} for one in changed])
    return changed
