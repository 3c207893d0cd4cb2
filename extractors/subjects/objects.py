"""Those that something is done to or said of, where nobody owns the figure."""

from extractors.subjects.clause import Grammar
from extractors.subjects.noun_phrases import Span
from extractors.subjects.owners import what_is_counted
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Wording

FOUND = frozenset({"count", "mass", "volume", "unemployment"})  # measures of what is found or seized


def people_told_of(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """People behind a preposition, who are nobody's: to the three girls; but a club with 40 members has them."""
    if not grammar.is_object or grammar.phrase is None or counted is None:
        return None
    before = grammar.phrase.first - 1
    with_them = wording.tags[before - 1 : before] == ["noun"] and "having" in wording.sentence.values("cues", before)
    rose = "to" in wording.sentence.values("change", before)  # to 40 members
    people = bool(wording.sentence.at("people", counted[0]))
    return what_is_counted(wording, grammar, counted) if people and not (with_them or rose) else None


def object_of_a_demand(wording: Wording, grammar: Grammar) -> Subject | None:
    """What readers are told to do something with: hold the button for 30 seconds."""
    at, clause, tags = grammar.claim[0], wording.clauses.clause, wording.tags
    own = [i for i in range(at) if clause[i] == clause[at]]
    told = [i for i in own if tags[i] == "verb" and "addressed" in wording.sentence.values("persons", i)]
    things = [p for p in wording.phrases if told and told[-1] < p.first and p.last <= at and p.link in ("", "case")]
    things = [p for p in things if not wording.is_time(p) and not wording.counts(p)]
    return wording.read(things[0]) if things else None


def object_found(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """What is found, or who is arrested, who are nobody's: the office identified 1,286 accounts."""
    at, clause = grammar.claim[0], wording.clauses.clause
    own = [i for i in range(len(clause)) if clause[i] == clause[at] and wording.tags[i] in ("verb", "auxiliary")]
    last = wording.sentence.language.writing.verb_last
    verb = next((i for i in (own if last else reversed(own)) if (i > at) == last), None)
    finds = (mark for mark in wording.sentence.of_kind("cues") if mark.value == "finds")
    found = verb is not None and any(mark.first <= verb < mark.last for mark in finds)
    acted_on = wording.measure == "arrested" or (found and wording.measure in FOUND)
    is_object = grammar.phrase is not None and grammar.phrase.link in ("", "case")
    counted = counted if acted_on and (is_object or not grammar.is_object) else None
    return what_is_counted(wording, grammar, counted) if counted else None
