"""Verbs of speech: who speaks, before the verb or behind it, and which words of the sentence are said so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.beside import right_of
from extractors.speech.houses import house_before, house_behind
from extractors.speech.listener import listener, told_first
from extractors.speech.speaker import Speaker
from extractors.speech.verb_forms import auxiliary_before, is_figure_behind, is_passive, speaks
from extractors.speech.who import before_verb, is_inverted, is_unknown, left_out, of_before, that_follows
from extractors.speech.words import CLOSERS, ends_clause, grammar
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

NEAR_DENIAL = 2  # tokens of a "this" or "the report" that is denied
UNSURE = ("says_that", "puts", "raises")  # verbs of speech that have other meanings
DOCUMENTS = frozenset(("poll", "study", "report", "estimates"))


class Frame(NamedTuple):
    """A speaker and the tokens first … last - 1 that are said so; via: the medium that quotes."""

    speaker: Speaker | None
    via: Speaker | None
    first: int
    last: int
    at: int  # the verb or preposition
    denies: bool = False
    demands: bool = False


def spoken(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """The frame of a verb of speech, if it is one here."""
    if (told := _told_of_before(sentence, mark.first)) is not None:  # lo ha detto X
        yield from _behind(sentence, mark.first, max(mark.last, told), names, mark.value == "denies")
    elif mark.value in ("participle", "perfect"):
        apart = mark.value == "participle"
        auxiliary = auxiliary_before(sentence, mark.first, apart)
        if auxiliary is not None:
            inverted = sentence.key(auxiliary + 1) == "-"  # a-t-il dit
            yield from _said(sentence, auxiliary, auxiliary + 1 if apart or inverted else mark.last, names)
    elif mark.value in FRAMES:
        yield from FRAMES[mark.value](sentence, mark, names)
    elif speaks(sentence, mark) and not is_passive(sentence, mark):
        for frame in _said(sentence, mark.first, mark.last, names, denies=mark.value == "denies"):
            if mark.value not in UNSURE or _is_said_so(sentence, mark, frame, names):
                yield frame


def _named_behind(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """… belirten X."""
    if speaker := right_of(sentence, mark.last, names):
        yield Frame(speaker, None, 0, len(sentence.tokens), mark.first)


def _of_house(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """В полиции сообщили, что; сообщили во вторник в полиции."""
    denies = "denies" in sentence.values("speech_verbs", mark.first)
    if house := house_before(sentence, mark.first, names):
        yield from _around(sentence, house, mark.first, mark.last, names, denies)
    elif found := house_behind(sentence, mark.last, names):
        yield Frame(*found, 0, len(sentence.tokens), mark.first, denies)


def _demanded(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """Who demands what stands around the verb, where it is one who can: the union demands 5 percent; not: the law."""
    if "passive" in sentence.values("speech_verbs", mark.first - 1):
        return
    auxiliary = auxiliary_before(sentence, mark.first, True)
    verb, end = (mark.first, mark.last) if auxiliary is None else (auxiliary, auxiliary + 1)
    speaker = before_verb(sentence, verb, end, names)
    if speaker and speaker.name and not is_unknown(sentence, speaker, names):
        yield Frame(speaker, None, 0, len(sentence.tokens), mark.first, demands=True)


def _spoken_of(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """What one speaks of is told right behind: the union spoke of 20,000 marchers; 12 were arrested."""
    marks = (at for at in range(mark.last, len(sentence.tokens)) if sentence.key(at) in ",;")
    if speaker := before_verb(sentence, mark.first, mark.last, names):
        yield Frame(speaker, None, mark.last, next(marks, len(sentence.tokens)), mark.first)


FRAMES = {"they": _of_house, "names": _named_behind, "of": _spoken_of, "demands": _demanded}


def _told_of_before(sentence: Sentence, verb: int) -> int | None:
    """Where the words end that make a verb, right behind them, one of who said the sentence before."""
    pointer = of_before(sentence)
    if pointer is None or sentence.language.writing.verb_last:
        return None
    between = range(pointer.last, verb)
    return pointer.last if all("auxiliary" in grammar(sentence, index) for index in between) else None


def _is_said_so(sentence: Sentence, mark: Mark, frame: Frame, names: Sequence[Name]) -> bool:
    """Whether a verb with other meanings is one of speech: "found that", a poll "put", “…,” wrote, "put … at 40"."""
    if mark.value == "puts":
        return any(
            at.value == "puts_at" and at.first > mark.last and is_figure_behind(sentence, at.last)
            for at in sentence.of_kind("speech_frames")
        )
    if mark.value == "raises":
        return any(
            at.value in ("tally", "same_figure") and at.first >= mark.last for at in sentence.of_kind("speech_frames")
        )
    document = frame.speaker is not None and (frame.speaker.name or "").split(" ")[-1] in DOCUMENTS
    if document or is_inverted(sentence, mark.first):
        return True
    noun = sentence.language.writing.noun == "capital" and frame.speaker is not None
    if frame.speaker and _is_inside(sentence, frame.speaker.first) and ends_clause(sentence, mark.last):
        return True  # the firm must pay, the agency ruled
    known = frame.speaker is None or not (noun and is_unknown(sentence, frame.speaker, names))
    return known and that_follows(sentence, mark.last)  # but: der Einbruch zeigt, dass …


def split(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """gab … bekannt: a verb whose other part stands apart."""
    apart = (index for index in range(mark.last, len(sentence.tokens)) if sentence.key(index) == mark.value)
    if any(ends_clause(sentence, index + 1) for index in apart):
        yield from _said(sentence, mark.first, mark.last, names, denies=mark.kind == "split_denials")


def _said(sentence: Sentence, verb: int, end: int, names: Sequence[Name], denies: bool = False) -> Iterator[Frame]:
    """Who says, before the verb or after it, and what: behind the verb, or around it where it stands in between."""
    before = sentence.at("speech_verbs", verb - 1)
    if before and before.value == "passive":
        return
    if speaker := before_verb(sentence, verb, end, names):
        yield from _around(sentence, speaker, verb, end, names, denies)
    elif is_inverted(sentence, verb) and not sentence.language.writing.verb_last:
        yield from _behind(sentence, verb, end, names, denies)


def _around(
    sentence: Sentence, speaker: Speaker, verb: int, end: int, names: Sequence[Name], denies: bool
) -> Iterator[Frame]:
    """What is said by whoever stands before the verb, in the order of the language."""
    whole, rest = (0, len(sentence.tokens)), (end, len(sentence.tokens))
    behind = _behind_denial(sentence, end) if denies else None
    if behind:
        yield Frame(speaker, None, end, behind, verb, denies)
        yield Frame(speaker, None, behind, len(sentence.tokens), verb)
        return
    medium = None if speaker.is_medium else listener(sentence, speaker, verb, names)
    if sentence.language.writing.verb_last:
        whole = rest = (speaker.last, verb) if speaker.last < verb else (0, speaker.first)  # …, itfaiye bildirdi
    inside = _is_inside(sentence, speaker.first) and not that_follows(sentence, end)
    yield Frame(speaker, medium, *(whole if inside else rest), verb, denies)


def _behind(sentence: Sentence, verb: int, end: int, names: Sequence[Name], denies: bool) -> Iterator[Frame]:
    """“…”, said X; “…”, X told the agency; “…”, afirmó."""
    medium = told_first(sentence, end, names)
    begin = medium.last + (sentence.key(medium.last) in CLOSERS) if medium else end
    speaker = right_of(sentence, begin, names) or left_out(sentence, verb, end, names)
    if speaker:
        medium = medium or (None if speaker.is_medium else listener(sentence, speaker, verb, names))
        yield Frame(speaker, medium, 0, len(sentence.tokens), verb, denies)


def _behind_denial(sentence: Sentence, end: int) -> int | None:
    """Where what is denied ends: denied this, saying that four died; but not "denied, as before, that"."""
    commas = (index for index in range(end, len(sentence.tokens)) if sentence.key(index) in ",;")
    comma = next(commas, None)
    return None if comma is None or comma - end > NEAR_DENIAL or that_follows(sentence, comma) else comma


def _is_inside(sentence: Sentence, first: int) -> bool:
    """Whether what is said stands before: …, X said; … after X said."""
    while first > 0 and grammar(sentence, first - 1) & {"determiner", "possessive", "adverb"}:
        first -= 1
    opener = sentence.at("speech_frames", first - 1) if first > 0 else None
    if opener and opener.value == "after":
        return True
    return first > 0 and (sentence.key(first - 1) in ",—–-" or sentence.key(first - 1) in CLOSERS)
