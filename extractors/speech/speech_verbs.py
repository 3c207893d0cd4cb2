"""Verbs of speech: who speaks, before the verb or behind it, and which words of the sentence are said so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.beside import left_of, right_of
from extractors.speech.speaker import Speaker, make_speaker
from extractors.speech.words import grammar
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

CLOSERS = frozenset('”“»"’')
DASHES = frozenset("-–")
OPENERS = frozenset('“„«"')
NOT_NOMINAL = frozenset(("verb", "auxiliary", "adverb", "preposition", "verb_ending", "speech"))
DOCUMENTS = frozenset(("poll", "study", "report", "estimates"))


class Frame(NamedTuple):
    """A speaker and the tokens first … last - 1 that are said so; via: the medium that quotes."""

    speaker: Speaker | None
    via: Speaker | None
    first: int
    last: int
    at: int  # the verb or preposition
    denies: bool = False


def spoken(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """The frame of a verb of speech, if it is one here."""
    if mark.value == "participle":
        auxiliary = _auxiliary_of(sentence, mark.first)
        if auxiliary is not None:
            yield from _said(sentence, auxiliary, auxiliary + 1, names)
    elif mark.value == "perfect":
        auxiliary = _auxiliary_before(sentence, mark.first)
        if auxiliary is not None:
            inverted = sentence.key(auxiliary + 1) == "-"  # a-t-il dit
            yield from _said(sentence, auxiliary, auxiliary + 1 if inverted else mark.last, names)
    elif _speaks(sentence, mark) and not _is_passive(sentence, mark):
        for frame in _said(sentence, mark.first, mark.last, names, denies=mark.value == "denies"):
            if mark.value not in ("says_that", "puts") or _is_said_so(sentence, mark, frame):
                yield frame


def _is_said_so(sentence: Sentence, mark: Mark, frame: Frame) -> bool:
    """Whether a verb with other meanings is one of speech: "found that", a poll "put", “…,” wrote, "put … at 40"."""
    if mark.value == "puts":
        return any(
            at.value == "puts_at" and at.first > mark.last and _is_figure_behind(sentence, at.last)
            for at in sentence.of_kind("speech_frames")
        )
    document = frame.speaker is not None and (frame.speaker.name or "").split(" ")[-1] in DOCUMENTS
    return document or _that_follows(sentence, mark.last) or is_inverted(sentence, mark.first)


def _is_figure_behind(sentence: Sentence, index: int) -> bool:
    """Whether a number follows, past the words that qualify it."""
    while qualifier := sentence.at("qualifiers_before", index) or sentence.at("qualifiers_loose", index):
        index = qualifier.last
    near = range(index, min(index + 2, len(sentence.tokens)))  # a currency's mark may stand before it
    return any(sentence.tokens[i].kind == "digits" or sentence.at("numbers", i) for i in near)


def _speaks(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is a verb here: an infinitive behind an auxiliary, no adjective behind an article."""
    before = grammar(sentence, mark.first - 1)
    if mark.value == "infinitive":
        return "auxiliary" in before
    is_adjective = before & {"determiner", "possessive", "preposition"} and not before & {"pronoun", "adverb"}
    return mark.value in ("says", "says_that", "puts", "denies", "tells") and not is_adjective


def _is_passive(sentence: Sentence, mark: Mark) -> bool:
    """wird … berechnet: a form that is a participle too, at the end of a clause with a passive's verb."""
    if not _ends_clause(sentence, mark.last) or not any(
        other.value == "participle" for other in sentence.all_at("speech_verbs", mark.first)
    ):
        return False
    for index in range(mark.first - 1, -1, -1):
        if sentence.key(index) in ",;:":
            return False
        if any(other.value == "passive" for other in sentence.all_at("speech_verbs", index)):
            return "auxiliary" in grammar(sentence, index)
    return False


def _auxiliary_of(sentence: Sentence, participle: int) -> int | None:
    """The "has" of a "has said" whose words stand apart, in one clause."""
    for index in range(participle - 1, -1, -1):
        mark = sentence.at("speech_verbs", index)
        if mark and mark.value == "auxiliary":
            return index
        if sentence.key(index) in ";:" or sentence.at("speech_verbs", index):
            return None
    return None


