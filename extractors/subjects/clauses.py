"""A sentence taken apart: a tag and a clause for each word, and its noun phrases."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property

from extractors.subjects.phrases import VERBAL, Phrase, phrases_of
from extractors.subjects.tags import tags_of
from extractors.subjects.word_tag import has_cases
from extractors.text.sentences import Sentence

ENDS = frozenset({"comma", "stop", "relative", "subordinator"})  # of a clause
BESIDE_VERB = frozenset({"adverb", "object", "aside", "quote"})
BEFORE_INFINITIVE = frozenset({"preposition", "of", "conjunction"})
DEPENDENT = frozenset({"relative", "subordinator"})

Span = tuple[int, int]  # the tokens first … last - 1


@dataclass(frozen=True)
class Clauses:
    """A sentence taken apart: a tag and a clause number for each token, and its noun phrases."""

    tags: Sequence[str]
    clause: Sequence[int]
    opened_by: Sequence[str]  # for each clause: "", "comma", "stop", "relative", "subordinator"
    phrases: Sequence[Phrase]
    heads: dict[int, Span | None] = field(default_factory=dict)  # before each token, as far as they were looked for

    @cached_property
    def over(self) -> Mapping[int, Phrase]:
        """The phrase that each token is in."""
        return {index: phrase for phrase in self.phrases for index in range(phrase.first, phrase.last)}

    @cached_property
    def ending(self) -> Mapping[int, Phrase]:
        """The phrases by the token behind them."""
        return {phrase.last: phrase for phrase in self.phrases}


def take_apart(sentence: Sentence) -> Clauses:
    """The phrases and clauses of a sentence."""
    tags = tags_of(sentence)
    phrases = phrases_of(sentence, tags)
    joints = _joints(tags, [p for p in phrases if p.link == "" or not sentence.language.writing.verb_second])
    if sentence.language.writing.verb_second and not has_cases(sentence):
        joints |= _led_joints(tags, phrases)
    if not sentence.language.writing.clause_commas:
        joints |= _contents(sentence, tags, phrases) | _resumed(tags)
    clause, opened_by = _clauses(tags, joints)
    if not sentence.language.writing.verb_last:
        _go_on(tags, phrases, clause, opened_by)
    return Clauses(tags, clause, opened_by, phrases)


def _clauses(tags: Sequence[str], joints: Set[int]) -> tuple[list[int], list[str]]:
    clause, opened_by = [], [""]
    for index, tag in enumerate(tags):
        if index in joints:
            opened_by.append("conjunction")
        elif tag in ENDS and not (tag == "subordinator" and _is_verbless(tags, index)):
            fresh = index > 0 and tags[index - 1] in ENDS
            if fresh:
                opened_by[-1] = tag if tag in DEPENDENT else opened_by[-1]
            else:
                opened_by.append(tag)
        clause.append(len(opened_by) - 1)
    return clause, opened_by


def _is_verbless(tags: Sequence[str], index: int) -> bool:
    """Whether no verb but an infinitive follows up to the next end of a clause: less likely | than men to go."""
    if tags[index - 1 : index] == ["comma"]:
        return False
    behind = next((i for i in range(index + 1, len(tags)) if tags[i] in ENDS), len(tags))
    return not any(tags[i] in VERBAL and tags[i - 1] != "preposition" for i in range(index + 1, behind))


def _joints(tags: Sequence[str], phrases: Sequence[Phrase]) -> Set[int]:
    """The conjunctions behind which another clause begins: with a noun phrase and its verb."""
    behind = {phrase.first: phrase.last for phrase in phrases}
    found: set[int] = set()
    for index, tag in enumerate(tags):
        others = tags[index + 1 : index + 2] == ["determiner"]  # y las | otras siete
        last = behind.get(index + 1, behind.get(index + 2) if others else None) if tag == "conjunction" else None
        if last and _has_verb(tags, index):
            verb = last + 1 if tags[last : last + 1] == ["adverb"] else last
            if VERBAL & set(tags[verb : verb + 1]):
                found.add(index)
    return found


def _led_joints(tags: Sequence[str], phrases: Sequence[Phrase]) -> Set[int]:
    """The conjunctions behind which a place or time opens a clause: and | in Kiel were 30 hurt."""
    led = (p for p in phrases if p.link == "preposition" and list(tags[p.first - 2 : p.first - 1]) == ["conjunction"])
    found = {p.first - 2 for p in led if VERBAL & set(tags[p.last : p.last + 1]) and p.last + 1 < len(tags)}
    return {index for index in found if _has_verb(tags, index)}


def _contents(sentence: Sentence, tags: Sequence[str], phrases: Sequence[Phrase]) -> Set[int]:
    """Where what a verb says begins without a "that": the ministry said | losses in the east were low."""
    found: set[int] = set()
    for phrase in phrases:
        if phrase.link == "" and "speech" in sentence.values("grammar", phrase.first - 1):
            rest = next((tag for tag in tags[phrase.last :] if tag in VERBAL or tag in ENDS), "")
            if rest in VERBAL:
                found.add(phrase.first)
    return found


def _resumed(tags: Sequence[str]) -> Set[int]:
    """Where a clause goes on behind a relative one without a comma: the fine that a court can impose | is 500 euros."""
    found: set[int] = set()
    for index in (i for i, tag in enumerate(tags) if tag == "relative" and i and not _has_verb(tags, i)):
        end = next((i for i in range(index + 1, len(tags)) if tags[i] in ENDS), len(tags))
        verbs = [i for i in range(index + 1, end) if tags[i] in VERBAL and tags[i - 1] not in BEFORE_INFINITIVE]
        again = [i for i in verbs[1:] if not set(tags[verbs[0] : i]) <= VERBAL | BESIDE_VERB]
        found.update(again[:1])
    return found


def _has_verb(tags: Sequence[str], conjunction: int) -> bool:
    """Whether a verb stands in the clause before a conjunction, so that it joins no two subjects of one verb."""
    first = max((i for i in range(conjunction) if tags[i] in ENDS), default=-1)
    return bool(VERBAL & set(tags[first + 1 : conjunction]))


def _go_on(tags: Sequence[str], phrases: Sequence[Phrase], clause: list[int], opened_by: Sequence[str]) -> None:
    """Give a clause that was interrupted its verb back: Ada Moreno, a painter, who grew up here, sold 30 pictures."""
    counted = {p for p in phrases if any(tags[i : i + 2] == ["number", "noun"] for i in range(p.first, p.last - 1))}
    bare = {clause[phrase.first] for phrase in phrases if phrase.link == "" and phrase not in counted}
    verbal = {number for number, tag in zip(clause, tags, strict=True) if tag in VERBAL or tag == "expletive"}
    for number in range(1, len(opened_by)):
        tokens = [index for index, own in enumerate(clause) if own == number]
        if opened_by[number] in DEPENDENT or next(_verb_first(tags, tokens), None) is None:
            continue
        waiting = [before for before in range(number) if before in bare and before not in verbal]
        if not waiting:
            continue
        verbal.add(waiting[0])
        for index, own in enumerate(clause):
            if own in waiting or own == number:
                clause[index] = waiting[0]


def _verb_first(tags: Sequence[str], tokens: Sequence[int]) -> Iterator[int]:
    """The verb that opens a clause, if one does."""
    for index in tokens:
        if tags[index] in VERBAL:
            yield index
        if tags[index] not in BESIDE_VERB | ENDS | {"conjunction"}:
            return
