"""The rules by which a figure has an owner: each looks for one kind of words, and finds a subject or none."""

from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Span
from extractors.subjects.complements import is_inside, with_complement
from extractors.subjects.phrases import Phrase
from extractors.subjects.topic import UNKNOWN, Subject, of_name
from extractors.subjects.wording import SOMEWHERE, Wording

BRACKETS = frozenset("()")
SEIZED = frozenset({"arrested", "mass", "volume"})  # in a raid
PUT = frozenset({"investment", "spending", "aid"})  # into something
LONG = 4  # tokens of the name of a rate
BESIDE = 4  # tokens from a bracket to its figure


def named_before_bracket(wording: Wording, claim: Span) -> Subject | None:
    """Whom a bracket that holds the figure stands behind: Peter (51), Brazil (2.3 million)."""
    opened = max((i for i in range(claim[0]) if wording.sentence.tokens[i].text in BRACKETS), default=-1)
    if opened < 1 or wording.sentence.tokens[opened].text == ")" or claim[0] - opened > BESIDE:
        return None
    behind = next((p for p in wording.phrases if p.last == opened), None)
    head = wording.head_of(behind) if behind else None
    if name := next((name for name in wording.names if name.last == opened), None):
        return of_name(name)
    if head and "number" in wording.tags[max(0, head.first - 1) : opened]:
        return None  # 3.2 billion dollars (2.9 billion euros)
    return wording.owner(head) if head and not _tells_of_change(wording, head) else None


