"""The first months of a year: counted where nouns have no plural, those that nobody says the year of, and starts."""

from collections.abc import Mapping, Sequence
from typing import Any

from extractors.text.sentences import Sentence
from extractors.times.timeshapes import Atom

REPORTED = (3, 6, 9)  # months that companies report on


def settle_firsts(sentence: Sentence, atoms: Sequence[Atom]) -> list[Atom]:
    """The atoms, words for "first" and the units they count as what they are."""
    if not any(_can_be_first(sentence, atom) for atom in atoms):
        return list(atoms)
    return [_settled(sentence, atoms, place) for place in range(len(atoms))]


def _settled(sentence: Sentence, atoms: Sequence[Atom], place: int) -> Atom:
    """The first nine months: ilk dokuz ay, 9 tháng đầu, neuf premiers mois; else a start: đầu tháng."""
    atom, before = atoms[place], atoms[max(place - 2, 0) : place]
    if atom.slot == "unit" and any(one.slot == "count" for one in before):
        around = (*before, *atoms[place + 1 : place + 2])
        return atom._replace(slot="units") if any(_can_be_first(sentence, one) for one in around) else atom
    if not _can_be_first(sentence, atom) or "start" not in sentence.values("time", atom.first):
        return atom
    behind = len(before) > 1 and before[0].slot == "count" and before[1].last == atom.first
    return atom._replace(slot="first") if behind else atom._replace(slot="part", value="start")


def _can_be_first(sentence: Sentence, atom: Atom) -> bool:
    return atom.slot in ("first", "part") and "first" in sentence.values("time", atom.first)


def is_report(slots: Mapping[str, Any]) -> bool:
    """Whether the first nine months are those of a year that nobody names: companies tell of three, six or nine."""
    counted = slots.keys() == {"first", "count", "units"} and slots["units"] == "month"
    return counted and slots["count"] in REPORTED
