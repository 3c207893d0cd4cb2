"""Which time a sentence tells of without naming it: that of the one before, or of the one that says who told it."""

from collections.abc import Sequence
from datetime import date

from extractors.text.sentences import Sentence
from extractors.times.when import Moment

BREAKS = frozenset(',;:()–—…"“”„«»|')
CARRIED = 2  # sentences that a time holds on without being named again


def carried_times(readings: Sequence[tuple[Sentence, Sequence[Moment]]], published: date | None) -> list[str | None]:
    """For each sentence of a text the past time that the paragraph spoke of shortly before, if it did."""
    times: list[str | None] = []
    time, age, end = None, 0, 0
    for sentence, moments in readings:
        if "\n" in sentence.whole[end : sentence.start] or age >= CARRIED or _turns(sentence, moments):
            time = None
        times.append(time)
        told = [m.as_of for m in moments if m.as_of and m.role != "time"]
        scene = [m.as_of for m in moments if m.as_of in told and _sets_scene(sentence, m)]
        past = published is not None and all(as_of <= published.isoformat() for as_of in told)
        time, age, end = (
            (scene[-1] if scene and past else None, 0, sentence.end) if told else (time, age + 1, sentence.end)
        )
    for index in range(1, len(readings)):
        times[index - 1] = times[index - 1] or _told_behind(*readings[index], readings[index - 1][1])
    return times


def _told_behind(sentence: Sentence, moments: Sequence[Moment], before: Sequence[Moment]) -> str | None:
    """When what the sentence before tells was said, if this one says so: this was confirmed on Friday."""
    back = any(mark.value == "of_before" and mark.first <= 1 for mark in sentence.of_kind("speech_frames"))
    told = [moment.as_of for moment in moments if moment.as_of and moment.role == "date"]
    return told[0] if back and told and not before else None


def _sets_scene(sentence: Sentence, moment: Moment) -> bool:
    """Whether the moment stands in the sentence's first clause: what others mention, or ask, does not set the scene."""
    keys = [token.key for token in sentence.tokens[: moment.first]]
    apart = keys.count("(") != keys.count(")") or any(key in BREAKS and key not in "()" for key in keys)
    passing = (
        moment.role == "span"
        or any(mark.value == "now" for mark in sentence.all_at("time", moment.first))
        or sentence.text.endswith("?")
    )
    return not (apart or passing)


def _turns(sentence: Sentence, moments: Sequence[Moment]) -> bool:
    """Whether the sentence goes on to another time: before, later."""
    turns = (mark for mark in sentence.marks if mark.kind == "time" and mark.value in ("earlier", "later"))
    return any(not any(moment.first <= turn.first < moment.last for moment in moments) for turn in turns)
