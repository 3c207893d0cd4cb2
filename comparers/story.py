"""Which articles tell the same event: by rare names, numbers and figures that they share, in a window of days.

A trial is told of months after the deed: outside the window two articles have to be more alike by far.
Two articles are as alike as their traces are: the cosine, rare traces weighing more, few shared ones counting little.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log, sqrt
from typing import NamedTuple

from comparers.linkage import link, name_by_first
from comparers.measure import UNSAID
from comparers.traces import traces


class Telling(NamedTuple):
    """What grouping needs of an article: its id, the day it was published (a number of days), language and traces."""

    article_id: str
    day: int | None
    lang: str | None
    traces: Mapping[str, float]


class Counted(NamedTuple):
    """A figure as a trace: nine dead are nine dead in every language, in words or in digits."""

    measure: str
    unit: str
    number: str


@dataclass(frozen=True, slots=True)
class StoryRules:
    """When articles are taken to tell one event."""

    window_days: int = 14  # so near in time, two articles that are alike tell of one event
    follow_up: float = 0.75  # outside the window they are so many times as alike as they look
    follow_up_days: int = 1100  # and so far apart they tell of two events
    likeness: float = 0.15  # the least average likeness inside a story
    weight: float = 12.0  # shared traces that weigh less than this count for less
    background: int = 100  # articles without any of the traces, thought beside those given: what is rare among few
    commonest: int = 300  # a trace of more articles than this joins none by itself
    foreign: float = 1.6  # articles in two languages share names and numbers alone: so many times as alike as they look


RULES = StoryRules()


def telling(
    article_id: str,
    title: str | None,
    text: str,
    day: int | None,
    lang: str | None = None,
    figures: Iterable[Counted] = (),
) -> Telling:
    """An article as grouping sees it."""
    known_by_text = title is None or text.startswith(title)
    found = traces(text if known_by_text else f"{title}\n{text}")
    counted = {f"c:{one.measure}:{one.unit}:{one.number}": 1.0 for one in figures if one.measure not in UNSAID}
    return Telling(article_id, day, lang, found | counted)


def group(tellings: Iterable[Telling], rules: StoryRules = RULES) -> dict[str, str]:
    """The story_id of every article, the same whatever order they come in."""
    all_ = sorted(tellings, key=lambda one: one.article_id)
    days = {one.article_id: one.day for one in all_}
    members = link(_likenesses(all_, rules), rules.likeness)
    return name_by_first("story", days, members)


def _likenesses(tellings: list[Telling], rules: StoryRules) -> dict[tuple[str, str], float]:
    """The likeness of every two articles that are alike at all and near in time."""
    frequency = Counter(trace for one in tellings for trace in one.traces)
    rarity = {trace: log((len(tellings) + rules.background) / (times + 0.5)) for trace, times in frequency.items()}
    weights = {one.article_id: {t: w * rarity[t] for t, w in one.traces.items()} for one in tellings}
    norms = {article: sqrt(sum(w * w for w in own.values())) for article, own in weights.items()}
    known = {one.article_id: one for one in tellings}
    found = {}
    for a, b in _candidates(tellings, frequency, rules.commonest):
        if nearness := _nearness(known[a].day, known[b].day, rules):
            shared = weights[a].keys() & weights[b].keys()
            both = sorted((weights[a][t], weights[b][t]) for t in shared)
            cosine = sum(x * y for x, y in both) / (norms[a] * norms[b])
            likeness = nearness * cosine * min(1.0, sqrt(sum(min(pair) for pair in both) / rules.weight))
            found[a, b] = likeness if known[a].lang == known[b].lang else likeness * rules.foreign
    return found


def _candidates(tellings: list[Telling], frequency: Counter[str], commonest: int) -> list[tuple[str, str]]:
    by_trace: defaultdict[str, list[str]] = defaultdict(list)
    for one in tellings:
        for trace in one.traces:
            if 1 < frequency[trace] <= commonest:
                by_trace[trace].append(one.article_id)
    pairs = {(a, b) for articles in by_trace.values() for i, a in enumerate(articles) for b in articles[i + 1 :]}
    return sorted(pairs)


def _nearness(a: int | None, b: int | None, rules: StoryRules) -> float:
    """What the days between two articles leave of their likeness."""
    if a is None or b is None or abs(a - b) <= rules.window_days:
        return 1.0
    return rules.follow_up if abs(a - b) <= rules.follow_up_days else 0.0
