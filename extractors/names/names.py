"""Places, countries, organisations and people that a sentence names, each with one canonical English name and id."""

from collections.abc import Iterable, Iterator

from extractors.names.bodies import bodies
from extractors.names.introduced import Link, link
from extractors.names.listed import listed
from extractors.names.name import Name, Seen
from extractors.names.persons import persons
from extractors.names.towns import towns
from extractors.text.sentences import Sentence

__all__ = ["Name", "Seen", "find_names"]

PLACES = frozenset({"place", "country"})


def find_names(sentence: Sentence, seen: Seen | None = None) -> list[Name]:
    """Every name of a sentence in order, none inside another; seen: what the article named before, is added to."""
    seen = seen if seen is not None else Seen()
    names = _longest(listed(sentence))
    if found := list(towns(sentence, names, seen)):
        names = _longest([*names, *found])
    seen.scenes.update(_scenes(sentence, names))
    if owned := list(bodies(sentence, names, seen)):
        names = _longest([*owned, *names])
    names += persons(sentence, _taken(names) | _money(sentence), seen)
    names.sort()
    seen.note(names, sentence.language.code)
    return names


def _scenes(sentence: Sentence, names: Iterable[Name]) -> Iterator[str]:
    """The countries of the places that a sentence takes one to."""
    for name in names:
        if name.country and name.kind in PLACES and link(sentence, name) is Link.IN:
            yield name.country


def _taken(names: Iterable[Name]) -> set[int]:
    return {index for name in names for index in range(name.first, name.last)}


def _money(sentence: Sentence) -> set[int]:
    """The words of currencies in several words, of which none is a name: долларов США."""
    marks = (mark for mark in sentence.of_kind("currencies") if mark.last > mark.first + 1)
    return {index for mark in marks for index in range(mark.first, mark.last)}


def _longest(names: Iterable[Name]) -> list[Name]:
    """Names that do not overlap, the longest first; of equals, the one given first."""
    waiting = sorted(names, key=lambda name: name.first - name.last)
    if len(waiting) < 2:
        return waiting
    kept: list[Name] = []
    taken: set[int] = set()
    for name in waiting:
        if taken.isdisjoint(range(name.first, name.last)):
            kept.append(name)
            taken.update(range(name.first, name.last))
    return kept
