"""Which sentences go on with what somebody said: reported speech, quotations, what is announced or told of behind."""

from collections.abc import Iterator, Sequence

from extractors.speech.said import Attribution
from extractors.speech.who import of_before
from extractors.speech.words import OPENERS
from extractors.text.sentences import Sentence

LONGEST = 5  # sentences of one quotation
REACH = 2  # sentences that reported speech goes on without a word of who speaks
UNITS = frozenset(("units", "units_before"))

Spoken = Sequence[Sequence[Attribution]]  # who speaks in each sentence


def continued(sentences: Sequence[Sentence], framed: Spoken) -> list[Attribution]:
    """For each sentence of a text who says what it tells beside what stands in a frame of its own."""
    spoken = [[said for said in frames if said.source_text] for frames in framed]
    found = _reported(sentences, spoken)
    for group in _utterances(sentences):
        speaker = next((said for index in group for said in spoken[index]), None)
        for index in group if speaker and len(group) > 1 else ():
            found[index] = found[index] if found[index].source_text else speaker or found[index]
    for index, sentence in enumerate(sentences):
        if framed[index] and of_before(sentence):
            for before in _told_before(sentences, framed, index):
                found[before] = found[before] if found[before].source_text else framed[index][-1]
    return found


def _reported(sentences: Sequence[Sentence], spoken: Spoken) -> list[Attribution]:
    """Speech that goes on behind its speaker: in its mood, in quotation marks, behind a colon."""
    found = []
    last, age, polled, announced, end = Attribution(), 0, False, 0, 0
    for sentence, saying in zip(sentences, spoken, strict=True):
        breaks = sentence.whole.count("\n", end, sentence.start)
        announced = 0 if announced and breaks and announced < LONGEST else announced
        goes_on = _goes_on(sentence) or (polled and _tells_percent(sentence))
        goes_on = announced > 0 or (age < REACH and (goes_on or (not breaks and _is_quotation(sentence))))
        found.append(last if goes_on and not saying else Attribution())
        if saying:
            last, age, polled = saying[-1], 0, saying[-1].source == "poll"
            announced = LONGEST if sentence.text.endswith(":") else 0
        else:
            age, announced = 0 if goes_on else age + 1, max(announced - 1, 0)
        end = sentence.end
    return found


def _goes_on(sentence: Sentence) -> bool:
    """Whether the sentence reports on what was said before: its mood says so, or how it begins."""
    return any(
        mark.value in ("reported", "same_figure") or (mark.value == "carried" and mark.first <= 1)
        for mark in sentence.of_kind("speech_frames")
    )


def _tells_percent(sentence: Sentence) -> bool:
    return any(mark.value == "percent" for mark in sentence.of_kinds(UNITS))


def _is_quotation(sentence: Sentence) -> bool:
    return sentence.tokens[0].text in OPENERS


def _told_before(sentences: Sequence[Sentence], framed: Spoken, index: int) -> Iterator[int]:
    """The sentences before one that nobody says: those of its paragraph, or the last of the one before."""
    for before in range(index - 1, max(index - 1 - LONGEST, -1), -1):
        if framed[before]:
            return
        apart = "\n" in sentences[before].whole[sentences[before].end : sentences[before + 1].start]
        if apart and before < index - 1:
            return
        yield before
        if apart:
            return


def _utterances(sentences: Sequence[Sentence]) -> Iterator[list[int]]:
    """The sentences in groups: those that one pair of quotation marks holds together, and each other alone."""
    group: list[int] = []
    depth, end = 0, 0
    low = bool(sentences) and "„" in sentences[0].whole
    for index, sentence in enumerate(sentences):
        if "\n" in sentence.whole[end : sentence.start] and group:
            yield group
            group, depth = [], 0
        group.append(index)
        depth, end = _depth(sentence, depth, low), sentence.end
        if not depth or len(group) >= LONGEST:
            yield group
            group, depth = [], 0
    if group:
        yield group


def _depth(sentence: Sentence, depth: int, low: bool) -> int:
    """Whether a quotation is open at the end of the sentence; low: the text opens with „ and closes with “."""
    for token in sentence.tokens:
        if token.kind == "mark":
            if token.text in "„«":
                depth = 1
            elif token.text in "”»" or (low and token.text == "“"):
                depth = 0
            elif token.text in '“"':
                depth = 0 if depth else 1
    return depth
