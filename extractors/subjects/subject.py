"""Whose figure it is: the owner, loser, payer, victims' group or thing measured, by readable rules in order."""

from collections.abc import Callable, Sequence

from extractors.figures.units import dimension_of
from extractors.names.gazetteer import body_name, countries
from extractors.names.name import Name
from extractors.subjects.clause import Grammar
from extractors.subjects.phrases import Clauses, Phrase, take_apart
from extractors.subjects.place import is_introduced
from extractors.subjects.topic import Subject, Topic
from extractors.subjects.wording import Span, Wording, of_name
from extractors.text.sentences import Sentence

FORCES = frozenset({"military_losses", "equipment_lost"})  # of a country: its armed forces'
PRICES = frozenset({"price", "amount"})
NATIONAL = frozenset({"growth", "inflation", "unemployment", "interest_rate"})  # a country's, whatever of it is named
PLACES = ("geonames:", "region:", "country:")
STAFF = frozenset({"personnel", "employed", "job_cuts"})  # of an organisation
FAR = frozenset({"length", "time", "speed"})  # 50 metres of something are no share of it
STRUCK = frozenset({"killed", "injured", "missing", "disease_cases", "hospitalised", "displaced"})  # somewhere
TOLL = frozenset({"killed", "injured", "missing", "affected", "damage", "hospitalised", "displaced"})  # of an event


def find_subject(
    claim: Span, counted: Span | None, measure: str, sentence: Sentence, names: Sequence[Name], topic: Topic,
    speakers: Sequence[Span] = (), clauses: Clauses | None = None,
) -> Subject | None:  # fmt: skip
    """The subject of the figure at these tokens, or None where nothing says; who speaks at `speakers` is no subject."""
    wording = Wording(sentence, clauses or take_apart(sentence), names, topic, speakers)
    grammar = Grammar(wording, claim)
    rules: dict[str, Callable[[], Subject | None]] = {
        "age of": lambda: _person(wording, claim) if measure == "age" else None,
        "inhabitants of": lambda: _inhabited(wording, grammar) if measure == "population" and counted else None,
        "possessor": lambda: _possessor(wording, grammar, claim),
        "event": lambda: (_event(wording, claim[0], grammar.phrase) or topic.event) if measure in TOLL else None,
        "part of": lambda: _part(wording, claim),
        "part of a whole": lambda: _counted(wording, grammar, counted) if _partitive(sentence, claim) else None,
        "members of": lambda: wording.members(grammar.phrase) if grammar.phrase else None,
        "sold": lambda: _sold(wording, grammar) if measure in PRICES else None,
        "subject of the clause": grammar.subject,
        "toll of a place": lambda: _struck(wording, grammar, counted) if measure in STRUCK else None,
        "staff of": lambda: topic.subject if measure in STAFF else None,
        "share of": lambda: _shared(wording, grammar),
        "counted": lambda: _counted(wording, grammar, counted),
        "topic": lambda: topic.subject,
    }
    for rule, find in rules.items():
        if found := find():
            military = counted is not None and _military(sentence, counted)
            return _as_measured(found, measure, military)._replace(rule=rule)
    return None


def main_subject(
    sentence: Sentence,
    names: Sequence[Name],
    topic: Topic,
    speakers: Sequence[Span] = (),
    clauses: Clauses | None = None,
) -> Subject | None:
    """What a sentence is about: its first phrase that can be a subject; None where that is a pronoun."""
    if not sentence.tokens:
        return None
    return Grammar(Wording(sentence, clauses or take_apart(sentence), names, topic, speakers), (0, 1)).first()


def told_event(
    sentence: Sentence,
    names: Sequence[Name],
    topic: Topic,
    speakers: Sequence[Span] = (),
    clauses: Clauses | None = None,
) -> Subject | None:
    """The first event of a sentence that can do harm: a quake, a fire, an attack."""
    if not any(mark.value == "event" for mark in sentence.of_kind("group_nouns")):
        return None
    return _event(Wording(sentence, clauses or take_apart(sentence), names, topic, speakers), 0, None)


def counted_phrase(counted: Span | None, sentence: Sentence) -> Subject | None:
    """What was counted, for a later figure that is part of it."""
    return Subject(text := sentence.quote(*counted), text) if counted else None


