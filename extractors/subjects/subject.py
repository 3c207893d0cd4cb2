"""Whose figure it is: the owner, loser, payer, victims' group or thing measured, by readable rules in order."""

from collections.abc import Iterator, Sequence

from extractors.names.gazetteer import body_name, countries
from extractors.names.name import Name
from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Clauses, Span, take_apart
from extractors.subjects.doers import behind_participle, thing_that_has
from extractors.subjects.gatherings import gathering_of, what_admits
from extractors.subjects.lists import list_head, listed_of_topic
from extractors.subjects.moved import who_is_moved, with_whom
from extractors.subjects.objects import (
    HARMED,
    object_found,
    object_of_a_demand,
    people_told_of,
    so_many_known,
    thing_with_parts,
    victims,
    victims_of_a_killing,
)
from extractors.subjects.owners import (
    money_for,
    named_before_bracket,
    nearest,
    number_told,
    possessor,
    put_into,
    thing_for_sale,
    what_is_counted,
    who_tells,
)
from extractors.subjects.people import (
    STAFF,
    event_of_a_toll,
    event_told,
    group_of_members,
    inhabited_place,
    people_of_a_nation,
    person_of_that_age,
    place_beside,
    scene_of_people,
)
from extractors.subjects.pronouns import beside_a_pronoun, place_where
from extractors.subjects.punished import who_is_punished
from extractors.subjects.shares import HELD, of_what_was_counted, voted_for, whole_of_a_share
from extractors.subjects.sizes import each_one, joined_to, thing_of_that_size
from extractors.subjects.topic import UNKNOWN, Subject, Topic, is_place
from extractors.subjects.wording import TOLL, Wording
from extractors.text.sentences import Sentence

FORCES = frozenset({"military_losses", "equipment_lost"})  # of a country: its armed forces'
JOINED = frozenset({"count", "duration", "personnel", "employed"})
PRICES = frozenset({"price", "amount"})
MEANT = frozenset({"spending", "investment", "amount", "price"})  # for what a sentence opens with
PARTS = STAFF | {"count"}  # of what has them
VOTES = frozenset({"votes", "poll_share"})
OWN = frozenset({"profit", "revenue", "loss", "spending", "investment", "debt", "job_cuts", "personnel", "employed"})
NATIONAL = frozenset({"growth", "inflation", "unemployment", "interest_rate"})  # a country's, whatever of it is named
RATES = frozenset({"inflation", "unemployment"})  # of a place
EVENTS_OWN = TOLL - {"missing", "displaced"}  # where another sentence tells of the event, these are people's
STRUCK = frozenset({"killed", "injured", "missing", "disease_cases", "hospitalised", "displaced"})  # somewhere


def find_subject(
    claim: Span, counted: Span | None, measure: str, sentence: Sentence, names: Sequence[Name], topic: Topic,
    speakers: Sequence[Span] = (), clauses: Clauses | None = None,
) -> Subject | None:  # fmt: skip
    """The subject of the figure at these tokens, or None where nothing says; who speaks at `speakers` is no subject."""
    wording = Wording(sentence, clauses or take_apart(sentence), names, topic, speakers, measure)
    for rule, found in _by_rules(wording, claim, counted, measure):
        if found:
            if found is UNKNOWN:
                return None
            military = counted is not None and _military(sentence, counted)
            return _as_measured(found, measure, military)._replace(rule=rule)
    return None


