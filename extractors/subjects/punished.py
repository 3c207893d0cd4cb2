"""Who is punished, where a court or another authority does it: the figure is not the judge's own."""

from collections.abc import Iterator

from extractors.names.name import Name
from extractors.subjects.clause import Grammar
from extractors.subjects.phrases import Phrase
from extractors.subjects.place import PLACES
from extractors.subjects.topic import PARTIES, UNKNOWN, Subject, of_name
from extractors.subjects.wording import Wording

JUDGES = frozenset({"court", "prosecutors"})
OFFICES = JUDGES | {"police", "investigators", "authorities", "government", "ministry"}
BY = {"duration": JUDGES, "fine": OFFICES, "arrested": OFFICES}  # measure: whose sentence or fine it can be
PUBLIC = ("body:", "country:", "org:")


def who_is_punished(wording: Wording, grammar: Grammar) -> Subject | None:
    """Whom the subject of the clause sentences or fines: the object of the verb, or whoever was told of before."""
    kinds = BY.get(wording.measure)
    judge = grammar.subject() if kinds else None
    if kinds is None or not judge or (wording.measure == "arrested" and _are_people(wording, grammar)):
        return None
    others = (wording.read(phrase._replace(link="")) for phrase in _acted_on(wording, grammar))
    opening = next((phrase for phrase in wording.things if phrase.link == ""), None)
    if opening and _is_penalty(wording, opening):  # a fine was imposed on X; not: the highest fine that it can impose
        return next(others, None) if _imposes(wording) else None
    if not _is_judge(wording, judge, kinds) and not _fines(wording, grammar):
        return None
    if name := _beside_figure(wording, grammar):
        return of_name(name)
    if found := next((other for other in others if other.text not in judge.text), None):
        return found
    told = wording.topic.subject
    return told if told and told.text != judge.text else UNKNOWN


def _is_judge(wording: Wording, subject: Subject, kinds: frozenset[str]) -> bool:
    """Whether a subject can punish; not: the man, the company."""
    public = wording.measure == "fine" and (subject.id or "").startswith(PUBLIC)
    named = (m for m in wording.sentence.of_kind("sources") if m.value in kinds)
    return public or any(wording.sentence.quote(m.first, m.last) in subject.text for m in named)


def _fines(wording: Wording, grammar: Grammar) -> bool:
    """Whether a verb of fining has an object right behind it, or one of punishing a fine: its subject is who fines."""
    sentence, tags = wording.sentence, wording.tags
    marks = [mark for mark in sentence.of_kind("measures") if mark.value == "fine" and tags[mark.first] == "verb"]
    right_behind = any(phrase.first == mark.last for mark in marks for phrase in _acted_on(wording, grammar))
    return right_behind or _imposes(wording)


def _imposes(wording: Wording) -> bool:
    """Whether a verb stands in the sentence that has a punishment for its object."""
    return any(mark.value == "punishes" for mark in wording.sentence.of_kind("cues"))


def _beside_figure(wording: Wording, grammar: Grammar) -> Name | None:
    """Who is named right before the figure: fined Volkswagen 20 million euros."""
    inside = wording.names_in(grammar.phrase) if grammar.phrase else []
    return next((name for name in inside if name.last <= grammar.claim[0] and name.kind in PARTIES), None)


def _are_people(wording: Wording, grammar: Grammar) -> bool:
    """Whether the figure counts the people themselves: held 14 fans."""
    own = grammar.phrase
    return own is not None and not wording.is_unit(own)


def _acted_on(wording: Wording, grammar: Grammar) -> Iterator[Phrase]:
    """Who could be punished in the figure's clause: its objects, then what stands behind a preposition."""
    clause, at = wording.clauses.clause, grammar.claim[0]
    own = [p for p in wording.things if clause[p.first] == clause[at] and p != grammar.phrase]
    own = [p for p in own if not _is_penalty(wording, p)]
    yield from (phrase for phrase in own if phrase.link in ("", "case"))
    verb = next((i for i in range(at) if clause[i] == clause[at] and wording.tags[i] == "verb"), at)
    if "object" not in wording.tags[verb:at]:  # the court sentenced him for murder
        for phrase in own:
            named = wording.names_in(phrase)
            place = any(name.kind in PLACES for name in named)
            near = named or phrase.last <= at or _imposes(wording) or _gets_penalty(wording, phrase)
            if phrase.link == "preposition" and near and not place:
                yield phrase


def _gets_penalty(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase names a person right behind a punishment: the sentence for the gunman."""
    before = wording.clauses.ending.get(phrase.first - 1)
    sentence, words = wording.sentence, range(phrase.first, phrase.last)
    person = any(sentence.at("people", i) or "person" in sentence.values("group_nouns", i) for i in words)
    return person and before is not None and _is_penalty(wording, before)


def _is_penalty(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase names the punishment itself: a fine of 500 euros, a term of 5 years."""
    words = range(phrase.first, phrase.last)
    named = any("penalty" in wording.sentence.values("cues", i) for i in words)
    return named or any(mark.value in BY for i in words for mark in wording.sentence.all_at("measures", i))
