"""Whose figure it is where the verb's own subject is another: let the city build 5, городу удалось, 20% у банка."""

from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Span
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Wording

OWN = frozenset({"", "case"})
NEAR = 4  # tokens from a verb to whom it moves


def who_is_moved(wording: Wording, grammar: Grammar) -> Subject | None:
    """Who is let, made or expected to do what has the figure: the deal lets the city build 500 homes."""
    return _who_is_made_to(wording, grammar) or _whom_it_befalls(wording, grammar)


def _who_is_made_to(wording: Wording, grammar: Grammar) -> Subject | None:
    """Who stands between a verb of letting or making and another verb before the figure."""
    clause, at = wording.clauses.clause, grammar.claim[0]
    marks = [m for m in wording.sentence.meant("cues", "moves") if m.last <= at and clause[m.first] == clause[at]]
    for mark in reversed(marks):
        near = (p for p in wording.things if mark.last <= p.first <= mark.last + NEAR and p.link in OWN)
        whom = next(near, None)
        if whom and whom.last < at and not wording.counts(whom) and _acts_behind(wording, whom, at):
            return wording.read(whom)
    return None


def _acts_behind(wording: Wording, whom: Phrase, at: int) -> bool:
    """Whether a verb stands between those moved and the figure, and no other phrase before it."""
    sentence = wording.sentence
    last = wording.end_with_of(whom)
    for index in range(last, min(last + NEAR, at)):
        if wording.tags[index] == "verb" or "infinitive_mark" in sentence.values("grammar", index):
            return True
        if wording.tags[index] not in ("adverb", "aside", "object", "quote"):
            return False
    return False


def _whom_it_befalls(wording: Wording, grammar: Grammar) -> Subject | None:
    """Who stands in another case than the subject's beside a verb that wants that: жителям придется."""
    clause, at = wording.clauses.clause, grammar.claim[0]
    verb = next((m.first for m in wording.sentence.meant("cues", "befalls") if clause[m.first] == clause[at]), None)
    if verb is None:
        return None
    own = [p for p in wording.things if clause[p.first] == clause[at] and p.link in OWN and p.last <= at]
    whom = next((p for p in own if p.last <= verb or p.link == "case"), None)
    begun = clause.index(clause[at])
    free = whom and not wording.counts(whom) and "verb" not in wording.tags[begun : whom.first]
    return wording.read(whom) if whom and free else None


def with_whom(wording: Wording, claim: Span) -> Subject | None:
    """Who has so much, behind a figure without a verb: ещё 20% | у банка «Волна»."""
    own = wording.clauses.over.get(claim[0])
    at = own.last if own else claim[1]
    clause = wording.clauses.clause
    held = "held_by" in wording.sentence.values("cues", at)
    behind = next((p for p in wording.phrases if held and at < p.first <= at + 2), None)
    verb = any(tag in ("verb", "auxiliary") and clause[i] == clause[claim[0]] for i, tag in enumerate(wording.tags))
    return wording.read(behind._replace(link="")) if behind and not verb else None
