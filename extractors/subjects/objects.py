"""Those that something is done to or said of, where nobody owns the figure."""

from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Span
from extractors.subjects.lists import list_head
from extractors.subjects.owners import what_is_counted
from extractors.subjects.phrases import VERB_GROUP, VERBAL, Phrase
from extractors.subjects.topic import UNKNOWN, Subject
from extractors.subjects.word_tag import has_cases
from extractors.subjects.wording import Wording

HARMED = frozenset({"killed", "injured"})
DOERS = frozenset({"person", "organisation", "country", "people"})  # kinds of names
AT = 2  # tokens from the verb to those it is done to, a preposition between them: mató a dos
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


def so_many_known(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Things that are known to be so many, of which something is told: the sale of the more than 40 shops."""
    at, tags = grammar.claim[0], wording.tags
    while at > 0 and tags[at - 1] == "adverb":
        at -= 1
    if counted is None or wording.measure != "count" or at < 2 or tags[at - 1] != "determiner":
        return None
    particles = wording.sentence.language.writing.noun == "last"  # rounding out | the five winners
    owned = tags[at - 2] == "of" or (tags[at - 2] == "preposition" and not particles)
    owned = owned and not wording.sentence.at("articles", at - 1)
    owned = owned or (tags[at - 2] == "noun" and "of" in wording.sentence.values("grammar", at - 1))
    return what_is_counted(wording, grammar, counted) if owned else None


def thing_with_parts(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """What the clause brings in with what it has: they passed a town with two minarets; it shows a council of 5."""
    own = grammar.phrase
    if own is None or counted is None or own.first == 0:
        return None
    before = _before_qualifier(wording, own)
    thing = next((p for p in wording.phrases if p.last == before), None)
    having = "having" in wording.sentence.values("cues", before)
    head = wording.head_of(thing) if thing and having else None
    new = head is not None and (bool(wording.sentence.at("articles", head.first)) or wording.measure != "count")
    return wording.read(head) if head and new and head.link in ("", "case") and not wording.is_time(head) else None


def _before_qualifier(wording: Wording, own: Phrase) -> int:
    """The word before a figure's phrase and what qualifies it: mit | wohl über 25.000 Mitgliedern."""
    at = own.first
    while at > 1 and (wording.tags[at - 1] == "adverb" or wording.is_qualified(Phrase(at, own.last, own.link))):
        at -= 1
    return at - 1


def victims_of_a_killing(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Whom the word for it says were killed or hurt: the murder of two reporters; an attack is told of as an event."""
    own = grammar.phrase
    head = wording.head_of(own) if own and own.link == "of" else own and _deed_before(wording, own)
    if own is None or head is None or head == own:
        return None
    words = range(head.first, head.last)
    if not any(mark.value in HARMED for i in words for mark in wording.sentence.all_at("measures", i)):
        return None
    events = wording.sentence.meant("group_nouns", "event")
    if any(mark.last <= head.first and wording.clauses.clause[mark.first] == 0 for mark in events):
        return None  # the avalanche caused the death of two people
    whole = wording.of_after(own) if counted is None else None  # two of its workers
    return wording.read(whole) if whole else what_is_counted(wording, grammar, counted)


def _deed_before(wording: Wording, own: Phrase) -> Phrase | None:
    """The deed that ends right before those who suffer it, whose case alone says so: убийство | пятидесяти людей."""
    head = wording.clauses.ending.get(own.first) if has_cases(wording.sentence) and own.link == "" else None
    return None if head is None or wording.sentence.at("people", head.last - 1) else head


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
    at, clause = list_head(wording, grammar.claim)[0], wording.clauses.clause
    finds = [mark for mark in wording.sentence.of_kind("cues") if mark.value == "finds"]
    second = {mark.first for mark in finds}  # has held 9 | and seized 30
    own = [i for i in range(len(clause)) if clause[i] == clause[at] and (wording.tags[i] in VERBAL or i in second)]
    last = wording.sentence.language.writing.verb_last
    verb = next((i for i in (own if last else reversed(own)) if (i > at) == last), None)
    found = verb is not None and any(mark.first <= verb < mark.last for mark in finds)
    acted_on = wording.measure == "arrested" or (found and wording.measure in FOUND)
    is_object = grammar.phrase is not None and grammar.phrase.link in ("", "case")
    beside = verb is not None and grammar.phrase is not None and 0 < grammar.phrase.first - verb <= AT
    counted = counted if acted_on and (is_object or beside or not grammar.is_object) else None
    return what_is_counted(wording, grammar, counted) if counted else None


def victims(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Whom somebody killed or hurt, UNKNOWN if it is not said: the gunman shot two women; but not: the storm killed."""
    at, clause = grammar.claim[0], wording.clauses.clause
    harms = (m.first for m in wording.sentence.of_kind("measures") if m.value in HARMED and m.last <= at)
    verb = next((i for i in harms if clause[i] == clause[at] and wording.tags[i] == "verb"), None)
    if verb is None or (grammar.is_object and grammar.phrase and grammar.phrase.first > verb + AT):
        return None
    begins = next(i for i in range(verb, -1, -1) if i == 0 or wording.tags[i - 1] not in VERB_GROUP)
    doer = wording.chain_before(begins)
    if doer is None or not _can_do(wording, doer):
        return None
    return (what_is_counted(wording, grammar, counted) if counted else None) or UNKNOWN


def _can_do(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase names somebody, or people by what they are."""
    if any(name.kind in DOERS for name in wording.names_in(phrase)):
        return True
    sentence, last = wording.sentence, phrase.last - 1
    return bool(sentence.at("people", last) or sentence.at("bodies", last) or sentence.at("sources", last)) or (
        "person" in sentence.values("group_nouns", last)
    )
