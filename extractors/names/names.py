"""Places, countries, organisations and people that a sentence names, each with one canonical English name and id."""

from collections.abc import Iterable

from extractors.names.listed import bodies, listed
from extractors.names.name import Name, Seen
from extractors.names.persons import persons
from extractors.names.towns import towns
from extractors.text.sentences import Sentence

__all__ = ["Name", "Seen", "find_names"]


def find_names(sentence: Sentence, seen: Seen | None = None) -> list[Name]:
    """Every name of a sentence in order, none inside another; seen: what the article named before, is added to."""
    seen = seen if seen is not None else Seen()
    names = _longest(listed(sentence))
    names += towns(sentence, names, seen)
    if sentence.of_kind("bodies"):
        names = _longest([*bodies(sentence, names, seen), *names])
    names += persons(sentence, _taken(names), seen)
    names.sort()
    seen.note(names)
    return names


def _taken(names: Iterable[Name]) -> set[int]:
    return {index for name in names for index in range(name.first, name.last)}


def _longest(names: Iterable[Name]) -> list[Name]:
    """Names that do not overlap, the longest first; of equals, the one given first."""
    kept: list[Name] = []
    taken: set[int] = set()
    for name in sorted(names, key=lambda name: name.first - name.last):
        if taken.isdisjoint(range(name.first, name.last)):
            kept.append(name)
            taken.update(range(name.first, name.last))
    return kept