def _by_rules(
    wording: Wording, claim: Span, counted: Span | None, measure: str
) -> Iterator[tuple[str, Subject | None]]:
    """What each rule finds, in order: a rule is asked only when those before it found none."""
    sentence, topic = wording.sentence, wording.topic
    grammar, head = Grammar(wording, claim), list_head(wording, claim)
    yield "in brackets", named_before_bracket(wording, claim)
    yield "held by", with_whom(wording, claim)
    yield "age of", person_of_that_age(wording, grammar, claim) if measure == "age" else None
    yield "inhabitants of", inhabited_place(wording, grammar) if measure == "population" and counted else None
    yield "fallen on", place_beside(wording, claim[0]) if measure == "precipitation" else None
    yield "gathering", gathering_of(wording, grammar, counted) if measure == "attendance" else None
    yield "possessor", possessor(wording, grammar, claim)
    yield "group of", group_of_members(wording, grammar, counted)
    yield "people of a nation", people_of_a_nation(wording, grammar, counted) if measure in TOLL else None
    yield "victims of", victims_of_a_killing(wording, grammar, counted) if measure in HARMED else None
    yield "event", event_told(wording, claim[0], grammar.phrase) if measure in TOLL else None
    yield "number of", number_told(wording, claim)
    yield "voted for", voted_for(wording, claim) if measure in VOTES else None
    yield "part of", of_what_was_counted(wording, claim, counted) if not (measure in TOLL and topic.event) else None
    yield (
        "part of a whole",
        (what_is_counted(wording, grammar, counted) if measure not in HELD and _partitive(sentence, claim) else None),
    )
    yield "members of", wording.members(grammar.phrase) if grammar.phrase else None
    yield "money for", money_for(wording, grammar) if measure in MEANT else None
    yield "admission to", what_admits(wording, grammar) if measure in PRICES else None
    yield "sold", thing_for_sale(wording, grammar) if measure in PRICES else None
    yield "who tells of its own", who_tells(wording, grammar) if measure in OWN else None
    yield "list of the topic", listed_of_topic(wording, head, topic)
    yield "each", each_one(wording, claim)
    yield "behind its participle", behind_participle(wording, claim) or thing_that_has(wording, claim)
    yield "joined to", joined_to(wording, claim) if measure in JOINED else None
    yield "size of", thing_of_that_size(wording, head)
    yield "place where", place_where(wording, head)
    yield "people told of", people_told_of(wording, grammar, counted) if measure == "count" else None
    yield "known number", so_many_known(wording, grammar, counted)
    yield "with its parts", thing_with_parts(wording, grammar, counted) if measure in PARTS else None
    yield "object found", object_found(wording, grammar, counted)
    yield "victims", victims(wording, grammar, counted) if measure in HARMED else None
    yield "punished", who_is_punished(wording, grammar)
    yield "object of a demand", object_of_a_demand(wording, grammar)
    yield "moved by another", who_is_moved(wording, grammar)
    yield "subject of the clause", grammar.subject()
    yield "put into", put_into(wording, grammar)
    yield "toll of a place", event_of_a_toll(wording, grammar, counted) if measure in STRUCK else None
    yield (
        "beside a pronoun",
        beside_a_pronoun(wording, head, grammar.first(counted=False) if wording.clauses.clause[head[0]] else None),
    )
    yield "people in", scene_of_people(wording, grammar) if _counts_people(sentence, measure, counted) else None
    yield "event before", topic.event if measure in EVENTS_OWN else None
    yield "scene before", topic.scene if measure in STRUCK else None
    yield "staff of", (topic.subject if measure in STAFF and not (topic.tells_of_event or grammar.there_is) else None)
    yield "share of", whole_of_a_share(wording, grammar)
    yield "counted", (what_is_counted(wording, grammar, counted) if not _is_held(sentence, measure, counted) else None)
    yield "nobody's", UNKNOWN if grammar.is_impersonal or (measure == "duration" and grammar.stands_first) else None
    yield "topic", topic.subject if measure not in RATES or is_place(topic.subject) else None
    yield "nearest", nearest(wording, grammar)


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


def _is_held(sentence: Sentence, measure: str, counted: Span | None) -> bool:
    """Whether years or votes are counted, which are somebody's: 34 percent of the votes."""
    if measure != "poll_share" or counted is None:
        return measure in ("age", "poll_share")
    votes = "votes" in sentence.values("measures", counted[0])
    return votes and not sentence.at("people", counted[0])


def _counts_people(sentence: Sentence, measure: str, counted: Span | None) -> bool:
    return measure in STRUCK or (counted is not None and bool(sentence.at("people", counted[0])))


def _partitive(sentence: Sentence, claim: Span) -> bool:
    """23 of the 32: two numbers in one figure, a part and its whole."""
    return sum(map(sentence.is_number, range(*claim))) > 1 and any(sentence.at("of", i) for i in range(*claim))
