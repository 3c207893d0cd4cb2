"""The rules by which a figure has an owner: each looks for one kind of words, and finds a subject or none."""

from extractors.subjects.clause import Grammar
from extractors.subjects.noun_phrases import Span
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.place import is_introduced
from extractors.subjects.topic import Subject
from extractors.subjects.wording import Wording, of_name
from extractors.text.sentences import Sentence

STAFF = frozenset({"personnel", "employed", "job_cuts"})  # of an organisation
PLACES = ("geonames:", "region:", "country:")
BRACKETS = frozenset("()")
BESIDE = 4  # tokens from a bracket to its figure


def named_before_bracket(wording: Wording, claim: Span) -> Subject | None:
    """Whom a bracket that holds the figure stands behind: Peter (51), Brazil (2.3 million)."""
    opened = max((i for i in range(claim[0]) if wording.sentence.tokens[i].text in BRACKETS), default=-1)
    if opened < 1 or wording.sentence.tokens[opened].text == ")" or claim[0] - opened > BESIDE:
        return None
    if name := next((name for name in wording.names if name.last == opened), None):
        return of_name(name)
    behind = next((p for p in wording.phrases if p.last == opened), None)
    head = wording.head_of(behind) if behind else None
    if head is None or "number" in wording.tags[max(0, head.first - 1) : opened]:
        return None  # 3.2 billion dollars (2.9 billion euros)
    return wording.read(head)


def person_of_that_age(wording: Wording, grammar: Grammar, claim: Span) -> Subject | None:
    """Who is called by an age: the 53-year-old man; else the person named behind it, or before, or any."""
    if (own := _aged(wording, grammar)) is not None:
        return own
    persons = [name for name in wording.names if name.kind in ("person", "unknown")]
    after = [name for name in persons if name.first >= claim[1]]
    before = [name for name in persons if name.last <= claim[0]]
    if after and (wording.sentence.glued(claim[1]) or not before):
        return of_name(after[0])
    return of_name(before[-1]) if before else None


def _aged(wording: Wording, grammar: Grammar) -> Subject | None:
    """The figure's own phrase where that names people, or the one that it belongs to: a player of 28 years."""
    phrase, sentence = grammar.phrase, wording.sentence
    if phrase is None:
        return None
    if any(_is_person(sentence, i) for i in range(phrase.first, phrase.last)):
        return wording.read(phrase)
    if wording.is_unit(phrase) and sentence.hyphen(grammar.claim[1]) and phrase.last > grammar.claim[1] + 1:
        text = sentence.quote(grammar.claim[0], phrase.last)
        return Subject(text, text)  # a 28-year-old
    if older := _people_before(wording, grammar.claim):
        return older
    if phrase.first < grammar.claim[0] and wording.tags[grammar.claim[0] - 1] == "noun":
        return wording.read(Phrase(phrase.first, grammar.claim[0], phrase.link))
    head = wording.head_of(phrase)
    return wording.read(head) if head != phrase and head.link == "" else None


def _is_person(sentence: Sentence, index: int) -> bool:
    """Whether a noun names people, or what somebody is: a player."""
    roles = (mark.value for mark in sentence.all_at("group_nouns", index))
    return bool(sentence.at("people", index)) or "person" in roles


def _people_before(wording: Wording, claim: Span) -> Subject | None:
    """The people whose age stands right behind them: girls over 12."""
    at = claim[0]
    while at > 0 and wording.tags[at - 1] == "adverb":
        at -= 1
    before = next((p for p in wording.phrases if p.last == at), None)
    people = before and any(wording.sentence.at("people", i) for i in range(before.first, before.last))
    return wording.read(before) if before and people else None


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
    staff = counted is not None and not STAFF.isdisjoint(sentence.values("measures", counted[0]))
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
        return grammar.before() or (grammar.first() if grammar.own else None) or wording.topic.subject
    inside = wording.names_in(grammar.phrase) if grammar.phrase else []
    owners = [name for name in inside if name.last < claim[0] and name.kind != "people"]
    return of_name(owners[-1]) if owners and wording.sentence.key(owners[-1].last) == "'" else None