def _as_measured(subject: Subject, measure: str, military: bool) -> Subject:
    """What a country's soldiers suffer its forces do; what its economy does the country does."""
    country = subject.country
    whose = (subject.id or "").split(":")[0]
    if country and whose in ("country", "body") and (measure in FORCES or military):
        return subject._replace(canonical=body_name("armed_forces", country), id=f"body:{country}:armed_forces")
    if country and subject.id is None and measure in NATIONAL:
        return subject._replace(canonical=countries()[country], id=f"country:{country}")
    return subject


def _military(sentence: Sentence, counted: Span) -> bool:
    return any(mark.value == "military" for mark in sentence.all_at("people", counted[0]))


def _partitive(sentence: Sentence, claim: Span) -> bool:
    """23 of the 32: two numbers in one figure, a part and its whole."""
    digits = [i for i in range(*claim) if sentence.tokens[i].kind == "digits" or sentence.at("numbers", i)]
    return len(digits) > 1 and any(sentence.at("of", i) for i in range(*claim))


def _person(wording: Wording, claim: Span) -> Subject | None:
    """The person behind "68-year-old", else the last one named before, else any."""
    persons = [name for name in wording.names if name.kind in ("person", "unknown")]
    after = [name for name in persons if name.first >= claim[1]]
    before = [name for name in persons if name.last <= claim[0]]
    if after and (wording.sentence.glued(claim[1]) or not before):
        return of_name(after[0])
    return of_name(before[-1]) if before else None


def _inhabited(wording: Wording, grammar: Grammar) -> Subject | None:
    """The place that people live in: the clause's subject where it is one, else the one named beside or spoken of."""
    subject = grammar.subject()
    if subject and (subject.id or "").startswith(PLACES):
        return subject
    near = [n for n in wording.names if n.kind in ("place", "country") and is_introduced(wording.sentence, n)]
    if near:
        return of_name(min(near, key=lambda n: abs(n.first - grammar.claim[0])))
    place = wording.topic.called("city") if subject is None else None
    return of_name(place) if place else None


def _struck(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
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


def _possessor(wording: Wording, grammar: Grammar, claim: Span) -> Subject | None:
    """Who owns the figure's own phrase: Humphreys' 31.6 percent, its 125 million members."""
    if grammar.phrase and "possessive" in wording.tags[grammar.phrase.first : claim[0]][:1]:
        return (grammar.first() if grammar.own else None) or wording.topic.subject
    inside = wording.names_in(grammar.phrase) if grammar.phrase else []
    owners = [name for name in inside if name.last < claim[0] and name.kind != "people"]
    return of_name(owners[-1]) if owners and wording.sentence.key(owners[-1].last) == "'" else None


def _event(wording: Wording, at: int, own: Phrase | None) -> Subject | None:
    """What did harm: the event named nearest to a token."""
    events = [m.first for m in wording.sentence.of_kind("group_nouns") if m.value == "event"]
    for first in sorted(events, key=lambda first: abs(first - at)):
        for phrase in wording.phrases:
            if phrase.first <= first < phrase.last and phrase != own:
                return wording.read(phrase)
    return None


def _part(wording: Wording, claim: Span) -> Subject | None:
    """A third of them: of what was counted before."""
    behind = range(claim[1], min(claim[1] + 3, len(wording.tags)))
    parts = any(mark.value == "of_them" for i in behind for mark in wording.sentence.all_at("grammar", i))
    return wording.topic.counted if parts else None


def _sold(wording: Wording, grammar: Grammar) -> Subject | None:
    """The thing that someone offers for a price."""
    if not grammar.is_object:
        return None
    clause, at = wording.clauses.clause, grammar.claim[0]
    verb = next((i for i in range(at) if clause[i] == clause[at] and wording.tags[i] == "verb"), at)
    things = [p for p in wording.phrases if clause[p.first] == clause[at] and verb < p.first and p.last <= at]
    things = [p for p in things if not wording.is_unit(p)]
    return wording.read(things[0]) if things and things[0].link == "" else None


def _shared(wording: Wording, grammar: Grammar) -> Subject | None:
    """Of what it is a share: 40 percent of households."""
    if grammar.phrase is None or not wording.is_unit(grammar.phrase):
        return None
    units = {
        m.value for i in range(grammar.phrase.first, grammar.phrase.last) for m in wording.sentence.all_at("units", i)
    }
    following = None if {dimension_of(unit) for unit in units} & FAR else wording.of_after(grammar.phrase)
    return wording.read(following) if following else None


def _counted(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
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
