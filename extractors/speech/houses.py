"""They of a house, whom no word names: В полиции сообщили; сообщили во вторник в полиции; desde el Gobierno dicen."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.speech.beside import right_of
from extractors.speech.listener import told_first
from extractors.speech.speaker import Speaker, make_speaker
from extractors.speech.words import CLOSERS, grammar, is_break, is_when
from extractors.text.sentences import Sentence

LONGEST = 9  # tokens of a house's name
TIME = 5  # tokens of a time between the verb and the house


def house_before(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """The house that stands before the verb, where it opens the clause."""
    last = verb
    while last > 0 and (grammar(sentence, last - 1) & {"adverb", "auxiliary"} or is_when(sentence, last - 1)):
        last -= 1
    for at in range(last - 2, max(last - LONGEST, -1), -1):
        if is_break(sentence, at):
            return None
        if _is_at(sentence, at):
            opens = at == 0 or is_break(sentence, at - 1) or is_when(sentence, at - 1) or _joins(sentence, at - 1)
            return make_speaker(sentence, at + 1, last, names) if opens else None
    return None


def house_behind(sentence: Sentence, end: int, names: Sequence[Name]) -> tuple[Speaker, Speaker | None] | None:
    """The house that stands behind the verb, past a time and the agency that was told."""
    medium = told_first(sentence, end, names) or _told(sentence, end, names)
    if medium:
        end = medium.last + (sentence.key(medium.last) in CLOSERS)
    begin = end
    while end < min(begin + TIME, len(sentence.tokens)) and _is_time(sentence, end):
        end += 1
    house = right_of(sentence, end + 1, names) if _is_at(sentence, end) and not is_when(sentence, end + 1) else None
    return (house, medium) if house and (medium or end > begin) else None


def _told(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The agency right behind the verb and before the house."""
    name = next((n for n in names if n.first in (end, end + 1)), None)
    medium = make_speaker(sentence, name.first, name.last, names) if name else None
    return medium if medium and medium.is_medium else None


def _is_time(sentence: Sentence, index: int) -> bool:
    """Part of a time, or the preposition before it."""
    link = "preposition" in grammar(sentence, index) and is_when(sentence, index + 1)
    return is_when(sentence, index) or link or "adverb" in grammar(sentence, index)


def _is_at(sentence: Sentence, index: int) -> bool:
    return any(mark.value == "at" for mark in sentence.all_at("speech_frames", index)) and index < len(sentence.tokens)


def _joins(sentence: Sentence, index: int) -> bool:
    return bool(grammar(sentence, index) & {"conjunction", "adverb", "subordinator"})
