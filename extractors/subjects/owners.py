"""The rules by which a figure has an owner: each looks for one kind of words, and finds a subject or none."""

from extractors.figures.units import dimension_of
from extractors.subjects.clause import Grammar
from extractors.subjects.phrases import Phrase
from extractors.subjects.place import is_introduced
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Span, Wording, of_name

STAFF = frozenset({"personnel", "employed", "job_cuts"})  # of an organisation
PLACES = ("geonames:", "region:", "country:")
FAR = frozenset({"length", "time", "speed"})  # 50 metres of something are no share of it


def person_of_that_age(wording: Wording, claim: Span) -> Subject | None:
    """The person behind "68-year-old", else the last one named before, else any."""
    persons = [name for name in wording.names if name.kind in ("person", "unknown")]
    after = [name for name in persons if name.first >= claim[1]]
    before = [name for name in persons if name.last <= claim[0]]
    if after and (wording.sentence.glued(claim[1]) or not before):
        return of_name(after[0])
    return of_name(before[-1]) if before else None


def inhabited_place(wording: Wording, grammar: Grammar) -> Subject | None:
    """The place that people live in: the clause's subject where it is one, else the one named beside or spoken of."""
    subject = grammar.subject()
    if subject and (subject.id or "").startswith(PLACES):
        return subject
    near = [n for n in wording.names if n.kind in ("place", "country") and is_introduced(wording.sentence, n)]
    if near:
        return of_name(min(near, key=lambda n: abs(n.first - grammar.claim[0])))
    place = wording.topic.called("city") if subject is None else None
    return of_name(place) if place else None


def event_of_a_toll(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Where people that nothing else is said of were struck: in Gaza 12 people died."""
    sentence, near = wording.sentence, [n for n in wording.names if n.kind in ("place", "country")]
    plain = counted is None or (sentence.at("people", counted[0]) or sentence.at("measures", counted[0]))
    staff = counted is not None and any(m.value in STAFF for m in sentence.all_at("measures", counted[0]))
    if not plain or staff or (grammar.phrase and wording.names_in(grammar.phrase)):
        return None
    near = [name for name in near if is_introduced(sentence, name)]
    if near:
        return of_name(min(near, key=lambda name: abs(name.first - grammar.claim[0])))
    told = wording.topic.subject
    return told if told and (told.id or "").startswith(PLACES) else None


def possessor(wording: Wording, grammar: Grammar, claim: Span) -> Subject | None:
    """Who owns the figure's own phrase: Humphreys' 31.6 percent, its 125 million members."""
    if grammar.phrase and "possessive" in wording.tags[grammar.phrase.first : claim[0]][:1]:
        return (grammar.first() if grammar.own else None) or wording.topic.subject
    inside = wording.names_in(grammar.phrase) if grammar.phrase else []
    owners = [name for name in inside if name.last < claim[0] and name.kind != "people"]
    return of_name(owners[-1]) if owners and wording.sentence.key(owners[-1].last) == "'" else None


def event_told(wording: Wording, at: int, own: Phrase | None) -> Subject | None:
    """What did harm: the event named nearest to a token."""
    events = [m.first for m in wording.sentence.of_kind("group_nouns") if m.value == "event"]
    for first in sorted(events, key=lambda first: abs(first - at)):
        for phrase in wording.phrases:
            if phrase.first <= first < phrase.last and phrase != own:
                return wording.read(phrase)
    return None


def of_what_was_counted(wording: Wording, claim: Span) -> Subject | None:
    """A third of them: of what was counted before."""
    behind = range(claim[1], min(claim[1] + 3, len(wording.tags)))
    parts = any(mark.value == "of_them" for i in behind for mark in wording.sentence.all_at("grammar", i))
    return wording.topic.counted if parts else None


def thing_for_sale(wording: Wording, grammar: Grammar) -> Subject | None:
    """The thing that someone offers for a price."""
    if not grammar.is_object:
        return None
    clause, at = wording.clauses.clause, grammar.claim[0]
    verb = next((i for i in range(at) if clause[i] == clause[at] and wording.tags[i] == "verb"), at)
    things = [p for p in wording.phrases if clause[p.first] == clause[at] and verb < p.first and p.last <= at]
    things = [p for p in things if not wording.is_unit(p)]
    return wording.read(things[0]) if things and things[0].link == "" else None


def whole_of_a_share(wording: Wording, grammar: Grammar) -> Subject | None:
    """Of what it is a share: 40 percent of households."""
    if grammar.phrase is None or not wording.is_unit(grammar.phrase):
        return None
    units = {
        m.value for i in range(grammar.phrase.first, grammar.phrase.last) for m in wording.sentence.all_at("units", i)
    }
    following = None if {dimension_of(unit) for unit in units} & FAR else wording.of_after(grammar.phrase)
    return wording.read(following) if following else None


def what_is_counted(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """What is counted, with the words that say which: Afghan civilians."""
    phrase = grammar.phrase
    if phrase is None or counted is None:
        return None
    first, last = min(max(grammar.claim[1], phrase.first), counted[0]), max(phrase.last, counted[1])
    if grammar.there_is:
        beside = next((p for p in wording.phrases if p.first in (last, last + 1) and p.link == "preposition"), None)
        if beside and wording.names_in(beside):
            return wording.read(beside)
    named = Phrase(first, last, phrase.link)
    things = (
        [n for n in wording.names if n.kind == "unknown"] if last - first == 1 and not wording.names_in(named) else []
    )
    return of_name(min(things, key=lambda n: abs(n.first - first))) if things else wording.read(named)
