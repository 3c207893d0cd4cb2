"""The words and numerals of a sentence that can be part of a date, a time or a period, one after the other."""

import re
from functools import cache
from typing import Any

from extractors.text.sentences import Sentence
from extractors.times.timeshapes import Atom, shapes_in

NAMING = frozenset(("months", "weekdays", "days", "periods", "time_units"))
KINDS = NAMING | {"time"}
NUMBERS = frozenset(("numbers",))
SLOT_OF = {"months": "month", "weekdays": "weekday", "days": "offset", "periods": "period"}
LINKS = frozenset(("in", "since", "until", "from", "to", "between", "and", "before", "after", "glue",
                   "ago", "ago_first", "earlier", "later", "day_of", "by", "since_after", "until_after", "in_after",
                   "clock_before", "hour_before", "clock_at"))  # fmt: skip
NOT_IN_MOMENT = frozenset(("dated", "than", "decade", "decade_before"))
NO_TIME = LINKS | NOT_IN_MOMENT
STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1}
PLURALS = {"minutes", "hours", "days", "weeks", "months", "quarters", "years", "decades"}
TIME_SLOTS = {"start": "part", "mid": "part", "end": "part", "clock": "clock_word"}
GROUPED = re.compile(r"\d{1,3}(?:([.,’ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})*")
DOTTED_TIME = re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d")
PIVOT = 30  # '30 and later is of the last century, '29 of this one


def time_atoms(sentence: Sentence) -> list[Atom]:
    """What in a sentence can be part of a moment, in order, none overlapping."""
    digits = sentence.digits
    if not digits and not _names_time(sentence):
        return []
    words = _words(sentence)
    if not digits and all(atom.slot == "link" for atom in words.values()):
        return []
    shapes = shapes_in(sentence) if digits else {}
    found: list[Atom] = []
    end = 0
    for index in sorted({*shapes, *words, *digits, *sentence.beginnings(NUMBERS)}):
        atom = (shapes.get(index) or words.get(index) or _numeral(sentence, index)) if index >= end else None
        if atom:
            found.append(atom)
            end = atom.last
    return found


def _names_time(sentence: Sentence) -> bool:
    """Whether a word stands in the sentence that can be more than a link between times: most hold but links."""
    return bool(sentence.beginnings(NAMING)) or not sentence.meanings("time") <= NO_TIME


def _words(sentence: Sentence) -> dict[int, Atom]:
    """The longest time phrase at each token; links keep all that they can mean."""
    longest: dict[int, Atom] = {}
    for kind, value, first, last in sentence.of_kinds(KINDS):
        if kind == "time" and value in NOT_IN_MOMENT:
            continue
        atom = Atom(*_word(kind, value), first, last)
        known = longest.get(first)
        if known and last == known.last and {known.slot, atom.slot} == {"following", "steps"}:
            longest[first] = Atom("following", "next", first, last)  # of the moment before it, else of today
        elif known is None or last > known.last or (known.slot == "link" != atom.slot and last == known.last):
            longest[first] = atom
        elif known.slot == atom.slot == "link" and last == known.last:
            longest[first] = known._replace(value=known.value | atom.value)
    return longest


@cache
def _word(kind: str, value: str) -> tuple[str, Any]:
    """What a time phrase of this kind and meaning gives to a moment: the slot, and what stands in it."""
    if kind in ("months", "weekdays", "days"):
        return SLOT_OF[kind], int(value)
    if kind == "time_units":
        return ("units", value.removesuffix("s")) if value in PLURALS else ("unit", value)
    if value in ("same", "same_before"):
        return "same", -1 if value == "same_before" else 0
    if kind == "periods":
        return "previous" if value.startswith("previous_") else "period", value.removeprefix("previous_")
    if value in LINKS:
        return "link", frozenset((value,))
    if value in STEPS:
        return "steps", STEPS[value]
    return TIME_SLOTS.get(value, value), value


def _numeral(sentence: Sentence, index: int) -> Atom | None:
    """A small number, a year or a decade in digits or, small, in words."""
    token = sentence.tokens[index]
    if token.kind != "digits":
        word = sentence.at("numbers", index)
        if word is None or not word.value.isdigit():
            return None
        return _decade_named(sentence, index, int(word.value), word.last) or Atom(
            "number", int(word.value), index, word.last
        )
    text = token.text
    if DOTTED_TIME.fullmatch(text):
        return Atom("dotted", text, index, index + 1)  # 17.30 is a time if a word says so
    if GROUPED.fullmatch(text):
        return Atom("number", int(re.sub(r"\D", "", text)), index, index + 1)  # 5.000 years ago
    if not (text.isascii() and text.isdigit() and len(text) <= 4) or _belongs_to_word(sentence, index):
        return None
    value, last = int(text), index + 1
    if decade := _decade(sentence, index, value):
        return decade
    if len(text) == 4:
        return Atom("year", value, index, last) if 1000 <= value < 2200 else None
    if len(text) == 2 and _is_shortened(sentence, index):
        return Atom("year", value + (1900 if value >= PIVOT else 2000), index, last)
    return Atom("number", value, index, _after_ordinal(sentence, last)) if value else None


def _is_shortened(sentence: Sentence, index: int) -> bool:
    """Whether an apostrophe stands for the century: dal '94, in '68; no closing or opening quotation mark."""
    apostrophe = index - 1
    touches = sentence.key(apostrophe) == "'" and sentence.glued(index) and not sentence.glued(apostrophe)
    return touches and sentence.before("time", apostrophe) is not None


def _belongs_to_word(sentence: Sentence, index: int) -> bool:
    """Whether something touches the numeral from before that a date does not have there: CO2, $50, #7."""
    return sentence.glued(index) and (
        sentence.tokens[index - 1].kind != "mark" or sentence.key(index - 1) in "$€£₽¥#.+_@"
    )


def _decade(sentence: Sentence, index: int, value: int) -> Atom | None:
    """The 1990s; of two digits only with an apostrophe before or years behind; les années 90."""
    if named := _decade_named(sentence, index, value, index + 1):
        return named
    suffix = sentence.at("time", index + 1)
    if value % 10 or not suffix or suffix.value != "decade" or not sentence.glued(index + 1):
        return None
    last, units = suffix.last, sentence.at("time_units", suffix.last)
    if sentence.key(last) == "-" and (behind := sentence.at("time_units", last + 1)):
        units = behind
    if value < 100 and not units and sentence.key(index - 1) != "'":
        return None
    start = value + 1900 if value < 100 else value
    return Atom("years", (start, start + 9), index, units.last if units else last) if 1000 <= start < 2200 else None


def _decade_named(sentence: Sentence, index: int, value: int, last: int) -> Atom | None:
    """Les années 90, de jaren zestig en zeventig: a word before it says so."""
    if value % 10 or not (10 <= value < 100 or 1500 <= value < 2200):
        return None
    joined = index > 2 and sentence.at("conjunctions", index - 1) is not None
    befores = [sentence.before("time", at) for at in ((index, index - 2) if joined else (index,))]
    if not any(before and before.value == "decade_before" for before in befores):
        return None
    start = value + 1900 if value < 100 else value
    return Atom("years", (start, start + 9), index, last)


def _after_ordinal(sentence: Sentence, last: int) -> int:
    """Behind the dot or ending that makes a numeral an ordinal, if there is one."""
    if not sentence.glued(last):
        return last
    suffix = sentence.at("ordinals", last)
    dotted = sentence.language.writing.ordinal_dot and sentence.key(last) == "."
    return last + 1 if dotted or (suffix and suffix.value == "suffix") else last
