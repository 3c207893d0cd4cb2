"""Where a sentence says who speaks: verbs of speech, "according to", quoting agencies; and for which of its words."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extractors.lexicon import Mark
from extractors.name import Name
from extractors.sentences import Sentence
from extractors.speaker import Speaker, grammar, left_of, make_speaker, right_of

CLOSERS = frozenset('”“»"’')
OPENERS = frozenset('“„«"')
DOCUMENTS = frozenset(("poll", "study", "report", "estimates"))


class Frame(NamedTuple):
    """A speaker and the tokens first … last - 1 that are said so; via: the medium that quotes."""

    speaker: Speaker | None
    via: Speaker | None
    first: int
    last: int
    at: int  # the verb or preposition
    denies: bool = False


def find_frames(sentence: Sentence, names: Sequence[Name]) -> list[Frame]:
    """Every frame of speech in the sentence, in order."""
    found: list[Frame] = []
    for mark in sentence.marks:
        if mark.kind == "speech_verbs":
            found += _verb(sentence, mark, names)
        elif mark.kind == "split_verbs":
            found += _split(sentence, mark, names)
        elif mark.kind == "speech_frames":
            found += _phrase(sentence, mark, names)
        elif mark.kind == "sources" and mark.value in DOCUMENTS:
            found += _document(sentence, mark, names)
    return found or list(_before_quote(sentence, names))


def _verb(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    if mark.value == "quotes":
        yield from _quoted(sentence, mark, names)
    elif mark.value == "participle":
        auxiliary = _auxiliary_of(sentence, mark.first)
        if auxiliary is not None:
            yield from _said(sentence, auxiliary, auxiliary + 1, names)
    elif _speaks(sentence, mark):
        for frame in _said(sentence, mark.first, mark.last, names, denies=mark.value == "denies"):
            if mark.value != "says_that" or _is_said_so(sentence, mark, frame):
                yield frame


def _is_said_so(sentence: Sentence, mark: Mark, frame: Frame) -> bool:
    """Whether a verb with other meanings is one of speech: "found that", a poll "put", “…,” wrote."""
    document = frame.speaker is not None and (frame.speaker.name or "").split(" ")[-1] in DOCUMENTS
    return document or _that_follows(sentence, mark.last) or _is_inverted(sentence, mark.first)


def _speaks(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is a verb here: an infinitive behind an auxiliary, no adjective behind an article."""
    before = grammar(sentence, mark.first - 1)
    if mark.value == "infinitive":
        return "auxiliary" in before
    is_adjective = before & {"determiner", "possessive", "preposition"} and not before & {"pronoun", "adverb"}
    return mark.value in ("says", "says_that", "denies", "tells") and not is_adjective


def _auxiliary_of(sentence: Sentence, participle: int) -> int | None:
    """The "has" of a "has said" whose words stand apart, in one clause."""
    for index in range(participle - 1, -1, -1):
        mark = sentence.at("speech_verbs", index)
        if mark and mark.value == "auxiliary":
            return index
        if sentence.key(index) in ";:" or sentence.at("speech_verbs", index):
            return None
    return None