def _auxiliary_before(sentence: Sentence, participle: int) -> int | None:
    """The "a" of "a également dit" and "a-t-il dit"."""
    for index in range(participle - 1, -1, -1):
        mark = sentence.at("speech_verbs", index)
        if mark and mark.value == "auxiliary":
            return index
        if sentence.key(index) != "-" and not grammar(sentence, index) & {"adverb", "pronoun"}:
            return None
    return None


def split(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """gab … bekannt: a verb whose other part stands apart."""
    apart = (index for index in range(mark.last, len(sentence.tokens)) if sentence.key(index) == mark.value)
    if any(_ends_clause(sentence, index + 1) for index in apart):
        yield from _said(sentence, mark.first, mark.last, names)


def _ends_clause(sentence: Sentence, index: int) -> bool:
    """Whether no word of the clause follows: gab … bekannt, dass; but not teilt … mit dem."""
    if index >= len(sentence.tokens) or sentence.tokens[index].kind == "mark":
        return True
    return bool(grammar(sentence, index) & {"conjunction", "subordinator"})


def _said(sentence: Sentence, verb: int, end: int, names: Sequence[Name], denies: bool = False) -> Iterator[Frame]:
    """Who says, before the verb or after it, and what: behind the verb, or around it where it stands in between."""
    before = sentence.at("speech_verbs", verb - 1)
    if before and before.value == "passive":
        return
    whole, rest = (0, len(sentence.tokens)), (end, len(sentence.tokens))
    if is_inverted(sentence, verb):
        speaker = _before_apposition(sentence, verb, names)
        if speaker is None and (speaker := right_of(sentence, end, names)):
            yield Frame(speaker, None, *whole, verb, denies)
            return
    else:
        speaker = left_of(sentence, verb, names)
        if speaker is None:
            speaker = right_of(sentence, end, names) if _leads(sentence, verb) else None
    if speaker:
        inside = _is_inside(sentence, speaker.first) and not _that_follows(sentence, end)
        yield Frame(speaker, None, *(whole if inside else rest), verb, denies)


def is_inverted(sentence: Sentence, verb: int) -> bool:
    """“…,” said X: a comma, a closing quotation mark or a dash that stands apart is before the verb."""
    before = sentence.key(verb - 1)
    apart = before in DASHES and verb > 1 and not sentence.glued(verb - 1) and not sentence.glued(verb)
    return verb > 0 and (before == "," or before in CLOSERS or apart)


def _leads(sentence: Sentence, verb: int) -> bool:
    """Whether something else than a speaker leads the sentence, so that the speaker stands behind the verb."""
    return sentence.language.writing.verb_second and verb > 0


def _before_apposition(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """X, the minister, said; in Rome the minister, X, said: a phrase without a verb, and its apposition in commas."""
    if sentence.key(verb - 1) != ",":
        return None
    person = next(
        (n for n in names if n.kind == "person" and n.last == verb - 1 and sentence.key(n.first - 1) == ","), None
    )
    if person and person.first > 1:
        return make_speaker(sentence, person.first, person.last, names)
    first = 0
    for comma in (index for index in range(verb - 1) if sentence.key(index) == ","):
        if not any(grammar(sentence, index) & NOT_NOMINAL for index in range(first, comma)):
            return left_of(sentence, comma, names)
        if "preposition" not in grammar(sentence, first):
            return None
        first = comma + 1
    return None


def _is_inside(sentence: Sentence, first: int) -> bool:
    """Whether what is said stands before: …, X said; … after X said."""
    while first > 0 and grammar(sentence, first - 1) & {"determiner", "adverb"}:
        first -= 1
    opener = sentence.at("speech_frames", first - 1) if first > 0 else None
    if opener and opener.value == "after":
        return True
    return first > 0 and (sentence.key(first - 1) in ",—–-" or sentence.key(first - 1) in CLOSERS)


def _that_follows(sentence: Sentence, end: int) -> bool:
    index = end
    while sentence.key(index) == "," or grammar(sentence, index) & {"adverb"}:
        index += 1
    that = sentence.at("speech_frames", index)
    return bool(that and that.value == "that") or sentence.key(index) == ":" or sentence.key(index) in OPENERS