def _tells_of_change(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase says no more than when or how much: a slight rise (+1.3 %), than in June (+3 %)."""
    return wording.is_time(phrase) or any(wording.sentence.at("change", i) for i in range(phrase.first, phrase.last))


def possessor(wording: Wording, grammar: Grammar, claim: Span) -> Subject | None:
    """Who owns the figure's own phrase: Humphreys' 31.6 percent, its 125 million members."""
    if grammar.phrase and "possessive" in wording.tags[grammar.phrase.first : claim[0]][:1]:
        return grammar.before() or (grammar.first() if grammar.own else None) or wording.topic.subject
    inside = wording.names_in(grammar.phrase) if grammar.phrase else []
    owners = [name for name in inside if name.last < claim[0] and name.kind != "people"]
    return of_name(owners[-1]) if owners and wording.sentence.key(owners[-1].last) == "'" else None


def thing_for_sale(wording: Wording, grammar: Grammar) -> Subject | None:
    """The thing that someone offers for a price, or pays a price for."""
    if wording.measure == "price" and (bought := _bought(wording, grammar)):
        return bought
    if not grammar.is_object or grammar.phrase is None or grammar.phrase.link == "of":
        return None
    clause, at = wording.clauses.clause, grammar.claim[0]
    verb = next((i for i in range(at) if clause[i] == clause[at] and wording.tags[i] == "verb"), at)
    things = [p for p in wording.phrases if clause[p.first] == clause[at] and verb < p.first and p.last <= at]
    things = [p for p in things if "number" not in wording.tags[p.first : p.first + 2]]
    offered = things[0] if things and things[0].link in ("", "case") else None
    return wording.read(offered) if offered else _beside_price(wording, grammar.phrase)


def _beside_price(wording: Wording, own: Phrase) -> Subject | None:
    """What stands right before its price: the ticket for 49 euros."""
    paid_for = "in_return" in wording.sentence.values("cues", own.first - 1)
    thing = next((p for p in wording.phrases if p.last == own.first - 1), None) if paid_for else None
    head = wording.head_of(thing) if thing and not wording.is_time(thing) else None
    known = head and wording.tags[head.first] in ("determiner", "possessive") and head.link != "preposition"
    return wording.read(head._replace(link="")) if head and known and not wording.counts(head) else None


def _bought(wording: Wording, grammar: Grammar) -> Subject | None:
    """What stands behind a price and "for": 3 euros for a ticket."""
    at = grammar.phrase.last if grammar.phrase else grammar.claim[1]
    paid_for = any(mark.value == "in_return" for mark in wording.sentence.all_at("cues", at))
    behind = next((p for p in wording.phrases if p.first == at + 1), None) if paid_for else None
    first = wording.sentence.language.writing.noun == "first"
    unit = behind is not None and bool(wording.sentence.at("units", behind.first))  # por litro comparado
    rate = first and behind is not None and (unit or behind.last - behind.first == 1)  # por dosis
    return wording.read(behind) if behind and not (rate or wording.is_time(behind)) else None


def money_for(wording: Wording, grammar: Grammar) -> Subject | None:
    """What money that nobody gives is for, where the sentence opens with it: for the bridge 5 million are planned."""
    opens = wording.phrases[0] if wording.phrases else None
    if opens is None or opens == grammar.phrase or opens.link != "preposition" or opens.first > 2 or grammar.subject():
        return None
    meant = any("in_return" in wording.sentence.values("cues", i) for i in range(opens.first))
    return wording.read(opens._replace(link="")) if meant and not wording.is_time(opens) else None


def put_into(wording: Wording, grammar: Grammar) -> Subject | None:
    """What money goes into, where it is not told whose it is: 20 million were put into the school."""
    if wording.measure not in PUT or grammar.subject():
        return None
    clause, at = wording.clauses.clause, grammar.claim[0]
    for phrase in wording.things:
        here = phrase.link == "preposition" and phrase.first > at and clause[phrase.first] == clause[at]
        if here and is_inside(wording.sentence, phrase.first - 1) and not wording.names_in(phrase):
            return wording.read(phrase._replace(link=""))
    return None


def number_told(wording: Wording, claim: Span) -> Subject | None:
    """Of what a figure says how many there are, where that stands behind it: raises to 40 the number of the dead."""
    marks = (m for m in wording.sentence.all_at("cues", claim[1]) if m.value == "number_of")
    behind = next((p for m in marks for p in wording.phrases if p.first in (m.last - 1, m.last)), None)
    return wording.read(behind) if behind else None


def who_tells(wording: Wording, grammar: Grammar) -> Subject | None:
    """Who tells of a figure in one clause with it, where that names nobody else: the firm reported a profit of 5."""
    at, clause = grammar.claim[0], wording.clauses.clause
    others = [n for n in wording.names if n.last <= at and clause[n.first] == clause[at] and n.kind != "people"]
    told = wording.speaker_acts(at) and not (others or grammar.there_is)
    return wording.speaker() if told else None


def nearest(wording: Wording, grammar: Grammar) -> Subject | None:
    """What stands nearest before the figure in its clause, where nothing else says whose it is."""
    at, clause = grammar.claim[0], wording.clauses.clause
    before = [p for p in wording.things if p.last <= at and clause[p.first] == clause[at]]
    if wording.sentence.language.writing.verb_last:
        before = [p for p in before if p.link == ""]  # its case says what the rest are
    before = [p for p in before if not _tells_of_change(wording, p)]
    head = wording.head_of(before[-1]) if before else None
    long = head and wording.measure in SOMEWHERE and head.last - head.first > LONG  # holds a verb that no list knows
    return wording.read(head) if head and not long else None


def what_is_counted(wording: Wording, grammar: Grammar, counted: Span | None) -> Subject | None:
    """What is counted, with the words that say which: Afghan civilians."""
    phrase = grammar.phrase
    if phrase is None:
        return None
    if counted is None or wording.tags[counted[0]] == "verb" or _tells_of_unit(wording, counted[0]):
        rest = Phrase(grammar.claim[1], phrase.last, phrase.link)
        return wording.read(rest) if _names_a_thing(wording, rest) else None
    if wording.measure == "count" and _only_classifiers(wording, counted):
        return UNKNOWN  # the two of them
    first, last = min(max(grammar.claim[1], phrase.first), counted[0]), max(phrase.last, counted[1])
    if wording.sentence.language.writing.verb_last and not wording.is_unit(phrase):
        last = phrase.last  # 20 golle | Icardi
    if grammar.there_is:
        beside = next((p for p in wording.phrases if p.first in (last, last + 1) and p.link == "preposition"), None)
        if beside and wording.names_in(beside):
            return wording.read(beside)
    named = Phrase(first, last, phrase.link if grammar.is_object else "")
    return wording.read(named if wording.measure in SEIZED else with_complement(wording, named))


def _tells_of_unit(wording: Wording, at: int) -> bool:
    """Whether a participle only says something of the unit before it: 500 dollars | liés à."""
    unit = {"units", "currencies"} & wording.sentence.kinds(at - 1)
    return bool(unit) and "participle" in wording.sentence.values("grammar", at)


def _names_a_thing(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase has a noun that is no time or unit."""
    capital = wording.sentence.language.writing.noun == "capital"
    nouns = (i for i in range(phrase.first, phrase.last) if wording.tags[i] == "noun")
    nouns = (i for i in nouns if "participle" not in wording.sentence.values("grammar", i))
    return any(not capital or wording.sentence.tokens[i].is_capital for i in nouns) and not wording.is_time(phrase)


def _only_classifiers(wording: Wording, counted: Span) -> bool:
    """Whether only the classifier of a noun is counted, which is not named: those told of before."""
    classifiers = all(wording.sentence.at("classifiers", i) for i in range(*counted))
    return classifiers and wording.tags[counted[1] : counted[1] + 1] in (["verb"], ["auxiliary"], ["binder"], [])
