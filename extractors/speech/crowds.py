"""Who counts a crowd, where the figure beside them says enough: the police 36,000, the organisers 80,000."""

from collections.abc import Iterator, Sequence

from extractors.names.name import Name
from extractors.speech.speaker import Speaker, make_speaker
from extractors.speech.speech_verbs import Frame
from extractors.text.sentences import Sentence

CALLING = frozenset({"organisers", "union", "campaigners"})  # who call people out
COUNTERS = CALLING | {"police", "authorities", "government", "ministry", "mayor"}
TOLD = frozenset({"measures", "verbs"})
JOINTS = frozenset({"conjunctions"})
PARTS = frozenset(",;:()–—")


def is_of_crowd(sentence: Sentence) -> bool:
    """Whether a sentence tells of people who come together."""
    sides = sentence.meanings("sources") & COUNTERS
    both = bool(sides & CALLING and sides - CALLING)
    return both or "gathering" in sentence.meanings("cues") or any("attendance" in sentence.meanings(k) for k in TOLD)


def counted_by(sentence: Sentence, names: Sequence[Name], framed: Sequence[Frame]) -> Iterator[Frame]:
    """For each part of a sentence on a crowd that holds a bare figure the one who gives it, unless a frame says who."""
    said = [frame.speaker for frame in framed if frame.speaker]
    for first, last in _parts(sentence):
        figure = next((index for index in range(first, last) if sentence.is_number(index)), None)
        if figure is None or _of_others(sentence, first, last):
            continue
        speaker = _counter(sentence, first, last, names)
        if speaker and not any(one.first < speaker.last and speaker.first < one.last for one in said):
            yield Frame(speaker, None, first, last, figure)


def _parts(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """The parts of a sentence between its marks, conjunctions and words such as while."""
    first = 0
    joints = sentence.beginnings(JOINTS) | {
        mark.first for mark in sentence.of_kind("clauses") if mark.value == "contrast"
    }
    for index in range(len(sentence.tokens)):
        mark = sentence.key(index) in PARTS and not (sentence.glued(index) and sentence.glued(index + 1))
        if mark or index in joints:
            yield first, index
            first = index + 1
    yield first, len(sentence.tokens)


def _counter(sentence: Sentence, first: int, last: int, names: Sequence[Name]) -> Speaker | None:
    """Who can count a crowd in a part of a sentence."""
    spans = [(n.first, n.last) for n in names if n.kind == "organisation" and first <= n.first and n.last <= last]
    nouns = (m for m in sentence.of_kind("sources") if m.value in COUNTERS and first <= m.first and m.last <= last)
    spans += [(mark.first, mark.last) for mark in nouns]
    return make_speaker(sentence, *spans[0], names) if spans else None


def _of_others(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a part tells of something else than a crowd: officers on duty, arrests."""
    marks = (mark for mark in sentence.of_kinds(TOLD) if first <= mark.first < last)
    return any(mark.value != "attendance" for mark in marks)
