"""Which time a sentence tells of without naming it: that of the one before, or of the one that says who told it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from extractors.text.sentences import Sentence
from extractors.times.as_of import is_compared
from extractors.times.when import Moment

BREAKS = frozenset(',;:()–—…"“”„«»|')
TURNS = frozenset({"earlier", "later", "before"})
CARRIED = 2  # sentences that a time holds on without being named again


def carried_times(
    readings: Iterable[tuple[Sentence, Sequence[Moment]]], published: date | None
) -> Iterator[str | None]:
    """For each sentence of a text the past time that the paragraph spoke of shortly before, if it did."""
    before: tuple[str | None, Sequence[Moment]] | None = None
    for sentence, moments, time in _told_before(readings, published):
        if before:
            yield before[0] or _told_behind(sentence, moments, before[1])
        before = time, moments
    if before:
        yield before[0]


def _told_before(
    readings: Iterable[tuple[Sentence, Sequence[Moment]]], published: date | None
) -> Iterator[tuple[Sentence, Sequence[Moment], str | None]]:
    """Each sentence and its moments with the time told of before it."""
    time, age, end = None, 0, 0
    for sentence, moments in readings:
        if "\n" in sentence.whole[end : sentence.start] or age >= CARRIED or _turns(sentence, moments):
            time = None
        yield sentence, moments, time
        own = (moment for moment in moments if moment.as_of and moment.role != "time")
        end, told = sentence.end, [moment for moment in own if not is_compared(sentence, moment)]
        if told:
            scene = [moment.as_of for moment in told if _sets_scene(sentence, moment)]
            past = published is not None and all(_is_past(sentence, moment, published) for moment in told)
            time, age = scene[-1] if scene and past else None, 0
        else:
            age += 1


def _is_past(sentence: Sentence, moment: Moment, published: date) -> bool:
    """Whether the moment lies before publication, or is called today."""
    today = published.isoformat()
    called = sentence.at("days", moment.first) or sentence.at("weekdays", moment.first)
    return (moment.as_of or "") < today or (moment.as_of == today and called is not None)


def _told_behind(sentence: Sentence, moments: Sequence[Moment], before: Sequence[Moment]) -> str | None:
    """When what the sentence before tells was said, if this one says so: this was confirmed on Friday."""
    back = any(mark.first <= 1 for mark in sentence.meant("speech_frames", "of_before"))
    told = [moment.as_of for moment in moments if moment.as_of and moment.role == "date"]
    return told[0] if back and told and not before else None


def _sets_scene(sentence: Sentence, moment: Moment) -> bool:
    """Whether the moment stands in the sentence's first clause: what others mention, or ask, does not set the scene."""
    keys = [token.key for token in sentence.tokens[: moment.first]]
    apart = keys.count("(") != keys.count(")") or any(key in BREAKS and key not in "()" for key in keys)
    passing = moment.role == "span" or "now" in sentence.values("time", moment.first) or sentence.text.endswith("?")
    return not (apart or passing or _tells_of_noun(sentence, moment))


def _tells_of_noun(sentence: Sentence, moment: Moment) -> bool:
    """Whether the moment belongs to a noun: the committee created in 2019 meets; but it was created in 2019."""
    link = sentence.before("time", moment.first)
    verb = (link.first if link else moment.first) - 1
    words, before = (set(sentence.values("grammar", at)) for at in (verb, verb - 1))
    return "participle" in words and not (before | words) & {"auxiliary", "adverb"}


def _turns(sentence: Sentence, moments: Sequence[Moment]) -> bool:
    """Whether the sentence goes on to another time: later, before the war."""
    if TURNS.isdisjoint(sentence.meanings("time")):
        return False
    turns = (mark for mark in sentence.of_kind("time") if mark.value in TURNS)
    return any(not any(moment.first - 1 <= turn.first < moment.last for moment in moments) for turn in turns)
