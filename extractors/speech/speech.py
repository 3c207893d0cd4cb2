"""Where a sentence says who speaks: verbs of speech, "according to", agencies that quote, polls, quotations."""

from collections.abc import Iterator, Sequence

from extractors.names.name import Name
from extractors.speech.beside import left_of, phrase_before, right_of
from extractors.speech.speaker import Speaker, make_speaker
from extractors.speech.speech_verbs import Frame, split, spoken
from extractors.speech.who import is_inverted, of_before
from extractors.speech.words import OPENERS, grammar, is_break
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

KINDS = frozenset({"speech_verbs", "split_verbs", "split_denials", "speech_frames", "sources"})
HELPING = frozenset({"auxiliary", "passive"})  # what a verb of speech stands with
ADJECTIVES = 3  # tokens from a preposition to "Angaben"


def find_frames(sentence: Sentence, names: Sequence[Name]) -> list[Frame]:
    """Every frame of speech in the sentence, in order."""
    found: list[Frame] = []
    for mark in sentence.of_kinds(KINDS):
        if mark.value in HELPING:
            continue
        if mark.kind == "speech_verbs" and not _begins_frame(sentence, mark):
            found += _quoted(sentence, mark, names) if mark.value == "quotes" else spoken(sentence, mark, names)
        elif mark.kind in ("split_verbs", "split_denials"):
            found += split(sentence, mark, names)
        elif mark.kind == "speech_frames":
            found += _phrase(sentence, mark, names)
        elif mark.kind == "sources" and mark.value == "poll":
            found += _document(sentence, mark, names)
    return found or list(_by_whom(sentence, names)) or list(_before_quote(sentence, names))


def _by_whom(sentence: Sentence, names: Sequence[Name]) -> Iterator[Frame]:
    """This was confirmed by X."""
    pointer = of_before(sentence)
    for mark in sentence.of_kind("speech_frames") if pointer else ():
        speaker = right_of(sentence, mark.last, names) if mark.value in ("by", "of_before") else None
        if speaker and speaker.name:
            yield Frame(speaker, None, mark.last, len(sentence.tokens), mark.first)
            return


def _begins_frame(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb is part of a longer phrase: сообщили в полиции, what the police said."""
    phrase = sentence.at("speech_frames", verb.first)
    return phrase is not None and phrase.last > verb.last


def _quoted(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Iterator[Frame]:
    """The agency quoted the ministry, or the verb before both: the medium is the one that quotes."""
    whole = (0, len(sentence.tokens))
    left = None if is_inverted(sentence, mark.first) else left_of(sentence, mark.first, names)
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
    elif mark.value == "according_compound":
        speaker = _sources_of(sentence, mark, names)
    elif mark.value == "own":
        speaker = Speaker(mark.first, mark.last, None, is_own=True)
    elif mark.value in ("according", "quoted_by"):
        speaker = right_of(sentence, mark.last, names)
    elif mark.value == "so":
        speaker = _afterthought(sentence, mark, names)
    elif mark.value == "according_after" and sentence.before("speech_frames", mark.last) == mark:
        speaker = phrase_before(sentence, mark.first, names)
    if speaker and (mark.value == "quoted_by" or speaker.is_medium):
        yield Frame(None, speaker, *whole, mark.first)
    elif speaker:
        yield Frame(speaker, None, *whole, mark.first)


def _sources_of(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Speaker | None:
    """Nach palästinensischen Angaben: adjectives between the preposition and the noun say whose."""
    before = range(mark.first - 1, max(mark.first - 1 - ADJECTIVES, -1), -1)
    preposition = next((index for index in before if "preposition" in grammar(sentence, index)), mark.first)
    own = any(other.value == "own" and other.last == mark.last for other in sentence.of_kind("speech_frames"))
    if own or mark.first - 1 <= preposition or any(is_break(sentence, i) for i in range(preposition, mark.first)):
        return None
    return make_speaker(sentence, preposition + 1, mark.last, names)


def _afterthought(sentence: Sentence, mark: Mark, names: Sequence[Name]) -> Speaker | None:
    """…, so the ministry: behind a comma, and nothing but the speaker up to the next mark."""
    if not is_inverted(sentence, mark.first):
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
    if index == 0 and mark.first < 5:
        by = next((by.last for by in sentence.all_at("speech_frames", mark.last) if by.value == "by"), None)
        asked = right_of(sentence, by, names) if by else None  # a poll by the institute X
        speaker = make_speaker(sentence, index + ("preposition" in grammar(sentence, 0)), mark.last, names)
        if speaker := asked if asked and asked.name else speaker:
            yield Frame(speaker, None, 0, len(sentence.tokens), mark.first)


def _before_quote(sentence: Sentence, names: Sequence[Name]) -> Iterator[Frame]:
    """X …: “…”: whoever the sentence names first says what is quoted."""
    for index, token in enumerate(sentence.tokens if ":" in sentence.text else ()):
        if token.key == ":" and index and sentence.key(index + 1) in OPENERS:
            speaker = _leading(sentence, index, names)
            if speaker:
                yield Frame(speaker, None, index, len(sentence.tokens), index)
            return


def _leading(sentence: Sentence, end: int, names: Sequence[Name]) -> Speaker | None:
    """The name, or else the noun, that begins the sentence."""
    kinds = ("person", "organisation", "unknown")
    led = (
        n for n in names if n.last <= end and n.kind in kinds and "preposition" not in grammar(sentence, n.first - 1)
    )
    name = next(led, None)
    if name:
        return make_speaker(sentence, name.first, name.last, names)
    first = 1 if grammar(sentence, 0) & {"determiner"} else 0
    text = sentence.tokens[first].text
    return Speaker(first, first + 1, text) if text[:1].isupper() and not grammar(sentence, first) else None
