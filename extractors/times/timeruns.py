"""Neighbouring time words that are read together: "Friday, 7 February", "from 2016 to 2022"."""

from collections.abc import Iterator
from typing import Any, NamedTuple

from extractors.text.sentences import Sentence
from extractors.times.firsts import is_report
from extractors.times.timeshapes import Atom
from extractors.times.when import is_complete

ELSEWHERE = {"steps", "year", "month", "part", "period"}
DAY = {"day", "part_of_day"}  # of a month that stands elsewhere: the night of the 22nd to 23 July
FIXED = {"year", "date", "years", "offset", "now", "clock"}
STEPPED = ("time_units", "weekdays", "months", "periods")  # what a step can stand before
AFTER = {"since_after": "since", "until_after": "until", "in_after": "in"}
NEAR = 2  # tokens of an ending
RELATIVE = {"steps", "count", "units", "offset", "now", "weekday", "period", "first", "part"}


class Run(NamedTuple):
    """Neighbouring time words that are read together."""

    first: int
    last: int
    slots: dict[str, Any]
    before: frozenset[str]  # what the link before it can mean
    behind: Atom | None  # the link that touches its end


def find_runs(sentence: Sentence, atoms: list[Atom]) -> Iterator[tuple[Run, Run | None]]:
    """Each run that names a moment, in order, and the one to which it reaches if there is one: from 2016 to 2022."""
    for first, second in _joined(list(_runs(sentence, atoms))):
        if second or not first.slots.keys() <= DAY:  # "the 14." alone is an ordinal
            yield first, second


def _runs(sentence: Sentence, atoms: list[Atom]) -> Iterator[Run]:
    """The complete runs of atoms; between the parts of one stand at most glue words, a comma or a dot."""
    parts: list[Atom] = []
    links: list[Atom] = []  # since the last part
    lead: list[Atom] = []  # before the first
    for atom in atoms:
        if atom.slot == "link":
            links.append(atom)
            continue
        if parts and not _goes_on(sentence, parts, links, atom):
            yield from _run(sentence, parts, lead, links)
            parts = []
        if not parts:
            lead = links
        parts.append(atom)
        links = []
    if parts:
        yield from _run(sentence, parts, lead, links)


def _has_owner(sentence: Sentence, index: int) -> bool:
    """Whether it is told of what a day or year was the last: the last day of his term."""
    return not {"of", "possessive"}.isdisjoint(sentence.values("grammar", index))


def _goes_on(sentence: Sentence, parts: list[Atom], links: list[Atom], atom: Atom) -> bool:
    slots = {part.slot for part in parts}
    if atom.slot in slots or not all("glue" in link.value for link in links):
        return False
    first_of_year = slots & FIXED == {"year"} and "first" in slots | {atom.slot}  # 2025'in ilk dokuz ayı
    if atom.slot in RELATIVE and slots & FIXED and not first_of_year:
        return False
    if slots & {"count", "units"} and not (_counted_on(slots, atom.slot) or _steps_behind(sentence, parts[-1], atom)):
        return False
    at = parts[-1].last
    if parts[-1].slot == "steps" and atom.first != at:
        return False  # "last" and what it counts stand together
    if parts[-1].slot == "steps" and parts[-1].value == -1 and _has_owner(sentence, atom.last):
        return False
    between = {link.first: link.last for link in links}
    while at < atom.first:
        if at in between:
            at = between[at]
        elif _mark_inside(sentence, at, parts[-1].slot, slots, atom.slot):
            at += 1
        else:
            return False
    return True


def _counted_on(slots: set[str], slot: str) -> bool:
    """Whether a count of units goes on: the last 24 hours, the first six months of the year."""
    if "first" in slots and slot in ("year", "unit", "units", "steps"):
        return True
    if slot == "first":
        return True  # 9 tháng đầu năm, neuf premiers mois
    return slot in ("unit", "units", "steps") and not slots & {"unit", "units"}


def _steps_behind(sentence: Sentence, unit: Atom, atom: Atom) -> bool:
    """Whether a step stands behind the unit that it belongs to: 24 giờ qua; but not in 24 hours last week."""
    touches = atom.slot == "steps" and unit.slot in ("unit", "units") and unit.last == atom.first
    return touches and not any(sentence.at(kind, atom.last) for kind in STEPPED)


