"""Which articles print one text (copies of a release or an agency's report), and which agency an article credits."""

import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from importlib.resources import files
from typing import NamedTuple
from zlib import crc32

from comparers.linkage import link, name_by_first

WORD = re.compile(r"\w+")
AGENCIES = tomllib.loads((files("comparers") / "agencies.toml").read_text(encoding="utf-8"))
CREDITS = {credit: agency for agency, credits_ in AGENCIES.items() for credit in credits_}
NAMES = "|".join(sorted(map(re.escape, CREDITS), key=len, reverse=True))
HEADS = "".join(sorted({re.escape(credit[0]) for credit in CREDITS}))  # most words begin otherwise: looked at first
CREDIT = re.compile(rf"[(\[/©–—-]\s*({NAMES})\b|\b(?=[{HEADS}])({NAMES})\s*[)\]/–—]")
MARK = re.compile(r"[(\[/©–—\])-]")  # without one of these beside it no name is a credit: they are looked for first
BYLINE = re.compile(rf"(?<!\w)({NAMES})(?!\w)")


class Wording(NamedTuple):
    """What telling copies needs of an article: its id, its day and a sample of its shingles."""

    article_id: str
    day: int | None
    shingles: frozenset[int]


@dataclass(frozen=True, slots=True)
class OriginRules:
    """When two texts are taken for copies of one."""

    copied: float = 0.28  # the least share of the shorter text's shingles that stands in the longer one
    shingles: int = 5  # sampled shingles that must be shared at least
    commonest: int = 100  # a shingle of more articles than this is furniture of pages


RULES = OriginRules()


def wording(article_id: str, text: str, day: int | None) -> Wording:
    """An article as telling copies sees it: every other run of four words, chosen by its checksum."""
    words = WORD.findall(text.lower())
    checksums = (crc32(" ".join(words[i : i + 4]).encode()) for i in range(len(words) - 3))
    return Wording(article_id, day, frozenset(c for c in checksums if c % 2 == 0))


def group(wordings: Iterable[Wording], rules: OriginRules = RULES) -> dict[str, str]:
    """The origin_id of every article: copies of one text share it."""
    all_ = sorted(wordings, key=lambda one: one.article_id)
    days = {one.article_id: one.day for one in all_}
    members = link(_copied(all_, rules), rules.copied)
    return name_by_first("origin", days, members)


def _copied(wordings: list[Wording], rules: OriginRules) -> dict[tuple[str, str], float]:
    """For every two articles that share shingles: the share of the shorter one's."""
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for one in wordings:
        for shingle in one.shingles:
            holders[shingle].append(one.article_id)
    shared = Counter(
        (a, b)
        for articles in holders.values()
        if 1 < len(articles) <= rules.commonest
        for i, a in enumerate(articles)
        for b in articles[i + 1 :]
    )
    size = {one.article_id: len(one.shingles) for one in wordings}
    return {(a, b): n / min(size[a], size[b]) for (a, b), n in shared.items() if n >= rules.shingles}


def agency(head: str, tail: str, byline: str | None) -> str | None:
    """The agency that an article credits in its byline, its dateline or at its end; None if it credits none."""
    named = BYLINE.search(byline or "") or _credit(head) or _credit(tail)
    return CREDITS[next(filter(None, named.groups()))] if named else None


def _credit(text: str) -> re.Match[str] | None:
    return CREDIT.search(text) if MARK.search(text) else None
