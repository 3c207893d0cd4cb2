"""Whom a pronoun means, or a verb whose ending alone says that someone did it."""

from collections.abc import Iterator, Sequence

from extractors.subjects.agreement import ONE, PLACE, agrees, is_anyone
from extractors.subjects.clauses import Span
from extractors.subjects.complements import is_inside
from extractors.subjects.phrases import VERB_GROUP, VERBAL, Phrase
from extractors.subjects.topic import UNKNOWN, Subject
from extractors.subjects.wording import Wording

MEANT = frozenset({"object", "possessive"})


def meant(wording: Wording, at: int, main: Subject | None) -> Subject | None:
    """Whom a pronoun means: who speaks, the `main` subject of its sentence, who was told of before, or who follows."""
    if "addressed" in wording.sentence.values("persons", at) and (offered := _offered(wording, at)):
        return offered
    if wording.is_speaker(at):
        text = wording.sentence.quote(at, at + 1)
        speaker = wording.speaker() if "speaking" in wording.sentence.values("persons", at) else None
        return speaker or Subject(text, text)
    mark = wording.sentence.at("grammar", at)
    one_word = mark is not None and mark.last == at + 1  # this figure means no one
    sentence, likely = wording.sentence, (main or wording.topic.subject)
    points = one_word and "this" in sentence.values("time", at)
    if likely is None or not agrees(sentence, at, likely, surely=points):
        likely = next((one for one in _told(wording, at, main) if agrees(sentence, at, one, surely=True)), None)
    return likely or (_following(wording, at) or UNKNOWN if one_word else None)


def _told(wording: Wording, at: int, main: Subject | None) -> Iterator[Subject]:
    """The others that a pronoun can mean: in its sentence, then in those before."""
    if main:
        clause = wording.clauses.clause
        before = (p for p in wording.things if clause[p.first] < clause[at] and p.link in ("", "case"))
        yield from (wording.read(phrase) for phrase in before if not wording.counts(phrase))
    yield from wording.topic.told
    yield from wording.topic.things()


def means_nothing(wording: Wording, at: int, main: Subject | None) -> bool:
    """Whether a pronoun that most often means nothing does so here, or means anyone: es dauert noch Tage."""
    sentence, told = wording.sentence, main or wording.topic.subject
    if is_anyone(sentence, at):
        return wording.speaker() is None  # the firm said that one has
    return told is None or told.gender in (ONE, PLACE) or not agrees(sentence, at, told, surely=True)


def _offered(wording: Wording, at: int) -> Subject | None:
    """What a reader is told of: with Varo you can save 500 euros; else what the text is about."""
    opens = wording.phrases[0] if wording.phrases else None
    if opens and opens.link == "preposition" and opens.first < 3 and opens.last <= at and wording.names_in(opens):
        return wording.read(opens._replace(link=""))
    return wording.topic.subject or wording.topic.lead


def _following(wording: Wording, at: int) -> Subject | None:
    """Who is named behind a pronoun: Besides Utah, where he spent ten seasons, the forward played for Brooklyn."""
    clause = wording.clauses.clause
    for phrase in wording.phrases:
        verb = VERBAL & set(wording.tags[phrase.last : phrase.last + 1])
        if clause[phrase.first] > clause[at] and phrase.link == "" and verb:
            return None if "number" in wording.tags[phrase.first : phrase.last] else wording.read(phrase)
    return None


def told_of(wording: Wording, opened: int) -> Phrase | None:
    """What a relative clause that opens at a token tells of."""
    before = [p for p in wording.phrases if p.first < opened and not (wording.is_time(p) or wording.is_predicate(p))]
    if before and before[-1].last < opened and not (wording.measures(before[-1]) or _is_of_verb(wording, before[-1])):
        before = [p for p in before if p.link in ("", "case")] or before  # she has met a man in town, who
    while len(before) > 1 and before[-1].link == "of" and before[-2].last + 1 >= before[-1].first:
        new = wording.sentence.at("articles", before[-1].first)  # the building of a plant that
        if new or wording.measures(before[-1]) or wording.is_actor(before[-1]) or _is_named(wording, *before[-2:]):
            break  # the demands of the union, which
        before.pop()  # the union of the workers, which
    return before[-1] if before else None


