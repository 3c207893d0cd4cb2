"""What a name is, and what an article has named so far."""

from collections import Counter
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.names.cases import forms


class Name(NamedTuple):
    """A name at tokens first … last - 1 of a sentence; start and end are offsets of the whole text."""

    first: int
    last: int
    start: int
    end: int
    text: str  # as printed
    canonical: str  # in English where the gazetteer has it, else as printed in full
    id: str | None
    kind: str  # country, place, organisation, person, people (an adjective or demonym), unknown
    certain: bool
    country: str | None = None  # ISO 3166-1 alpha-2: where a place lies, whose a body is


@dataclass(slots=True)
class Seen:
    """What an article has named, sentence by sentence: it settles homonyms and bare surnames."""

    home: str | None = None  # the outlet's country
    countries: Counter[str] = field(default_factory=Counter)
    scenes: set[str] = field(default_factory=set)  # countries of the places that things happened in
    surnames: dict[str, Name] = field(default_factory=dict)  # last word, in any case: the full name
    bodies: dict[str, Name] = field(default_factory=dict)  # kind of body: the one last spoken of
    places: set[str] = field(default_factory=set)  # names as printed

    def note(self, names: list[Name], code: str) -> None:
        """Remember the names of one more sentence in this language."""
        for name in names:
            if name.country and name.certain:
                self.countries[name.country] += 1
            if name.kind == "person" and " " in name.text:
                self.surnames.update((form, name) for form in forms(name.text.split()[-1], code))
            elif name.kind == "place":
                self.places.add(name.text)
            if name.id and name.id.startswith("body:"):
                self.bodies[name.id.rsplit(":", 1)[1]] = name

    def country(self) -> str | None:
        """The country that need not be named: where all is set, or the outlet's own; None where it can't be told."""
        most = max(self.countries.values(), default=0)
        if self.home and self.countries[self.home] == most:
            return self.home
        told = self.scenes or (() if self.home else self.countries)
        return next(iter(told)) if len(told) == 1 and not self.countries[self.home or ""] else None
