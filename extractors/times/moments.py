"""Dates, times and periods that a sentence names, as ISO moments relative to the day of publication."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from extractors.text.sentences import Sentence
from extractors.times.firsts import settle_firsts
from extractors.times.periods import Period, first_day
from extractors.times.timenumerals import settle_numerals
from extractors.times.timeruns import Run, find_runs
from extractors.times.timewords import time_atoms
from extractors.times.when import Moment, period_of, role_of

__all__ = ["Moment", "find_moments"]

BREAKS = frozenset(",;:()–—|")
AHEAD = ("forecast", "forecast_before", "future")
LEADING = 2  # tokens before the moment that leads a sentence
NEAR = 6  # the same, where the word for "since" can mean "from" too
EVENT = 16  # tokens from "since" to the day of what happened
SHARED = ("year", "month", "unit", "steps")


def find_moments(sentence: Sentence, published: date | None) -> list[Moment]:
    """Every date and time expression of the sentence, in order; numerals in one are no figures."""
    atoms = settle_firsts(sentence, settle_numerals(sentence, time_atoms(sentence)))
    if not any(atom.slot != "link" for atom in atoms):
        return []
    named = {atom.first for atom in atoms if atom.slot != "link"}
    coming = [m.first for m in sentence.of_kind("modality") if m.value in AHEAD and m.first not in named]
    found: list[Moment] = []
    anchor: Period | None = None
    for first, second in find_runs(sentence, atoms):
        period = _period(sentence, first, second, published, anchor, _in_clause(sentence, first.first, coming))
        if period and published and first_day(period) > published and not second:
            period = _told_of(sentence, first, published) or period
        end = second or first
        found.append(Moment(first.first, end.last, period.iso if period else None, role_of(first.slots)))
        anchor = period or anchor
    return found


def _told_of(sentence: Sentence, run: Run, published: date) -> Period | None:
    """The end of the year in a clause that tells of what has been, and does not look ahead: that of the last year."""
    if run.slots.get("unit") != "year" or "steps" in run.slots:
        return None
    ahead = [mark.first for mark in sentence.of_kind("modality") if mark.value in AHEAD]
    past = [mark.first for mark in sentence.of_kind("tenses")]
    if _in_clause(sentence, run.first, ahead) or not _in_clause(sentence, run.first, past):
        return None
    return period_of(run.slots | {"steps": -1}, published, None, ahead=False)


def _in_clause(sentence: Sentence, first: int, words: Sequence[int]) -> bool:
    """Whether one of these words stands in the clause of the moment."""
    for word in words:
        left, right = sorted((word, first))
        if not any(sentence.key(i) in BREAKS or _opens_said(sentence, i) for i in range(left, right)):
            return True
    return False


def _opens_said(sentence: Sentence, index: int) -> bool:
    """The "that" between the day of saying and what is said."""
    return "that" in sentence.values("speech_frames", index)


def _period(
    sentence: Sentence, run: Run, other: Run | None, published: date | None, anchor: Period | None, ahead: bool
) -> Period | None:
    if other:
        return _between(run.slots, other.slots, published, anchor, ahead)
    period = period_of(run.slots, published, anchor, ahead)
    if period is None or role_of(run.slots) == "span":
        ago = period and published and "ago" in run.slots.get("away", "")
        return _since(period, run, published) if period and ago and _is_since(sentence, run) else period
    if "since" in run.before or _since_event(sentence, run):
        return _since(period, run, published)
    if "until" in run.before:
        return None if _only_lasts(run, ahead) else Period(period.end, period.end)
    return None if run.before & {"before", "after"} and not run.slots.keys() & {"offset", "now"} else period


def _only_lasts(run: Run, ahead: bool) -> bool:
    """Told to wait until Sunday: the day ends something else than the count; but by Sunday 40 had died."""
    return run.slots.keys() == {"weekday"} and run.first > LEADING and "by" not in run.before and not ahead


def _between(
    slots: dict[str, Any], other: dict[str, Any], published: date | None, anchor: Period | None, ahead: bool
) -> Period | None:
    """From the one to the other; what is printed once, such as the year, holds for both."""
    slots = {**{k: other[k] for k in SHARED if k in other}, **slots}
    if "date" in slots and "date" in other:
        slots["date"] = (slots["date"][0] or other["date"][0], *slots["date"][1:])
    start = period_of(slots, published, anchor, ahead)
    if start is None:
        return None
    if "weekday" in other:
        end = period_of(other, published, anchor, ahead)
        return Period(start.start, end.end) if end and start.start <= end.end else None
    shared = {k: slots[k] for k in SHARED if k in slots} | {"year": int(start.start[:4])}
    for later in (0, 1):
        end = period_of({**shared, "year": shared["year"] + later, **other}, published, anchor, ahead)
        if end and start.start <= end.end:
            return Period(start.start, end.end)
    return None


def _is_since(sentence: Sentence, run: Run) -> bool:
    """Since the protests began two weeks ago: the link stands before what began then."""
    for index in range(run.first - 1, max(-1, run.first - 1 - EVENT), -1):
        meanings = _meanings(sentence, index)
        if sentence.tokens[index].kind != "word" and not _turns_to_event(sentence, index):
            return False
        if "since" in meanings:
            if "by" in sentence.values("speech_frames", index):
                return False
            return run.first - index <= NEAR or _opens_clause(sentence, index)
    return False


def _turns_to_event(sentence: Sentence, index: int) -> bool:
    """The comma of: since the war began, after the attack of 7 October; the hyphen of a name."""
    if sentence.key(index) == ",":
        return "after" in _meanings(sentence, index + 1)
    return sentence.key(index) in ("'", "’") or (sentence.key(index) == "-" and sentence.glued(index))


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """Whether the word can only be "since": desde que, seit; not the "from" of с and z, nor the agent's "by"."""
    subordinates = "subordinator" in sentence.values("grammar", index)
    return subordinates or "from" not in _meanings(sentence, index)


def _meanings(sentence: Sentence, index: int) -> set[str]:
    return set(sentence.values("time", index))


def _since_event(sentence: Sentence, run: Run) -> bool:
    """Since the attack on 7 October: the link stands before what happened then."""
    if run.before & {"until", "by"} or not {"day", "date"} & run.slots.keys():
        return False
    return _is_since(sentence, run)


def _since(period: Period, run: Run, published: date | None) -> Period | None:
    if published is None or first_day(period) > published:
        return None
    start = (
        first_day(period).isoformat()
        if run.slots.get("part", run.slots.get("period")) in ("start", "start_of_year")
        else period.start
    )
    return Period(start, published.isoformat()) if start != published.isoformat() else period
