"""The rules for people who are counted: whose age it is, where they live, what struck them, to whom they belong."""

from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Span
from extractors.subjects.complements import is_inside
from extractors.subjects.owners import what_is_counted
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.place import PLACES, is_introduced
from extractors.subjects.topic import Subject, is_place, of_name
from extractors.subjects.word_tag import has_cases
from extractors.subjects.wording import Wording
from extractors.text.sentences import Sentence

APOSTROPHES = frozenset("'’")
PERSONS = frozenset({"person", "unknown"})  # kinds of names of those who can have an age
STAFF = frozenset({"personnel", "employed", "job_cuts"})  # of an organisation


def person_of_that_age(wording: Wording, grammar: Grammar, claim: Span) -> Subject | None:
    """Who is called by an age: the 53-year-old man; else the person named behind it, or before, or any."""
    if (own := _aged(wording, grammar)) is not None:
        return own
    persons = [name for name in wording.names if name.kind in ("person", "unknown")]
    after = [name for name in persons if name.first >= claim[1]]
    before = [name for name in persons if name.last <= claim[0]]
    if after and (_goes_on(wording.sentence, claim[1]) or not before):
        return of_name(after[0])
    return of_name(before[-1]) if before else None


def _goes_on(sentence: Sentence, last: int) -> bool:
    """Whether a figure is the first part of a word: 30-year-old Ann, 24-летний Иван; but Ann, 30, and Bob."""
    return sentence.glued(last) and (sentence.hyphen(last) or sentence.tokens[last].kind == "word")


def _aged(wording: Wording, grammar: Grammar) -> Subject | None:
    """The figure's own phrase where that names people, or the one that it belongs to: a player of 28 years."""
    phrase, sentence = grammar.phrase, wording.sentence
    if phrase is None:
        return None
    first, last = grammar.claim
    if called := _called_by_age(wording, phrase, grammar.claim):
        return called
    if any(_is_person(sentence, i) for i in range(phrase.first, phrase.last)):
        before = any(_is_person(sentence, i) for i in range(phrase.first, first))
        return wording.read(Phrase(phrase.first, first, phrase.link) if before else phrase)  # a man | of 41 years
    if has_cases(sentence) and sentence.hyphen(last) and last + 2 < phrase.last:
        return wording.read(Phrase(last + 2, phrase.last, ""))  # 200-летие | открытия музея
    if wording.is_unit(phrase) and phrase.last > last + sentence.hyphen(last) and sentence.glued(last):
        text = sentence.quote(grammar.claim[0], phrase.last)
        return Subject(text, text)  # a 28-year-old
    head = wording.head_of(phrase)
    aged = head != phrase and head.link == "preposition"  # Kinder im Alter von 10 Jahren
    if older := _people_before(wording, first) or (_people_before(wording, head.first - 1) if aged else None):
        return older
    named = wording.names_in(phrase)[-1:]
    if phrase.first < first and wording.tags[first - 1] == "noun" and not (named and named[0].first >= last):
        return wording.read(Phrase(phrase.first, first, phrase.link))
    return wording.read(head) if head != phrase and head.link == "" else None


def _called_by_age(wording: Wording, phrase: Phrase, claim: Span) -> Subject | None:
    """Who stands behind an age in its phrase: the 28-year-old striker; else the age alone: the 53 year old."""
    old = wording.sentence.at("units", claim[1])
    behind = not wording.sentence.language.writing.syllables  # where the noun stands before its age
    if old is None or old.value != "age" or old.last > phrase.last or not behind:
        return None
    if name := next((n for n in wording.names_in(phrase) if n.first == old.last and n.kind in PERSONS), None):
        return of_name(name)
    if old.last < phrase.last:
        owner = next((i for i in range(old.last, phrase.last) if wording.sentence.key(i) in APOSTROPHES), phrase.last)
        return wording.read(Phrase(old.last, owner, ""))  # the 28-year-old striker | 's goal
    if wording.tags[claim[0] - 1 : claim[0]] != ["determiner"]:
        return None
    apposed = wording.sentence.at("articles", phrase.first)
    if apposed and (name := next((name for name in wording.names if name.last == phrase.first - 1), None)):
        return of_name(name)  # Ann Lee, a 28-year-old; but not: at the Open, the 28-year-old
    text = wording.sentence.quote(claim[0], phrase.last)
    return Subject(text, text)


def _is_person(sentence: Sentence, index: int) -> bool:
    """Whether a noun names people, or what somebody is: a player."""
    roles = (mark.value for mark in sentence.all_at("group_nouns", index))
    return bool(sentence.at("people", index)) or "person" in roles


def _people_before(wording: Wording, at: int) -> Subject | None:
    """The people whose age stands right behind them: girls over 12."""
    while at > 0 and wording.tags[at - 1] == "adverb":
        at -= 1
    before = next((p for p in wording.phrases if p.last == at), None)
    people = before and any(wording.sentence.at("people", i) for i in range(before.first, before.last))
    return wording.read(before) if before and people else None


