"""Who says so: the source of each figure and the agency or medium through which it came."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import tee
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.continued import continued
from extractors.speech.crowds import counted_by, is_of_crowd
from extractors.speech.said import Attribution, Heard
from extractors.speech.speech import find_frames
from extractors.speech.speech_verbs import Frame
from extractors.text.sentences import Sentence

__all__ = ["Attribution", "Saying", "attribute"]


Framed = tuple[tuple[Frame, Attribution], ...]


class Saying(NamedTuple):
    """Who says what in one sentence."""

    frames: Framed
    otherwise: Attribution  # for what stands in no frame

    def of(self, first: int, last: int) -> Attribution:
        """Who says what stands at tokens first … last - 1."""
        return self.told(first, last)[1]

    def told(self, first: int, last: int) -> tuple[Frame | None, Attribution]:
        """The same, with the frame that says so where one does."""
        covering = [
            (f, a) for f, a in self.frames if f.first <= first and last <= f.last and not _names_it(f, first, last)
        ]
        sources = [(f, a) for f, a in covering if a.source_text]
        via = next(((f, a) for f, a in covering if a.via_text), None)
        if not sources:
            return via or (None, self.otherwise)
        frame, best = min(sources, key=lambda pair: abs(pair[0].at - first))
        if via and not best.via_text:
            best = best._replace(via=via[1].via, via_text=via[1].via_text)
        return frame, best


def _names_it(frame: Frame, first: int, last: int) -> bool:
    """Whether the figure stands inside the speaker's own name."""
    return frame.speaker is not None and frame.speaker.first < last and first < frame.speaker.last


def attribute(readings: Iterable[tuple[Sentence, Sequence[Name]]]) -> Iterator[Saying]:
    """Who says what in each sentence of a text, in order; speech that goes on keeps its speaker."""
    framed, told = tee(_framed(readings))
    said = ((sentence, [one for _, one in frames if one.source_text or one.via_text]) for sentence, frames in told)
    return (Saying(frames, other) for (_, frames), other in zip(framed, continued(said), strict=True))


def _framed(readings: Iterable[tuple[Sentence, Sequence[Name]]]) -> Iterator[tuple[Sentence, Framed]]:
    """Each sentence with its frames and who speaks in them."""
    heard, crowd = Heard(), False
    for sentence, names in readings:
        found = find_frames(sentence, names)
        before, crowd = crowd, is_of_crowd(sentence)
        if crowd or before:
            found += list(counted_by(sentence, names, found))
        frames = tuple((frame, heard.attribution(sentence, frame, names)) for frame in found)
        heard.note(sentence, names, [said for _, said in frames])
        yield sentence, frames
