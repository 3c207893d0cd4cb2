"""Whose figure it is in a part of a list without a verb: and in France 1.4 percent, for papers 49 percent."""

from collections.abc import Sequence

from extractors.subjects.clauses import Span
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.topic import Subject, of_name
from extractors.subjects.wording import Wording


def named_in_list(wording: Wording, tokens: Sequence[int], claim: Span, own: bool) -> Subject | None:
    """Who is named before the figure in a clause of these tokens, the figure's own or one before it."""
    if own and any(wording.tags[i] in VERBAL for i in tokens if i > claim[0]):
        return None
    before = [n for n in wording.names if n.first in tokens and n.last <= claim[0]]
    if before:
        return None if "number" in wording.tags[before[-1].last : claim[0]] else of_name(before[-1])
    return _in_parallel(wording, tokens, claim) if own else None


def _in_parallel(wording: Wording, tokens: Sequence[int], claim: Span) -> Subject | None:
    """What stands behind the same preposition as in the clause before: for television by 34, for papers by 49."""
    told = [p for p in wording.things if p.link == "preposition" and not wording.counts(p) and p.last <= claim[0]]
    here = [p for p in told if p.first in tokens and "number" not in wording.tags[p.last : claim[0]]]
    if not here:
        return None
    again = any(p.first < tokens[0] and _joined_alike(wording, p, here[-1]) for p in told)
    return wording.read(here[-1]._replace(link="")) if again else None


def _joined_alike(wording: Wording, phrase: Phrase, other: Phrase) -> bool:
    key = wording.sentence.key
    return key(phrase.first - 1) == key(other.first - 1)
