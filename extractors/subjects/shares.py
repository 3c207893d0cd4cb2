"""Of what a figure is a part: the whole that is named behind it, or was before."""

from itertools import takewhile

from extractors.figures.units import dimension_of
from extractors.subjects.clause import Grammar
from extractors.subjects.clauses import Span
from extractors.subjects.phrases import VERBAL, Phrase
from extractors.subjects.topic import PARTIES, Subject
from extractors.subjects.wording import TOLL, Wording
from extractors.text.sentences import Sentence

HELD = frozenset({"seats", "job_cuts", "attendance"})  # 76 of 140 are somebody's
AMONG = 3  # tokens from "among them" to its figure
FAR = frozenset({"length", "time", "speed"})  # 50 metres of something are no share of it


def of_what_was_counted(wording: Wording, claim: Span, counted: Span | None) -> Subject | None:
    """A third of them: of what was counted before."""
    behind = list(takewhile(lambda i: wording.tags[i] not in ("comma", "stop"), range(claim[1], len(wording.tags))))[:3]
    parts = any("of_them" in wording.sentence.values("grammar", i) for i in behind)
    parts = parts and wording.measure != "job_cuts"  # 300 of them are the firm's
    return wording.topic.counted if parts or (counted is None and _led_by_them(wording, claim[0])) else None


def is_some_of_them(measure: str, first: int, sentence: Sentence) -> bool:
    """Whether words right before a toll make it some of those told of: 40 died, among them at least 12 children."""
    if measure not in TOLL:
        return False
    marks = [mark for mark in sentence.meant("grammar", "of_them") if first - AMONG <= mark.last <= first]
    return any(all(sentence.tokens[i].kind == "word" for i in range(mark.last, first)) for mark in marks)


def _led_by_them(wording: Wording, at: int) -> bool:
    """Whether a clause with a bare figure opens with "of them": 17,000 have work, of them 3,700 part-time."""
    opened = wording.clauses.clause.index(wording.clauses.clause[at])
    first = opened + (wording.tags[opened] == "comma")
    led = first < at and wording.measure not in HELD and "of_them" in wording.sentence.values("grammar", first)
    return led and "noun" not in wording.tags[first:at]


def whole_of_a_share(wording: Wording, grammar: Grammar) -> Subject | None:
    """Of what it is a share: 40 percent of households."""
    if grammar.phrase is None or not wording.is_unit(grammar.phrase):
        return None
    units = _units(wording, grammar.phrase)
    following = None if {dimension_of(unit) for unit in units} & FAR else wording.of_after(grammar.phrase)
    output = (m for m in wording.sentence.of_kind("cues") if m.value == "of_output")
    if following and any(mark.first <= following.first < mark.last for mark in output):
        return None  # who is to spend 2 percent of GDP
    if following and wording.measure == "poll_share" and wording.is_measure(following):
        return None  # 34 percent of the votes are those of a party
    opening = wording.phrases[0]
    leads = opening.link == "of" and opening.first < 3 and opening in wording.things
    if following is None and leads and (not units or "percent" in units):
        following = opening  # of the patients 40 percent, of the six people two
    return wording.read(following) if following else _same_whole(wording, grammar.phrase)


def voted_for(wording: Wording, claim: Span) -> Subject | None:
    """Whom those voted for whose share or number it is: за партию проголосовали 23 процента."""
    clause, at = wording.clauses.clause, claim[0]
    own = next((p for p in wording.phrases if p.first <= at < p.last), None)
    holder = wording.of_after(own) if own and wording.is_unit(own) else None
    if holder and any(name.kind in PARTIES for name in wording.names_in(holder)):
        return wording.read(holder)  # 26 percent of Ann Lee
    for phrase in wording.things:
        given = "in_favour" in wording.sentence.values("cues", phrase.first - 1)
        if given and clause[phrase.first] == clause[at] and _can_be_voted_for(wording, phrase):
            return wording.read(phrase._replace(link=""))
    pronoun = (i for i in range(1, at) if clause[i] == clause[at] and wording.tags[i] == "object")
    meant = any("in_favour" in wording.sentence.values("cues", i - 1) for i in pronoun)
    return wording.topic.subject if meant else None


def _can_be_voted_for(wording: Wording, phrase: Phrase) -> bool:
    """Whether votes can be given to a phrase; in a poll to no thing that people are for: for the ban, for a limit."""
    if wording.counts(phrase) or wording.is_measure(phrase):
        return False
    party = wording.is_actor(phrase) or any(name.kind in PARTIES for name in wording.names_in(phrase))
    clause = wording.clauses.clause
    votes = any(tag == "verb" and clause[i] == clause[phrase.first] for i, tag in enumerate(wording.tags))
    new = bool(wording.sentence.at("articles", phrase.first))
    return party or wording.measure == "votes" or (votes and not new)


def _same_whole(wording: Wording, own: Phrase) -> Subject | None:
    """The whole of the share before, where a share itself is the subject: and 20 percent live in the hills."""
    verb = VERBAL | {"object"}
    if own.link == "preposition" or not set(wording.tags[own.last : own.last + 1]) & verb:
        return None
    before = [
        p for p in wording.phrases if p.last <= own.first and wording.is_unit(p) and "percent" in _units(wording, p)
    ]
    wholes = [whole for share in before if (whole := wording.of_after(share))]
    return wording.read(wholes[-1]) if wholes else None


def _units(wording: Wording, phrase: Phrase) -> set[str]:
    return {mark.value for i in range(phrase.first, phrase.last) for mark in wording.sentence.all_at("units", i)}