def _is_named(wording: Wording, head: Phrase, owner: Phrase) -> bool:
    """Whether an organisation owns what is no one: the debts of Renault, which; but the head of Renault, who."""
    named = any(name.kind == "organisation" for name in wording.names_in(owner))
    return named and not wording.is_actor(head)


def _is_of_verb(wording: Wording, phrase: Phrase) -> bool:
    """Whether a phrase is what a verb at the end tells of, not where: zu dem Anschlag bekannt | , der."""
    told = phrase.link == "preposition" and not is_inside(wording.sentence, phrase.first - 1)
    told = told and phrase.first - 1 not in wording.clauses.ending  # the test for a virus, which
    return told and wording.sentence.language.writing.verb_second and not wording.names_in(phrase)


def place_where(wording: Wording, claim: Span) -> Subject | None:
    """The place of which a clause tells what is counted there: Brazil, where the number of cases passed 2 million."""
    clause = wording.clauses.clause
    opened = next((i for i in range(claim[0]) if clause[i] == clause[claim[0]]), claim[0])
    where = [i for i in (opened, opened + 1) if "where" in wording.sentence.values("cues", i)]
    bare = (p for p in wording.phrases if where and where[0] < p.first and p.last <= claim[0] and p.link == "")
    own = next(bare, None)
    if not where or "pronoun" in wording.tags[opened : claim[0]] or (own and not wording.is_measure(own)):
        return None
    found = told_of(wording, opened)
    return wording.read(found._replace(link="")) if found else None


def relative_is_subject(wording: Wording, clause: int) -> bool:
    """Whether a relative pronoun without a preposition is a clause's subject: ein Turm, der 50 Meter misst."""
    tags = [tag for tag, own in zip(wording.tags, wording.clauses.clause, strict=True) if own == clause]
    return wording.sentence.language.writing.verb_second and "preposition" not in tags[: tags.index("relative")]


def beside_a_pronoun(wording: Wording, claim: Span, main: Subject | None) -> Subject | None:
    """Who was told of before, where a pronoun stands before the figure in its clause: in it 5 people work."""
    clause = wording.clauses.clause
    before = [i for i in range(claim[0]) if clause[i] == clause[claim[0]] and wording.tags[i] in MEANT]
    before = [i for i in before if "reflexive" not in wording.sentence.values("persons", i)]  # se construyeron 30
    found = next((meant(wording, i, main) for i in before if not wording.is_speaker(i)), None)
    return None if found is UNKNOWN else found


def is_first_person(wording: Wording, before: Sequence[int]) -> bool:
    """Whether the last verb among these tokens says by its ending that who speaks does it: perdimos, abbiamo."""
    at = max((i for i in before if wording.tags[i] in VERBAL), default=-1)
    while at >= 0 and wording.tags[at] in VERB_GROUP:
        if any(mark.value == "we" for mark in wording.sentence.all_at("persons", at)):
            return True
        at -= 1
    return False


def dropped(wording: Wording, before: Sequence[int]) -> bool:
    """Whether a verb among these tokens tells of one person or thing that is not named: stworzył osiem filmów."""
    verbs = [i for i in before if wording.tags[i] in VERBAL]
    if (verbs[:1] == [0] and _always_led(wording)) or (before and _goes_on(wording, before[0])):
        return True
    return any(mark.value == "one" for i in verbs[-1:] for mark in wording.sentence.all_at("persons", i))


def _always_led(wording: Wording) -> bool:
    """Whether a subject would stand before a verb that opens its sentence: Includes a warranty; not: Holding 5."""
    writing = wording.sentence.language.writing
    led = writing.noun == "last" and not writing.verb_last
    return led and not {"gerund", "verb_ending", "verb_or_noun"} & set(wording.sentence.values("grammar", 0))


def _goes_on(wording: Wording, opened: int) -> bool:
    """Whether a clause opens with another verb of what the one before told of: the firm shut the plant, cut 40 jobs."""
    of, tags, verb = wording.clauses.clause, wording.tags, opened + 1
    if not wording.sentence.language.writing.verb_second or tags[opened] != "comma" or verb >= len(tags):
        return False
    told = tags[verb] in VERBAL and "speech" not in wording.sentence.values("grammar", verb)
    main = next((p for p in wording.things if of[p.first] == of[opened] - 1), None)
    return told and main is not None and main.first < 3 and main.link == "" and tags[main.last] in VERBAL
