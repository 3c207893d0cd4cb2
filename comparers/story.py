"""Which articles tell the same event: by rare names, numbers and figures that they share, in a window of days.

A trial is told of months after the deed: outside the window two articles have to be more alike by far.
Two articles are as alike as their traces are: the cosine, rare traces weighing more, few shared ones counting little.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from comparers.linkage import link, name_by_first
from comparers.measure import UNSAID
from comparers.shelf import UNDATED, Ints, Shelf, Weighed
from comparers.traces import HALF, traces


class Telling(NamedTuple):
    """What grouping needs of an article: its id, the day it was published (a number of days), language and traces."""

    article_id: str
    day: int | None
    lang: str | None
    traces: Mapping[str, float]

    @property
    def hashes(self) -> list[int]:
        """A number for each trace, in their order."""
        return [int.from_bytes(blake2b(one.encode(), digest_size=8).digest(), "big") for one in self.traces]


class Counted(NamedTuple):
    """A figure as a trace: nine dead are nine dead in every language, in words or in digits."""

    measure: str
    unit: str
    number: str


@dataclass(frozen=True, slots=True)
class StoryRules:
    """When articles are taken to tell one event."""

    window_days: int = 14  # so near in time, two articles that are alike tell of one event
    follow_up: float = 0.7  # outside the window they are so many times as alike as they look
    follow_up_days: int = 1100  # and so far apart they tell of two events
    likeness: float = 0.15  # the least average likeness inside a story
    weight: float = 12.0  # shared traces that weigh less than this count for less
    background: int = 100  # articles without any of the traces, thought beside those known: what is rare among few
    history_days: int = 28  # a trace is as rare as it was in so many days before the article, and on its own
    commonest: int = 300  # a trace that more articles carried in that time says nothing
    least: float = 0.05  # two articles that are less alike are not alike at all
    foreign: float = 1.6  # articles in two languages share names and numbers alone: so many times as alike as they look


RULES = StoryRules()


@dataclass(frozen=True, slots=True)
class Tellings:
    """Articles side by side, each at its number."""

    ids: Sequence[str]
    langs: NDArray[np.str_]
    shelf: Shelf

    @classmethod
    def of(cls, tellings: Sequence[Telling]) -> Self:
        """These articles, numbered as they come."""
        days = np.array([UNDATED if one.day is None else one.day for one in tellings], np.int64)
        lengths = np.array([len(one.traces) for one in tellings], np.int64)
        hashes = np.array([number for one in tellings for number in one.hashes], np.uint64)
        emphases = np.array([emphasis for one in tellings for emphasis in one.traces.values()], float)
        langs = np.array([one.lang or "" for one in tellings], str)
        return cls([one.article_id for one in tellings], langs, Shelf.of(days, lengths, hashes, emphases))

    def days(self) -> dict[str, int | None]:
        """The day of each article by its id."""
        days = self.shelf.days.tolist()
        return {one: None if day == UNDATED else day for one, day in zip(self.ids, days, strict=True)}


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
    counted = {f"c:{one.measure}:{one.unit}:{one.number}": HALF for one in figures if one.measure not in UNSAID}
    return Telling(article_id, day, lang, found | counted)


def weigh(tellings: Tellings, rules: StoryRules = RULES) -> Ints:
    """The weight of every trace of every article, in thousandths."""
    return tellings.shelf.weigh(rules.history_days, rules.background, rules.commonest)


def group(tellings: Iterable[Telling], rules: StoryRules = RULES) -> dict[str, str]:
    """The story_id of every article, the same whatever order they come in."""
    side_by_side = Tellings.of(list(tellings))
    found = likenesses(side_by_side, weigh(side_by_side, rules), range(len(side_by_side.ids)), rules)
    return named("story", side_by_side.days(), found, rules.likeness)


def named(
    kind: str, days: Mapping[str, int | None], found: Mapping[tuple[str, str], float], least: float
) -> dict[str, str]:
    """The id of every article's group, where groups are joined by likenesses."""
    return name_by_first(kind, days, link(found, least))


def likenesses(
    tellings: Tellings, weights: Ints, changed: Iterable[int], rules: StoryRules = RULES
) -> dict[tuple[str, str], float]:
    """The likenesses of every two articles that may be in one story with a changed one, directly or through others."""
    weighed, found, waiting = Weighed(tellings.shelf, weights), dict[int, dict[int, float]](), set(changed)
    while waiting:
        article = waiting.pop()
        found[article] = _likenesses(tellings, weighed, article, rules)
        waiting |= {other for other, likeness in found[article].items() if likeness >= rules.likeness} - found.keys()
    pairs = ((a, b, likeness) for a, others in found.items() for b, likeness in others.items() if b in found)
    return {
        (tellings.ids[a], tellings.ids[b]): likeness for a, b, likeness in pairs if tellings.ids[a] < tellings.ids[b]
    }


def _likenesses(tellings: Tellings, weighed: Weighed, article: int, rules: StoryRules) -> dict[int, float]:
    """How alike an article is to each other that is alike at all and near in time."""
    others, cosine, shared = weighed.alike(article)
    days, langs = tellings.shelf.days, tellings.langs
    apart = np.abs(days[others] - days[article])
    dated = (days[others] != UNDATED) & (days[article] != UNDATED)
    likeness = cosine * np.sqrt(np.minimum(1.0, shared / rules.weight))
    likeness[dated & (apart > rules.window_days)] *= rules.follow_up
    likeness[dated & (apart > rules.follow_up_days)] = 0.0
    likeness[langs[others] != langs[article]] *= rules.foreign
    kept = likeness >= rules.least
    return dict(zip(others[kept].tolist(), likeness[kept].tolist(), strict=True))
