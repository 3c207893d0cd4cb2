"""Who says so: the source of each figure and the agency or medium through which it came."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.speech import find_frames
from extractors.speech.speech_verbs import Frame
from extractors.text.sentences import Sentence

Known = dict[str, tuple[str, str]]  # last word of a speaker: name and words, when first named

LONGEST = 5  # sentences of one quotation
REACH = 2  # sentences that reported speech goes on without a word of who speaks


class Attribution(NamedTuple):
    """Who says so: canonical names, and the words as printed."""

    source: str | None = None
    source_text: str | None = None
    via: str | None = None
    via_text: str | None = None
    denied: bool = False


class Saying(NamedTuple):
    """Who says what in one sentence."""

    frames: tuple[tuple[Frame, Attribution], ...]
    otherwise: Attribution  # for what stands in no frame

    def of(self, first: int, last: int) -> Attribution:
        """Who says what stands at tokens first … last - 1."""
        covering = [
            (f, a) for f, a in self.frames if f.first <= first and last <= f.last and not _names_it(f, first, last)
        ]
        sources = [(f, a) for f, a in covering if a.source_text]
        via = next((a for _, a in covering if a.via_text), None)
        best = min(sources, key=lambda pair: abs(pair[0].at - first))[1] if sources else self.otherwise
        return best._replace(via=via.via, via_text=via.via_text) if via and not best.via_text else best


def _names_it(frame: Frame, first: int, last: int) -> bool:
    """Whether the figure stands inside the speaker's own name."""
    return frame.speaker is not None and frame.speaker.first < last and first < frame.speaker.last


def attribute(readings: Sequence[tuple[Sentence, Sequence[Name]]]) -> list[Saying]:
    """Who says what in each sentence of a text, in order; speech that goes on keeps its speaker."""
    sayings: list[Saying] = []
    last, age, polled = Attribution(), 0, False
    known: Known = {}
    for sentence, names in readings:
        frames = tuple((frame, _attribution(sentence, frame, last, known)) for frame in find_frames(sentence, names))
        goes_on = age < REACH and (_goes_on(sentence) or (polled and any(m.value == "percent" for m in sentence.marks)))
        sayings.append(Saying(frames, last if goes_on and not any(a.source_text for _, a in frames) else Attribution()))
        spoken = [a for _, a in frames if a.source_text]
        last, age = (spoken[-1], 0) if spoken else (last, 0 if goes_on else age + 1)
        polled = spoken[-1].source == "poll" if spoken else polled
    return [_quoted(saying, group) for group in _utterances(readings, sayings) for saying in group]


def _attribution(sentence: Sentence, frame: Frame, last: Attribution, known: Known) -> Attribution:
    speaker, via = frame.speaker, frame.via
    if speaker and speaker.is_medium and not via:
        speaker, via = None, speaker
    found = Attribution(None, None, via.name, sentence.quote(via.first, via.last)) if via else Attribution()
    found = found._replace(denied=frame.denies)
    if speaker is None:
        return found
    if speaker.name is None:  # a pronoun: who spoke last
        return found._replace(source=last.source, source_text=last.source_text)
    surname = sentence.key(speaker.last - 1)
    if speaker.last - speaker.first > 1 or surname not in known:  # else named in full before
        known[surname] = (speaker.name, sentence.quote(speaker.first, speaker.last))
        roles = (i for i in range(speaker.first, speaker.last) if sentence.at("sources", i) or sentence.at("bodies", i))
        known.update({sentence.key(index): known[surname] for index in roles})  # "the ministry" is that one
    source, text = known[surname]
    return found._replace(source=source, source_text=text)


def _goes_on(sentence: Sentence) -> bool:
    """Whether the sentence reports on what was said before: its mood says so, or how it begins."""
    return any(
        mark.value in ("reported", "same_figure") or (mark.value == "carried" and mark.first <= 1)
        for mark in sentence.marks
        if mark.kind == "speech_frames"
    )


def _utterances(
    readings: Sequence[tuple[Sentence, Sequence[Name]]], sayings: Sequence[Saying]
) -> Iterator[list[Saying]]:
    """The sentences in groups: those that one pair of quotation marks holds together, and each other alone."""
    group: list[Saying] = []
    depth, end = 0, 0
    low = bool(readings) and "„" in readings[0][0].whole
    for (sentence, _), saying in zip(readings, sayings, strict=True):
        if "\n" in sentence.whole[end : sentence.start] and group:
            yield group
            group, depth = [], 0
        group.append(saying)
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


def _quoted(saying: Saying, group: Sequence[Saying]) -> Saying:
    if len(group) == 1 or saying.otherwise.source_text:
        return saying
    speaker = next((a for one in group for _, a in one.frames if a.source_text), None)
    return saying._replace(otherwise=speaker) if speaker else saying