def group_of_members(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Whose members are counted: five members of a family."""
    if grammar.phrase is None or counted is None:
        return None
    members = any(mark.value == "members" for mark in wording.sentence.all_at("group_nouns", counted[0]))
    following = wording.of_after(grammar.phrase) if members else None
    return wording.read(following) if following and not wording.names_in(following) else None


def event_told(wording: Wording, at: int, own: Phrase | None) -> Subject | None:
    """What did harm: the event named nearest to a token."""
    events = [m.first for m in wording.sentence.of_kind("group_nouns") if m.value == "event"]
    for first in sorted(events, key=lambda first: abs(first - at)):
        for phrase in wording.phrases:
            if phrase.first <= first < phrase.last and phrase != own:
                return wording.read(phrase._replace(link=""))
    causes = [m.last for m in wording.sentence.of_kind("cues") if m.value == "cause"]
    behind = (p for p in wording.phrases if p.first in causes and p != own and not wording.is_time(p))
    return next((wording.read(phrase._replace(link="")) for phrase in behind), None)


def scene_of_people(wording: Wording, grammar: Grammar) -> Subject | None:
    """What people are in, where that opens the clause of the first verb: on the ship are 330 sailors."""
    sentence, at, clause = wording.sentence, grammar.claim[0], wording.clauses.clause
    if grammar.is_object or (grammar.phrase and wording.names_in(grammar.phrase)):
        return None  # Afghan civilians are theirs
    verb = next((i for i in range(at) if wording.tags[i] in (*VERBAL, "expletive")), 0)
    for phrase in wording.clauses.phrases:
        if phrase.last > verb or phrase.link == "":
            return None
        placed = sentence.at("place_prepositions", phrase.first - 1)
        if placed and clause[phrase.first] == clause[verb] and not wording.is_time(phrase):
            return None if wording.names_in(phrase) else wording.read(phrase._replace(link=""))
    return None


def thing_for_sale(wording: Wording, grammar: Grammar) -> Subject | None:
    """The thing that someone offers for a price."""
    if not grammar.is_object or grammar.phrase is None or grammar.phrase.link == "of":
        return None
    clause, at = wording.clauses.clause, grammar.claim[0]
    verb = next((i for i in range(at) if clause[i] == clause[at] and wording.tags[i] == "verb"), at)
    things = [p for p in wording.phrases if clause[p.first] == clause[at] and verb < p.first and p.last <= at]
    things = [p for p in things if "number" not in wording.tags[p.first : p.first + 2]]
    return wording.read(things[0]) if things and things[0].link == "" else None


def who_tells(wording: Wording, grammar: Grammar) -> Subject | None:
    """Who tells of a figure in one clause with it, where that names nobody else: the firm reported a profit of 5."""
    at, clause = grammar.claim[0], wording.clauses.clause
    others = [n for n in wording.names if n.last <= at and clause[n.first] == clause[at] and n.kind != "people"]
    return wording.speaker() if wording.speaker_acts(at) and not others else None


def nearest(wording: Wording, grammar: Grammar) -> Subject | None:
    """What stands nearest before the figure in its clause, where nothing else says whose it is."""
    at, clause = grammar.claim[0], wording.clauses.clause
    before = [p for p in wording.phrases if p.last <= at and clause[p.first] == clause[at]]
    before = [p for p in before if not wording.is_time(p) and not wording.is_unit(p)]
    return wording.read(wording.head_of(before[-1])) if before else None


def people_told_of(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """People behind a preposition, who are nobody's: to the three girls; but a club with 40 members has them."""
    if not grammar.is_object or grammar.phrase is None or counted is None:
        return None
    before = grammar.phrase.first - 1
    with_them = wording.tags[before - 1 : before] == ["noun"] and "having" in wording.sentence.values("cues", before)
    rose = "to" in wording.sentence.values("change", before)  # to 40 members
    people = bool(wording.sentence.at("people", counted[0]))
    return what_is_counted(wording, grammar, counted) if people and not (with_them or rose) else None


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
    named = Phrase(first, last, phrase.link if grammar.is_object else "")
    return wording.read(named)