def inhabited_place(wording: Wording, grammar: Grammar) -> Subject | None:
    """The place that people live in: the clause's subject where it is one, else the one named beside or spoken of."""
    behind = wording.of_after(grammar.phrase) if grammar.phrase else None
    nouns = [i for i in range(*behind[:2]) if wording.sentence.at("place_nouns", i)] if behind else []
    if nouns and behind and not wording.names_in(behind):
        return wording.read(Phrase(nouns[0], nouns[0] + 1, "of"))  # the inhabitants of the city
    subject = grammar.subject()
    if is_place(subject):
        return subject
    if near := place_beside(wording, grammar.claim[0]):
        return near
    place = wording.topic.called("city") if subject is None else None
    return of_name(place) if place else None


def place_beside(wording: Wording, at: int) -> Subject | None:
    """The place named nearest to a token of which a preposition tells: in Saxony 85 litres of rain fell."""
    near = [n for n in wording.names if n.kind in PLACES and is_introduced(wording.sentence, n)]
    return of_name(min(near, key=lambda n: abs(n.first - at))) if near else None


def event_of_a_toll(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Where people that nothing else is said of were struck: in Gaza 12 people died."""
    sentence, told = wording.sentence, wording.topic.subject
    plain = counted is None or (sentence.at("people", counted[0]) or sentence.at("measures", counted[0]))
    staff = counted is not None and not STAFF.isdisjoint(sentence.values("measures", counted[0]))
    if not plain or staff or (grammar.phrase and wording.names_in(grammar.phrase)):
        return None
    return place_beside(wording, grammar.claim[0]) or (told if is_place(told) else None)


def group_of_members(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """Whose members are counted: five members of a family."""
    if grammar.phrase is None or counted is None:
        return None
    members = any(mark.value == "members" for mark in wording.sentence.all_at("group_nouns", counted[0]))
    following = wording.of_after(grammar.phrase) if members else None
    return wording.read(following) if following and not wording.names_in(following) else None


def people_of_a_nation(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """The people that are counted by where they are from: 58 Palestinians in Gaza."""
    named = counted and any(n.kind == "people" and n.first <= counted[0] < n.last for n in wording.names)
    return what_is_counted(wording, grammar, counted) if named else None


def event_told(wording: Wording, at: int, own: Phrase | None) -> Subject | None:
    """What did harm: the event named nearest to a token."""
    events = [m.first for m in wording.sentence.of_kind("group_nouns") if m.value == "event"]
    events = [first for first in events if not _is_since(wording, first, at)]
    for first in sorted(events, key=lambda first: abs(first - at)):
        for phrase in wording.phrases:
            if phrase.first <= first < phrase.last and phrase != own:
                return wording.read(Phrase(_behind_head(wording, phrase, first), phrase.last, ""))
    causes = [m.last for m in wording.sentence.of_kind("cues") if m.value == "cause"]
    behind = (p for p in wording.phrases if p.first in causes and p != own and not wording.is_time(p))
    return next((wording.read(phrase._replace(link="")) for phrase in behind), None)


def _is_since(wording: Wording, event: int, at: int) -> bool:
    """Whether an event only tells since when, in the words that open a sentence: since the attack of 7 October."""
    if event > at or "since" not in wording.sentence.values("time", 0):
        return False
    clause = wording.clauses.clause
    verbs = {clause[i] for i in range(event, at) if wording.tags[i] in VERBAL}
    return clause[event] == 0 or clause[event] not in verbs


def _behind_head(wording: Wording, phrase: Phrase, event: int) -> int:
    """Where an event's own words begin: the victims | of the bad crash, where its case alone says of."""
    if not has_cases(wording.sentence):
        return phrase.first
    while event > phrase.first and wording.sentence.at("adjectives", event - 1):
        event -= 1
    return event


def scene_of_people(wording: Wording, grammar: Grammar) -> Subject | None:
    """What people are in, where that opens the clause of the first verb: on the ship are 330 sailors."""
    sentence, at, clause = wording.sentence, grammar.claim[0], wording.clauses.clause
    if grammar.is_object or (grammar.phrase and wording.names_in(grammar.phrase)):
        return None  # Afghan civilians are theirs
    verb = next((i for i in range(at) if wording.tags[i] in (*VERBAL, "expletive")), 0)
    for phrase in wording.clauses.phrases:
        if phrase.last > verb or phrase.link == "":
            return None
        inside = is_inside(sentence, phrase.first - 1) and clause[phrase.first] == clause[verb]
        if inside and not wording.is_time(phrase):
            return _scene(wording, phrase)
    return None


def _scene(wording: Wording, phrase: Phrase) -> Subject | None:
    """What people are in; on board, or at the plant: what was told of before."""
    if wording.names_in(phrase):
        return None
    span = range(phrase.first - 1, phrase.last)
    aboard = any("aboard" in wording.sentence.values("cues", i) for i in span) and not wording.of_after(phrase)
    firm = any("organisation" in wording.sentence.values("group_nouns", i) for i in span)
    alone = phrase.last - phrase.first == 1
    return (wording.topic.subject if alone and (aboard or firm) else None) or wording.read(phrase._replace(link=""))
