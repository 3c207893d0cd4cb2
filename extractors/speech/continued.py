"""Which sentences go on with what somebody said: reported speech, quotations, what is announced or told of behind."""

import re
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from extractors.speech.said import Attribution
from extractors.speech.who import of_before
from extractors.speech.words import OPENERS
from extractors.text.sentences import Sentence

LONGEST = 5  # sentences of one quotation
REACH = 2  # sentences that reported speech goes on without a word of who speaks
QUOTES = re.compile('[„«”»“"]')
UNITS = frozenset(("units", "units_before"))


@dataclass(slots=True)
class Told:
    """A sentence, who speaks in its frames, and who says the rest of it."""

    sentence: Sentence
    framed: Sequence[Attribution]
    by: Attribution


def continued(readings: Iterable[tuple[Sentence, Sequence[Attribution]]]) -> Iterator[Attribution]:
    """For each sentence of a text who says what it tells beside what stands in a frame of its own.

    Sentences are taken in as they come, with who speaks in their frames; few of them are held at any time.
    """
    return (told.by for told in _confirmed(_quoted(_reported(readings))))


def _reported(readings: Iterable[tuple[Sentence, Sequence[Attribution]]]) -> Iterator[Told]:
    """Speech that goes on behind its speaker: in its mood, in quotation marks, behind a colon."""
    last, age, polled, announced, end = Attribution(), 0, False, 0, 0
    for sentence, framed in readings:
        saying = [said for said in framed if said.source_text]
        breaks = sentence.whole.count("\n", end, sentence.start)
        announced = 0 if announced and breaks and announced < LONGEST else announced
        goes_on = _goes_on(sentence) or (polled and _tells_percent(sentence))
        goes_on = announced > 0 or (age < REACH and (goes_on or (not breaks and _is_quotation(sentence))))
        yield Told(sentence, framed, last if goes_on and not saying else Attribution())
        if saying:
            last, age, polled = saying[-1], 0, saying[-1].source == "poll"
            announced = LONGEST if sentence.text.endswith(":") else 0
        else:
            age, announced = 0 if goes_on else age + 1, max(announced - 1, 0)
        end = sentence.end


def _quoted(readings: Iterable[Told]) -> Iterator[Told]:
    """What one pair of quotation marks holds together has one speaker."""
    for group in _utterances(readings):
        speaker = next((said for told in group for said in told.framed if said.source_text), None)
        for told in group if speaker and len(group) > 1 else ():
            told.by = told.by if told.by.source_text else speaker or told.by
        yield from group


def _confirmed(readings: Iterable[Told]) -> Iterator[Told]:
    """A sentence that begins with who told what stands before it speaks of the sentences before."""
    before: deque[Told] = deque()
    for told in readings:
        if told.framed and of_before(told.sentence):
            for one in _told_before(before, told):
                one.by = one.by if one.by.source_text else told.framed[-1]
        before.append(told)
        if len(before) > LONGEST:
            yield before.popleft()
    yield from before


def _goes_on(sentence: Sentence) -> bool:
    """Whether the sentence reports on what was said before: its mood says so, or how it begins."""
    meanings = sentence.meanings("speech_frames")
    carried = (mark.first <= 1 for mark in sentence.meant("speech_frames", "carried"))
    return "reported" in meanings or "same_figure" in meanings or any(carried)


def _tells_percent(sentence: Sentence) -> bool:
    return any("percent" in sentence.meanings(kind) for kind in UNITS)


def _is_quotation(sentence: Sentence) -> bool:
    return sentence.tokens[0].text in OPENERS


def _told_before(before: Sequence[Told], told: Told) -> Iterator[Told]:
    """The sentences before one that nobody says: those of its paragraph, or the last of the one before."""
    following = told
    for one in reversed(before):
        apart = "\n" in one.sentence.whole[one.sentence.end : following.sentence.start]
        if one.framed or (apart and following is not told):
            return
        yield one
        if apart:
            return
        following = one


def _utterances(readings: Iterable[Told]) -> Iterator[list[Told]]:
    """The sentences in groups: those that one pair of quotation marks holds together, and each other alone.

    A quotation goes on in the next paragraph where it began a sentence; its marks may be opened there again.
    """
    group: list[Told] = []
    depth, end, low, broken = 0, 0, None, False
    for told in readings:
        sentence = told.sentence
        low = "„" in sentence.whole if low is None else low
        if group and "\n" in sentence.whole[end : sentence.start]:
            broken = depth > 0 and _is_quotation(group[0].sentence)
            if not broken:
                yield group
                group = []
            depth = 0 if not broken or _is_quotation(sentence) else depth
        group.append(told)
        depth, end = _depth(sentence, depth, low), sentence.end
        if not depth or len(group) >= LONGEST:
            yield from _each(group) if depth and broken else [group]
            group, depth, broken = [], 0, False
    if group:
        yield from _each(group) if broken else [group]


def _each(group: Sequence[Told]) -> Iterator[list[Told]]:
    return ([told] for told in group)


def _depth(sentence: Sentence, depth: int, low: bool) -> int:
    """Whether a quotation is open at the end of the sentence; low: the text opens with „ and closes with “."""
    for token in sentence.tokens if QUOTES.search(sentence.text) else ():
        if token.kind == "mark":
            if token.text in "„«":
                depth = 1
            elif token.text in "”»" or (low and token.text == "“"):
                depth = 0
            elif token.text in '“"':
                depth = 0 if depth else 1
    return depth
