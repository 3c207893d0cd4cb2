"""What an article speaks of, sentence by sentence: whom "the city", "the company" and "it" mean."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from extractors.names.gazetteer import ORGANISATIONS
from extractors.names.name import Name, Seen

REACH = 2  # sentences that a place holds on without being named again
KEPT = 3  # subjects that a pronoun can mean
STAYS = 10  # sentences that a named subject holds on without being named again
ACTING = frozenset({"person", "organisation"})
PLACES = ("country:", "region:", "geonames:")
BODIES = frozenset({"organisation", "unknown"})
PARTIES = BODIES | {"person"}  # kinds of names of who can be voted for or punished


class Subject(NamedTuple):
    """Whose figure it is: the canonical name, the words of the passage that say so, the id in the gazetteer."""

    canonical: str
    text: str
    id: str | None = None
    country: str | None = None
    scope: tuple[str, ...] = ()  # what the words leave out: European members of NATO
    rule: str = ""  # which rule found it
    gender: frozenset[str] = frozenset()  # and number, as far as its words tell


UNKNOWN = Subject("", "")  # somebody of whom the text does not say who it is


@dataclass(slots=True)
class Topic:
    """What has been spoken of so far; one for an article, its title first."""

    seen: Seen = field(default_factory=Seen)
    lead: Subject | None = None  # of the last heading, or of the first sentence that had one
    subject: Subject | None = None  # of the last sentence that had one
    about: Name | None = None  # the name of that subject
    told: Sequence[Subject] = ()  # those of the last sentences, the last first
    things: Callable[[], Iterable[Subject]] = tuple  # all that the last sentence named; asked for where none fits
    stays: int = 0  # sentences that it holds on against what has no name
    event: Subject | None = None  # the last quake, fire, attack
    gathering: Subject | None = None  # the last march, match, fair
    scene: Subject | None = None  # what people were in, as told last
    counted: Subject | None = None  # what the last figure counted
    place: Name | None = None  # where things happen, as told in the last sentences
    age: int = 0  # sentences since then
    times: Counter[tuple[str, str]] = field(default_factory=Counter)  # how often what was named, by sort
    last: dict[str, Name] = field(default_factory=dict)  # the last name of each sort

    @property
    def tells_of_event(self) -> bool:
        """Whether what is spoken of is an event, which has no staff."""
        return self.subject is not None and self.event is not None and self.subject.text == self.event.text

    def called(self, sort: str) -> Name | None:
        """Whom "the company" means, the topic or the last one named; "the city", the one named most often."""
        about = self.about if self.about and sort in ACTING and sort in sorts(self.about) else None
        return about or self.last.get(sort)

    def note(
        self, names: Sequence[Name], subject: Subject | None, place: Name | None, event: Subject | None = None
    ) -> None:
        """Take in one more sentence: its names, what it is about, where, and what happened."""
        for name in names:
            for sort in sorts(name):
                self.times[sort, name.canonical] += 1
                known = self.last.get(sort)
                rarer = known and self.times[sort, known.canonical] > self.times[sort, name.canonical]
                if not (rarer and name.kind == "place"):
                    self.last[sort] = name
        self.lead = self.lead or subject
        self._turn_to(subject, next((n for n in names if subject and n.text in subject.text), None))
        self.event = event or self.event
        self.scene = None if place or event else self.scene
        self.age = 0 if place else self.age + 1
        if place or self.age > REACH:
            self.place = place

    def _turn_to(self, subject: Subject | None, named: Name | None) -> None:
        """Speak of something else: what has no name takes the place of what has one only after some sentences."""
        self.stays = max(0, self.stays - 1)
        if subject:
            self.told = (subject, *(one for one in self.told if one.text != subject.text))[:KEPT]
        if subject and (named or not self.stays):
            self.subject, self.stays, self.about = subject, STAYS if named else 0, named


def of_name(name: Name) -> Subject:
    """A name as a subject."""
    return Subject(name.canonical, name.text, name.id, name.country)


def is_place(subject: Subject | None) -> bool:
    """Whether a subject is a country, region or town."""
    return subject is not None and (subject.id or "").startswith(PLACES)


def is_economy(subject: Subject | None) -> bool:
    """Whether a subject can grow as a country does: no ministry, nothing without a name."""
    return subject is not None and (subject.id or "").startswith((*PLACES, "org:"))


def is_alliance(name: Name) -> bool:
    """Whether states are the members of what is named."""
    kind, _, key = (name.id or "").partition(":")
    return kind == "org" and ORGANISATIONS[key].alliance


def sorts(name: Name) -> tuple[str, ...]:
    """What a name may be called when it is spoken of again."""
    if name.kind == "place":
        return ("region",) if name.id and name.id.startswith("region:") else ("city", "region")
    if is_alliance(name):
        return ("organisation", "alliance")
    if name.kind in BODIES:
        return ("organisation", "person") if name.kind == "unknown" else ("organisation",)
    return (name.kind,)