def _mark_inside(sentence: Sentence, at: int, previous: str, slots: set[str], slot: str) -> bool:
    """Feb. 7; Friday, 7 February; February 7, 2025."""
    if sentence.key(at) == ".":
        return sentence.glued(at) and previous in ("month", "weekday", "period")
    if sentence.key(at) in ("/", "-"):
        return sentence.glued(at) and slot == "year" and previous in ("month", "period")  # tháng 1/2018
    if sentence.key(at) not in (",", "("):
        return False
    if slots & {"weekday", "offset", "part_of_day"}:
        return slot in ("day", "month", "date")
    return slot == "year" and "day" in slots


def _run(sentence: Sentence, parts: list[Atom], lead: list[Atom], links: list[Atom]) -> Iterator[Run]:
    """The run that the parts make, if they name a moment."""
    first, last = parts[0].first, parts[-1].last
    before = _meaning(lead, first) | _meaning_after(links, last)
    behind = next((link for link in links if link.first == last), None)
    slots = {part.slot: part.value for part in parts}
    if is_report(slots) and not _has_owner(sentence, last) and not _has_owner(sentence, first - 1):
        slots["so_many_months"] = slots["count"]
    if "count" in slots and "first" not in slots and _says_ago(sentence, parts):
        slots["away"] = "ago"
        del slots["steps"]
    if unit := slots.pop("previous", None):
        slots |= {"unit": unit, "steps": -1, "before_told": True}
    elif any(part.slot == "steps" and "previous" in sentence.values("time", part.first) for part in parts):
        slots["before_told"] = True
    if "clock_word" in slots and not {"clock", "hour"} & slots.keys():
        return
    if ("unit" in slots or "units" in slots) and not ELSEWHERE & slots.keys():
        away = _away(sentence, slots, before, behind)
        if away:
            slots["away"] = away
            last = behind.last if behind and away != "ago_first" else last
    numbered = any(part.slot == "month" and part.last - part.first > 1 for part in parts)  # tháng 10 is no count
    if "day" in slots.keys() <= DAY or is_complete(slots, numbered or bool(before - {"glue", "to"})):
        yield Run(first, last, slots, before, behind)


def _says_ago(sentence: Sentence, parts: list[Atom]) -> bool:
    """Whether the word of a step back means "ago" behind a count: năm trước is last year, 5 năm trước 5 years ago."""
    steps = next((part.first for part in parts if part.slot == "steps"), len(sentence.tokens))
    return "ago" in sentence.values("time", steps)


def _meaning(lead: list[Atom], first: int) -> frozenset[str]:
    """What the links right before a token can mean; glue alone says little, so the first that is none counts."""
    found: frozenset[str] = frozenset()
    for link in reversed(lead):
        if link.last != first:
            break
        first = link.first
        found = link.value if "glue" not in link.value else found or link.value
        if "glue" not in link.value:
            break
    return found


def _meaning_after(links: list[Atom], last: int) -> frozenset[str]:
    """What a link close behind a moment means, in languages that put it there: 2015'ten beri."""
    near = (link for link in links if last <= link.first <= last + NEAR)
    return frozenset(AFTER[value] for link in near for value in link.value if value in AFTER)


def _away(sentence: Sentence, slots: dict[str, Any], before: frozenset[str], behind: Atom | None) -> str | None:
    """Which way a count of units points: five years ago, a day later."""
    if {"count", "some", "units"} & slots.keys() and "ago_first" in before:
        return "ago_first"
    way = next((way for way in ("ago", "earlier", "later") if behind and way in behind.value), None)
    if way is None or behind is None:
        return None
    return None if behind.value & {"before", "after"} and _governs(sentence, behind.last) else way


def _governs(sentence: Sentence, index: int) -> bool:
    """Whether what stands behind "after" belongs to it: a day after the vote, but not a day after, they were."""
    if index >= len(sentence.tokens) or sentence.tokens[index].kind == "mark":
        return False
    return not set(sentence.values("grammar", index)) & {"auxiliary", "verb"}


def _joined(runs: list[Run]) -> Iterator[tuple[Run, Run | None]]:
    """Each run alone, or with the one to which it reaches: from 2016 to 2022, 14 to 16 February."""
    at = 0
    while at < len(runs):
        following = runs[at + 1] if at + 1 < len(runs) and _reaches(runs[at], runs[at + 1]) else None
        yield runs[at], following
        at += 2 if following else 1


def _reaches(run: Run, following: Run) -> bool:
    link = run.behind
    if link is None or not run.slots.keys() & following.slots.keys():
        return False
    if not (link.last == following.first or following.before & link.value):
        return False
    days = "day" in run.slots and "day" in following.slots
    return bool("to" in link.value or ("and" in link.value and (days or "between" in run.before)))
