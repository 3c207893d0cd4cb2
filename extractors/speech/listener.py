"""The agency or paper to which somebody spoke: told AFP, a déclaré à l'AFP, сообщил ТАСС глава ведомства."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.speech.speaker import ROLES, Speaker, make_speaker
from extractors.speech.words import OPENERS, grammar, is_when
from extractors.text.sentences import Sentence

NEAR = 7  # tokens from the verb to the medium: a déclaré lundi soir à l'AFP
LINKING = frozenset({"preposition", "determiner", "adverb"})
GOES_ON = LINKING | {"conjunction", "subordinator", "relative"}  # what may stand behind the medium: told AFP that
VERBS = frozenset({"verb", "auxiliary"})


def listener(sentence: Sentence, speaker: Speaker, verb: int, names: Sequence[Name]) -> Speaker | None:
    """The medium told by who speaks: behind the verb or, where that ends the sentence, before it."""
    if sentence.language.writing.verb_last:
        inside = (name for name in names if speaker.last <= name.first < verb and _is_told(sentence, name.last))
        return next((medium for name in inside if (medium := _medium(sentence, name, names))), None)
    first = verb + 1 if speaker.last <= verb else speaker.last
    for name in (name for name in names if first <= name.first < first + NEAR):
        medium = _medium(sentence, name, names)
        between = range(first, name.first)
        if medium and all(_links(sentence, index) for index in between) and _ends(sentence, name.last):
            told = first > verb + 1 or "tells" in sentence.values("speech_verbs", verb) or _is_case(sentence)
            return medium if told or any("preposition" in grammar(sentence, i) for i in between) else None
    return None


def told_first(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The medium between the verb and who speaks: “…”, confirmaron a EFE fuentes médicas."""
    name = next((n for n in names if end <= n.first <= end + 3), None)
    medium = _medium(sentence, name, names) if name else None
    if name is None or medium is None:
        return None
    between = range(end, name.first)
    if any("preposition" in grammar(sentence, index) for index in between):
        return medium if all(_links(sentence, index) for index in between) else None
    last = name.last + (sentence.key(name.last) == "»")
    return medium if any(sentence.at(kind, last) for kind in ROLES) else None


def _medium(sentence: Sentence, name: Name, names: Sequence[Name]) -> Speaker | None:
    medium = make_speaker(sentence, name.first, name.last, names)
    return medium if medium and medium.is_medium else None


def _links(sentence: Sentence, index: int) -> bool:
    """Whether a token can stand between a verb and whom it tells: to the, the rest of a perfect, a time."""
    verb = sentence.at("speech_verbs", index) is not None
    mark = sentence.key(index) in OPENERS or sentence.key(index) == "'"
    return verb or mark or is_when(sentence, index) or bool(grammar(sentence, index) & LINKING)


def _ends(sentence: Sentence, last: int) -> bool:
    """Whether nothing behind the medium makes it the subject of a clause: said Reuters had paid."""
    if last >= len(sentence.tokens) or sentence.tokens[last].kind == "mark" or is_when(sentence, last):
        return True
    that = "that" in sentence.values("speech_frames", last)
    return that or bool(grammar(sentence, last) & GOES_ON)


def _is_case(sentence: Sentence) -> bool:
    """Whether nouns say by their case, and no preposition, who is told: powiedział PAP."""
    return bool(sentence.language.words.get("name_endings", {}).get(""))


def _is_told(sentence: Sentence, last: int) -> bool:
    """Whether an ending says that a name is that of who is told: AFP'ye."""
    return any(mark.value == "told_to" for mark in sentence.all_at("speech_frames", last))
