"""Claims against gold claims: which were found, and which of their fields are right, language by language."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extractors.claim import Claim
from extractors.claims import extract_claims
from flows.evaluation.gold import GoldClaim, Passage
from flows.evaluation.share import Share

PRINTED = {"subject": "subject_text", "source": "source_text"}  # compared by their words
FIELDS = ("unit", "qualifier", "change", "measure", "modality", "as_of", "subject", "source")
STEM, HALF = 6, 2  # letters of a word that its forms share; words in common: one in so many

Scores = dict[str, dict[str, Share]]  # language (and "all"), then what is scored


def score(passages: Iterable[Passage]) -> Scores:
    """Precision and recall of claims found, and the shares of them with each field right."""
    scores: Scores = {"all": defaultdict(Share)}
    for passage in passages:
        claims = [claim for claim in extract_claims(passage.article) if claim.part == "text"]
        own = scores.setdefault(passage.article.lang or "", defaultdict(Share))
        for name, share in _scored(passage, claims):
            own[name] += share
            scores["all"][name] += share
    return scores


def _scored(passage: Passage, claims: Sequence[Claim]) -> Iterator[tuple[str, Share]]:
    matched = align(passage.claims, claims)
    yield "precision", Share(len(matched), len(claims))
    yield "recall", Share(len(matched), len(passage.claims))
    for gold, claim in matched:
        yield "value", Share(gold.fields["low"] == claim.low and gold.fields["high"] == claim.high, 1)
        for field in FIELDS:
            yield field, Share(is_right(field, gold.fields, claim), 1)


def align(gold: Sequence[GoldClaim], claims: Sequence[Claim]) -> list[tuple[GoldClaim, Claim]]:
    """Each gold claim with the one whose quote overlaps its own: one to one, equal numbers and long overlaps first."""
    meetings = sorted(
        (gold[i].fields["low"] != claims[j].low, -overlap, i, j)
        for i in range(len(gold))
        for j in range(len(claims))
        if (overlap := min(gold[i].end, claims[j].end) - max(gold[i].start, claims[j].start)) > 0
    )
    taken: dict[int, int] = {}
    for _, _, i, j in meetings:
        if i not in taken and j not in taken.values():
            taken[i] = j
    return [(gold[i], claims[j]) for i, j in sorted(taken.items())]


def is_right(field: str, gold: Mapping[str, object], claim: Claim) -> bool:
    """Whether a claim has a field as the gold has it; names by at least half of their words."""
    if field in PRINTED:
        wanted = gold[field]
        return wanted == getattr(claim, field) or same_words(wanted, getattr(claim, PRINTED[field]))
    return bool(gold[field] == getattr(claim, field))


def same_words(one: object, other: object) -> bool:
    """Whether two texts share half of the words of the longer one; or neither says anything."""
    first, second = (_stems(text) for text in (one, other))
    if not first or not second:
        return first == second
    return HALF * len(first & second) >= max(len(first), len(second))


def _stems(text: object) -> frozenset[str]:
    return frozenset(word[:STEM] for word in re.findall(r"\w+", str(text or "").casefold()))
