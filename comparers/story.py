"""Which articles tell the same event: by rare names, numbers and what their figures say, in a window of days.

A trial is told of months after the deed: outside the window two articles have to be more alike by far.
Two articles are as alike as their traces are, rare ones weighing more: between the cosine, and the share of the lighter
one's that the other has, as a short report says little of what a long one says. Few shared traces count little.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import NamedTuple, Self

import numpy as np
from numpy.typing import NDArray

from comparers.independence import NAMELESS
from comparers.linkage import components, link, name_by_first
from comparers.measure import UNSAID
from comparers.shelf import NONE, UNDATED, Floats, Ints, Shelf, Weighed
from comparers.traces import HALF, YEAR, traces


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


class Told(NamedTuple):
    """A figure as far as any language says the same of it: nine dead are nine dead, in words or in digits."""

    measure: str
    unit: str
    number: str
    subject_id: str | None
    place: str | None
    as_of: str | None
    source: str | None


class Pairs(NamedTuple):
    """Pairs of articles by their numbers, each once, and how alike they are."""

    one: Ints
    two: Ints
    likeness: Floats


NOBODY = Pairs(NONE, NONE, NONE.astype(float))


@dataclass(frozen=True, slots=True)
class StoryRules:
    """When articles are taken to tell one event."""

    window_days: int = 14  # so near in time, two articles that are alike tell of one event
    follow_up: float = 0.7  # outside the window they are so many times as alike as they look
    follow_up_days: int = 1100  # and so far apart they tell of two events
    likeness: float = 0.155  # the least average likeness inside a story
    weight: float = 30.0  # shared traces that weigh less than this count for less
    background: int = 100  # articles without any of the traces, thought beside those known: what is rare among few
    history_days: int = 28  # a trace is as rare as it was in so many days before the article, and on its own
    commonest: int = 300  # a trace that more articles carried in that time says nothing
    least: float = 0.08  # two articles that are less alike, or of which the cosine is less, are not alike at all
    foreign: float = 1.4  # articles in two languages share names and numbers alone: so many times as alike as they look


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
    figures: Iterable[Told] = (),
) -> Telling:
    """An article as grouping sees it."""
    known_by_text = title is None or text.startswith(title)
    found = traces(text if known_by_text else f"{title}\n{text}", lang)
    told = {trace: weight for one in figures for trace, weight in _told(one)}
    return Telling(article_id, day, lang, found | told)


def _told(figure: Told) -> Iterator[tuple[str, float]]:
    """What a figure says: how many, of what, whose, where, when, and who says so."""
    if figure.measure not in UNSAID:
        yield f"c:{figure.measure}:{figure.unit}:{figure.number}", HALF
        yield f"m:{figure.measure}", 1.0
    if figure.subject_id:
        yield f"g:{figure.subject_id}", 1.0
    if figure.place:
        yield f"g:{figure.place}", 1.0
    if figure.as_of and not YEAR.fullmatch(figure.as_of):
        yield f"d:{figure.as_of}", 1.0
    if figure.source and figure.source not in NAMELESS:
        yield f"s:{figure.source}", 1.0


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
    weighed, count = Weighed(tellings.shelf, weights), len(tellings.ids)
    waiting, unmet, met = np.array(sorted(changed), np.int64), np.ones(count, bool), [NOBODY]
    while len(waiting):
        met.append(_alike(tellings, weighed, waiting, np.flatnonzero(unmet), rules))
        unmet[waiting] = False
        joined = met[-1].two[met[-1].likeness >= rules.likeness]
        waiting = np.unique(joined[unmet[joined]])
    pairs = Pairs(*map(np.concatenate, zip(*met, strict=True)))
    bonded = pairs.likeness >= rules.likeness
    groups = components(count, pairs.one[bonded], pairs.two[bonded])
    together = groups[pairs.one] == groups[pairs.two]
    found = (column[together].tolist() for column in pairs)
    named = (
        (*sorted((tellings.ids[one], tellings.ids[two])), likeness) for one, two, likeness in zip(*found, strict=True)
    )
    return {(one, two): likeness for one, two, likeness in named}


def _alike(tellings: Tellings, weighed: Weighed, rows: Ints, columns: Ints, rules: StoryRules) -> Pairs:
    """The pairs of one of `rows` and another of `columns` that are alike at all."""
    one, two = weighed.near(rows, columns, rules.least)
    days, langs = tellings.shelf.days, tellings.langs
    cosine, part, shared = weighed.alike(one, two)
    apart = np.abs(days[one] - days[two])
    dated = (days[one] != UNDATED) & (days[two] != UNDATED)
    likeness = np.sqrt(cosine * part * np.minimum(1.0, shared / rules.weight))
    likeness[dated & (apart > rules.window_days)] *= rules.follow_up
    likeness[dated & (apart > rules.follow_up_days)] = 0.0
    likeness[langs[one] != langs[two]] *= rules.foreign
    kept = likeness >= rules.least
    return Pairs(one[kept], two[kept], likeness[kept])
