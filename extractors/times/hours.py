"""Which numerals are hours, by the words for a time of the day before and behind them."""

from extractors.text.sentences import Sentence
from extractors.times.timeshapes import Atom

LAST_HOUR = 24


def stands_at_clock(sentence: Sentence, atom: Atom, before: Atom | None) -> bool:
    """Whether a word before it makes a number an hour where it counts nothing: a las 6.30, a las 10."""
    if before is None or before.slot != "link" or before.last != atom.first or "clock_at" not in before.value:
        return False
    if atom.slot == "dotted":
        return True
    behind = atom.last < len(sentence.tokens) and sentence.tokens[atom.last].kind == "word"
    counts = behind and not sentence.at("stop_words", atom.last)
    return sentence.tokens[atom.first].kind == "digits" and 0 < atom.value <= LAST_HOUR and not counts


def tells_clock(sentence: Sentence, atom: Atom, before: Atom | None, following: Atom) -> bool:
    """Whether a word that can be hours tells the time: 10.30 uur, om 10 uur; but 24 uur is a day long."""
    clock = "clock" in sentence.values("time", following.first)
    if not clock or following.slot not in ("unit", "units"):
        return False
    return atom.slot == "dotted" or "clock_before" in _link_of(atom, before)


def follows_clock(atom: Atom, before: Atom | None) -> bool:
    """Whether the words before it make it a time: o godz. 10, o 10.30."""
    link = _link_of(atom, before)
    return "hour_before" in link or (atom.slot == "dotted" and "clock_before" in link)


def _link_of(atom: Atom, before: Atom | None) -> frozenset[str]:
    """What the link can mean that touches an atom."""
    touches = before is not None and before.slot == "link" and before.last == atom.first
    return before.value if touches and before is not None else frozenset()
