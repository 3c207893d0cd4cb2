"""Who has spoken or been named in a text so far: it tells whom a pronoun, a surname or "the ministry" stands for."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.called import PAPERS
from extractors.speech.speaker import Speaker, make_speaker
from extractors.speech.speech_verbs import Frame
from extractors.text.sentences import Sentence

LEADING = 8  # tokens at the beginning of a sentence in which stands whom it tells of


class Attribution(NamedTuple):
    """Who says so: canonical names, and the words as printed."""

    source: str | None = None
    source_text: str | None = None
    via: str | None = None
    via_text: str | None = None
    denied: bool = False


class Heard:
    """The speakers of a text, sentence by sentence."""

    def __init__(self) -> None:
        self.known: dict[str, tuple[str, str]] = {}  # last word of a speaker: name and words, when first named
        self.last = Attribution()  # who spoke last, or was named since

    def attribution(self, sentence: Sentence, frame: Frame, names: Sequence[Name]) -> Attribution:
        """Who speaks in a frame, named in full."""
        speaker, via = frame.speaker, frame.via
        if speaker and speaker.is_medium and not via:
            speaker, via = None, speaker
        found = Attribution(None, None, via.name, sentence.quote(via.first, via.last)) if via else Attribution()
        if speaker:
            source, text = self._named(sentence, speaker, names)
            found = found._replace(source=source, source_text=text)
        return found._replace(denied=frame.denies)

    def _named(self, sentence: Sentence, speaker: Speaker, names: Sequence[Name]) -> tuple[str | None, str | None]:
        if speaker.name is None:  # a pronoun, or none at all: who spoke last
            if speaker.is_own:
                return self._owner(sentence, speaker, names)
            return self.last.source, self.last.source_text
        surname = sentence.key(speaker.last - 1)
        if speaker.last - speaker.first > 1 or surname not in self.known:  # else named in full before
            said = (speaker.name, sentence.quote(speaker.first, speaker.last))
            self.known[surname] = said
            inside = range(speaker.first, speaker.last)
            roles = (i for i in inside if sentence.at("sources", i) or sentence.at("bodies", i))
            self.known.update({sentence.key(index): said for index in roles})  # "the ministry" is that one
        return self.known[surname]

    def _owner(self, sentence: Sentence, own: Speaker, names: Sequence[Name]) -> tuple[str | None, str | None]:
        """Whose own figures a sentence tells: the first who could speak before them, or behind; else who spoke last."""
        at = own.first
        kinds = ("person", "organisation", "unknown")
        spans = [(name.first, name.last) for name in names if name.kind in kinds]
        spans += [(mark.first, mark.last) for mark in sentence.of_kind("sources") if mark.value not in PAPERS]
        speakers = (make_speaker(sentence, *span, names) for span in sorted(spans, key=lambda s: (s[0] > at, s)))
        found = next((one for one in speakers if one and one.name and not one.is_medium), None)
        if found is None:
            paper = own.paper and (own.paper, sentence.quote(own.first, own.last))
            return (self.last.source, self.last.source_text) if self.last.source_text or not paper else paper
        return found.name, sentence.quote(found.first, found.last)

    def note(self, sentence: Sentence, names: Sequence[Name], said: Sequence[Attribution]) -> None:
        """Remember who spoke in a sentence; else whom it tells of."""
        spoken = [one for one in said if one.source_text]
        if spoken:
            self.last = Attribution(spoken[-1].source, spoken[-1].source_text)
        elif speaker := next(self._told_of(sentence, names), None):
            self.last = Attribution(speaker.name, sentence.quote(speaker.first, speaker.last))

    def _told_of(self, sentence: Sentence, names: Sequence[Name]) -> Iterator[Speaker]:
        """The person that leads the sentence; where nobody has spoken, whoever in it could."""
        spans = [(n.first, n.last) for n in names if n.kind == "person" and n.certain and n.first < LEADING]
        if not self.last.source_text:
            spans += [(mark.first, mark.last) for mark in sentence.of_kind("sources")]
        for first, last in spans:
            speaker = make_speaker(sentence, first, last, names)
            if speaker and speaker.name and not speaker.is_medium:
                yield speaker
