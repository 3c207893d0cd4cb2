"""The words of a sentence that name measures: nouns, verbs, and verbs in two parts."""

from collections.abc import Iterable, Iterator

from extractors.figures.measures import MEASURES
from extractors.text.language import GAP
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence


def measure_words(sentence: Sentence) -> Iterator[Mark]:
    """The words of a measure: nouns, verbs, and either part of a verb in two; a phrase of none (other) hides one."""
    measures = (mark for mark in _outer(sentence.of_kind("measures")) if mark.value != "other")
    yield from (mark for mark in measures if not _is_in_name(sentence, mark))
    yield from sentence.of_kind("verbs")
    for head, tail in _parted(sentence):
        yield Mark("verbs", tail.value, head.first, head.last)
        yield tail


def _outer(marks: Iterable[Mark]) -> Iterator[Mark]:
    """The words that are no part of a longer phrase: the vote of "voting intentions" is none."""
    start = end = 0
    for mark in marks:
        if mark.last > end or mark.first == start:
            yield mark
            start, end = mark.first, max(end, mark.last)


def _parted(sentence: Sentence) -> Iterator[tuple[Mark, Mark]]:
    """The verbs in two parts: of one that tells of a part too, that alone: they shot 14 people dead."""
    pairs = [(head, tail) for head in sentence.of_kind("verbs" + GAP) if (tail := _tail(sentence, head))]
    wholes = {(head.first, MEASURES[tail.value].part_of) for head, tail in pairs}
    return ((head, tail) for head, tail in pairs if (head.first, tail.value) not in wholes)


def _tail(sentence: Sentence, head: Mark) -> Mark | None:
    """The second part of a verb, before another clause is joined."""
    measure, tail = head.value
    words = tail.lower().split()
    keys = [token.key for token in sentence.tokens]
    for first in range(head.last, len(keys) - len(words) + 1):
        if keys[first] == ";" or (keys[first] == "," and sentence.at("conjunctions", first + 1)):
            return None
        if keys[first : first + len(words)] == words:
            return Mark("verbs", measure, first, first + len(words))
    return None


def _is_in_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is the end of a name, where nouns have no capital and this is no headline: Kestrel Energy."""
    if sentence.language.writing.noun == "capital" or mark.first == 0:
        return False
    before, word = sentence.tokens[mark.first - 1].text, sentence.tokens[mark.first].text
    name = before[0].isupper() and before[1:].islower() and word[0].isupper() and word[1:].islower()
    capitals = sum(token.text[0].isupper() for token in sentence.tokens)
    return name and mark.first > 1 and 2 * capitals < len(sentence.tokens)
