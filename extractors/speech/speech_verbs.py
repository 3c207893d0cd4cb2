"""Verbs of speech: who speaks, before the verb or behind it, and which words of the sentence are said so."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.names.name import Name
from extractors.speech.beside import left_of, right_of
from extractors.speech.speaker import ROLES, Speaker, make_speaker
from extractors.speech.verb_forms import auxiliary_before, is_figure_behind, is_passive, speaks
from extractors.speech.words import ends_clause, grammar, is_break
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

CLOSERS = frozenset('”“»"’')
DASHES = frozenset("-–")
OPENERS = frozenset('“„«"')
LONGEST_OPENING = 8  # tokens of the phrase that opens a clause and says who speaks
NOT_NOMINAL = frozenset(("verb", "auxiliary", "adverb", "preposition", "verb_ending", "speech"))
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


def spoken(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """The frame of a verb of speech, if it is one here."""
    if mark.value in ("participle", "perfect"):
        apart = mark.value == "participle"
        auxiliary = auxiliary_before(sentence, mark.first, apart)
        if auxiliary is not None:
            inverted = sentence.key(auxiliary + 1) == "-"  # a-t-il dit
            yield from _said(sentence, auxiliary, auxiliary + 1 if apart or inverted else mark.last, names)
    elif mark.value == "names":
        if speaker := right_of(sentence, mark.last, names):
            yield Frame(speaker, None, 0, len(sentence.tokens), mark.first)
    elif speaks(sentence, mark) and not is_passive(sentence, mark):
        for frame in _said(sentence, mark.first, mark.last, names, denies=mark.value == "denies"):
            if mark.value not in UNSURE or _is_said_so(sentence, mark, frame):
                yield frame


def _is_said_so(sentence: Sentence, mark: Mark, frame: Frame) -> bool:
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
    return document or _that_follows(sentence, mark.last) or is_inverted(sentence, mark.first)


def split(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """gab … bekannt: a verb whose other part stands apart."""
    apart = (index for index in range(mark.last, len(sentence.tokens)) if sentence.key(index) == mark.value)
    if any(ends_clause(sentence, index + 1) for index in apart):
        yield from _said(sentence, mark.first, mark.last, names)


def _said(sentence: Sentence, verb: int, end: int, names: Sequence[Name], denies: bool = False) -> Iterator[Frame]:
    """Who says, before the verb or after it, and what: behind the verb, or around it where it stands in between."""
    before = sentence.at("speech_verbs", verb - 1)
    if before and before.value == "passive":
        return
    whole, rest = (0, len(sentence.tokens)), (end, len(sentence.tokens))
    if sentence.language.writing.verb_last:
        speaker = _opening(sentence, verb, names)
    elif is_inverted(sentence, verb):
        speaker = _before_apposition(sentence, verb, names)
        if speaker is None:
            medium = _told_to(sentence, end, names)
            speaker = right_of(sentence, medium.last if medium else end, names) or _left_out(sentence, verb, end, names)
            if speaker:
                yield Frame(speaker, medium, *whole, verb, denies)
            return
    else:
        speaker = left_of(sentence, verb, names)
        if speaker is None and _leads(sentence, verb):
            speaker = right_of(sentence, end, names)
        elif speaker is None:
            speaker = _left_out(sentence, verb, end, names)
    if speaker and denies and (behind := _behind_denial(sentence, end)):
        yield Frame(speaker, None, end, behind, verb, denies)
        yield Frame(speaker, None, behind, len(sentence.tokens), verb)
    elif speaker:
        if sentence.language.writing.verb_last:
            whole = rest = (speaker.last, verb)
        inside = _is_inside(sentence, speaker.first) and not _that_follows(sentence, end)
        yield Frame(speaker, None, *(whole if inside else rest), verb, denies)


def _left_out(sentence: Sentence, verb: int, end: int, names: Sequence[Name]) -> Speaker | None:
    """Who needs no word at the verb: “…”, afirmó. Aseguró que …; but La policía acudió y dijo que …"""
    before = grammar(sentence, verb - 1)
    if is_inverted(sentence, verb):
        said = ends_clause(sentence, end)
    else:
        opens = verb == 0 or is_break(sentence, verb - 1) or bool(before & {"adverb", "conjunction"})
        said = opens and _that_follows(sentence, end)
    if not said:
        return None
    leading = _opening(sentence, verb, names) if "conjunction" in before else None
    return leading or Speaker(verb, verb, None)


def _told_to(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The agency to which someone spoke: “…”, confirmaron a EFE fuentes médicas."""
    name = next((n for n in names if n.first == end + 1 and "preposition" in grammar(sentence, end)), None)
    medium = make_speaker(sentence, name.first, name.last, names) if name else None
    return medium if medium and medium.is_medium else None


def _behind_denial(sentence: Sentence, end: int) -> int | None:
    """Where what is denied ends: denied this, saying that four died; but not "denied, as before, that"."""
    commas = (index for index in range(end, len(sentence.tokens)) if sentence.key(index) in ",;")
    comma = next(commas, None)
    return None if comma is None or comma - end > NEAR_DENIAL or _that_follows(sentence, comma) else comma


def is_inverted(sentence: Sentence, verb: int) -> bool:
    """“…,” said X: a comma, a closing quotation mark or a dash that stands apart is before the verb."""
    before = sentence.key(verb - 1)
    apart = before in DASHES and verb > 1 and not sentence.glued(verb - 1) and not sentence.glued(verb)
    return verb > 0 and (before == "," or before in CLOSERS or apart)


def _opening(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """Who speaks where the verb ends the sentence: the phrase that opens it, up to a comma or the end of its name."""
    comma = next((index for index in range(1, verb) if is_break(sentence, index)), verb)
    if comma <= LONGEST_OPENING:
        return make_speaker(sentence, 0, comma, names)
    ends = [name.last for name in names if name.first <= 1]
    ends += [mark.last for kind in ROLES for mark in sentence.of_kind(kind) if mark.first <= LONGEST_OPENING // 2]
    last = max((end for end in ends if end < min(comma, LONGEST_OPENING)), default=0)
    return make_speaker(sentence, 0, last, names) if last else None


def _leads(sentence: Sentence, verb: int) -> bool:
    """Whether something else than a speaker leads the sentence, so that the speaker stands behind the verb."""
    return sentence.language.writing.verb_second and verb > 0


def _is_person(name: Name) -> bool:
    """Whether a name can be a person's: known as one, or two words that no list knows."""
    return name.kind == "person" or (name.kind == "unknown" and name.last - name.first > 1)


def _before_apposition(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """X, the minister, said; in Rome the minister, X, said: a phrase without a verb, and its apposition in commas."""
    if sentence.key(verb - 1) != ",":
        return None
    person = next((n for n in names if _is_person(n) and n.last == verb - 1 and sentence.key(n.first - 1) == ","), None)
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