def _split(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """gab … bekannt: a verb whose other part stands apart."""
    if any(token.key == mark.value for token in sentence.tokens[mark.last :]):
        yield from _said(sentence, mark.first, mark.last, names)


def _said(sentence: Sentence, verb: int, end: int, names: Sequence[Name], denies: bool = False) -> Iterator[Frame]:
    """Who says, before the verb or after it, and what: behind the verb, or around it where it stands in between."""
    before = sentence.at("speech_verbs", verb - 1)
    if before and before.value == "passive":
        return
    whole, rest = (0, len(sentence.tokens)), (end, len(sentence.tokens))
    if _is_inverted(sentence, verb):
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


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """“…,” said X: a comma or a closing quotation mark stands before the verb."""
    return verb > 0 and (sentence.key(verb - 1) == "," or sentence.key(verb - 1) in CLOSERS)


def _leads(sentence: Sentence, verb: int) -> bool:
    """Whether something else than a speaker leads the sentence, so that the speaker stands behind the verb."""
    return sentence.language.writing.noun == "capital" and verb > 0


def _before_apposition(sentence: Sentence, verb: int, names: Sequence[Name]) -> Speaker | None:
    """X, the minister, said: a phrase without a verb leads the sentence, and what follows its comma belongs to it."""
    comma = next((index for index in range(verb - 1) if sentence.key(index) == ","), None)
    if comma is None or sentence.key(verb - 1) != ",":
        return None
    verbs = {"verb", "auxiliary", "adverb", "preposition", "verb_ending", "speech"}
    if any(grammar(sentence, index) & verbs for index in range(comma)):
        return None
    return left_of(sentence, comma, names)


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


def _quoted(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """TASS quoted the ministry; zitierte TASS das Ministerium: the medium is the one that quotes."""
    whole = (0, len(sentence.tokens))
    left = None if _is_inverted(sentence, mark.first) else left_of(sentence, mark.first, names)
    right = right_of(sentence, mark.last, names)
    if left and left.is_medium:
        yield Frame(right, left, *whole, mark.first)
        return
    medium = next((n for n in names if mark.last <= n.first <= mark.last + 2), None)
    via = make_speaker(sentence, medium.first, medium.last, names) if medium else None
    if medium and via and via.is_medium:
        source = next((s for s in _phrases_from(sentence, medium.last, names)), None)
        yield Frame(source, via, *whole, mark.first)
    elif right:
        yield Frame(right, None, *whole, mark.first)


def _phrases_from(sentence: Sentence, first: int, names: Sequence[Name]) -> Iterator[Speaker]:
    """The phrases that follow, past a time such as "on 7 February"."""
    for index in range(first, min(first + 6, len(sentence.tokens))):
        if grammar(sentence, index) & {"preposition"} or sentence.tokens[index].kind != "word":
            continue
        if any(sentence.at(kind, index) for kind in ("months", "weekdays", "days")):
            continue
        speaker = right_of(sentence, index, names)
        if speaker:
            yield speaker


def _phrase(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    whole = (0, len(sentence.tokens))
    speaker: Speaker | None = None
    compound = sentence.key(mark.first - 1) == "-" and sentence.glued(mark.first)
    if compound and mark.value in ("according", "according_compound"):
        speaker = make_speaker(sentence, mark.first - 2, mark.first - 1, names)
    elif mark.value in ("according", "quoted_by"):
        speaker = right_of(sentence, mark.last, names)
    elif mark.value == "so":
        speaker = _afterthought(sentence, mark, names)
    elif mark.value == "according_after":
        speaker = left_of(sentence, mark.first, names)
    if speaker and (mark.value == "quoted_by" or speaker.is_medium):
        yield Frame(None, speaker, *whole, mark.first)
    elif speaker:
        yield Frame(speaker, None, *whole, mark.first)


def _afterthought(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Speaker | None:
    """…, so the ministry: behind a comma, and nothing but the speaker up to the next mark."""
    if not _is_inverted(sentence, mark.first):
        return None
    speaker = right_of(sentence, mark.last, names)
    ends = speaker is not None and (
        speaker.last == len(sentence.tokens) or sentence.tokens[speaker.last].kind == "mark"
    )
    return speaker if ends else None


def _document(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """In the latest polls: a document leads the sentence."""
    index = mark.first
    while index > 0 and mark.first - index < 4 and sentence.tokens[index - 1].kind == "word":
        index -= 1
        if "preposition" in grammar(sentence, index):
            break
    if index == 0 and mark.first < 5 and mark.value == "poll":
        speaker = make_speaker(sentence, index + ("preposition" in grammar(sentence, 0)), mark.last, names)
        if speaker:
            yield Frame(speaker, None, 0, len(sentence.tokens), mark.first)


def _before_quote(sentence: Sentence, names: Sequence[Name]) -> Iterator[Frame]:
    """X …: “…”: whoever the sentence names first says what is quoted."""
    for index in range(1, len(sentence.tokens) - 1):
        if sentence.key(index) == ":" and sentence.key(index + 1) in OPENERS:
            speaker = _leading(sentence, index, names)
            if speaker:
                yield Frame(speaker, None, index, len(sentence.tokens), index)
            return


def _leading(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The name, or else the noun, that begins the sentence."""
    name = next((n for n in names if n.last <= end and n.kind in ("person", "organisation", "unknown")), None)
    if name:
        return make_speaker(sentence, name.first, name.last, names)
    first = 1 if grammar(sentence, 0) & {"determiner"} else 0
    text = sentence.tokens[first].text
    return Speaker(first, first + 1, text) if text[:1].isupper() and not grammar(sentence, first) else None
