"""News of made-up outlets, night after night, with the faults of the real web: what a soak of many nights reads."""

import random
import time
from collections.abc import Callable
from typing import NamedTuple

from .site import Answering, Handler, Reply, Site, feed, page

TOWNS = ("Ellmarsdorf", "Brackwater", "Novoselka", "Rivaverde", "Oudekerk", "Marlow Creek", "Calder Bridge", "Vestby")
OUTLETS = ("courier", "ledger", "tribune", "dispatch", "gone")  # the last one never answers
KINDS = ("flood", "fire", "landslide", "explosion", "storm")
QUIET = 3  # every third night brings nothing new
SLOW = 10.0  # seconds: longer than a night waits
TELLS = (
    "The {kind} in {town} has killed {dead} people, mayor {mayor} said on {day}.|Another {hurt} people were injured.|"
    "Repairs will cost about {cost} million euros, the regional government said.",
    "{dead} people died in the {kind} that struck {town} this week, according to mayor {mayor}.|{hurt} injured people "
    "were taken to hospitals in the region.|The government puts the damage at {cost} million euros.",
)
NAMES = ("Ada Moravec", "Jon Lindqvist", "Ruth Ansell", "Ilse Brandt", "Tomas Perrin", "Vera Holm")


class Event(NamedTuple):
    """What happened somewhere, as it is known on the night of which it is news."""

    kind: str
    town: str
    mayor: str
    dead: int
    hurt: int
    cost: int


class MadeNights:
    """Sets the pages of a site for one night after the other; the same seed makes the same nights."""

    def __init__(self, site: Site, seed: int = 7) -> None:
        self._site = site
        self._random = random.Random(seed)
        self._events: list[Event] = []
        self._listed: dict[str, list[str]] = {outlet: [] for outlet in OUTLETS[:-1]}

    def turn(self, night: int) -> bool:
        """Make the night's news; False on a quiet one, where everything stays as it was."""
        if night % QUIET == 0:
            return False
        day = f"2025-{2 + night // 28:02}-{1 + night % 28:02}"
        self._events = [self._later(event) for event in self._events[-2:]] + [self._event(), self._event()]
        for event in self._events:
            for outlet in self._random.sample(OUTLETS[:-1], self._random.randint(2, 4)):
                self._tell(outlet, event, night, day)
        for outlet, urls in self._listed.items():
            self._site.paths[f"/{outlet}/feed.xml"] = self._listing(urls[-12:], day)
        return True

    def _event(self) -> Event:
        chance = self._random
        return Event(
            chance.choice(KINDS), chance.choice(TOWNS), chance.choice(NAMES),
            chance.randint(3, 40), chance.randint(50, 900), chance.randint(2, 80),
        )  # fmt: skip

    def _later(self, event: Event) -> Event:
        return event._replace(dead=event.dead + self._random.randint(1, 9))

    def _tell(self, outlet: str, event: Event, night: int, day: str) -> None:
        path = f"/{outlet}/{night}-{len(self._listed[outlet])}"
        told = event._replace(dead=event.dead + 10) if self._random.random() < 0.2 else event  # a misreport
        text = self._random.choice(TELLS).format(day="Friday", **told._asdict())
        self._site.paths[path] = self._faulty(
            page(f"{event.kind.title()} in {event.town}", text, day=f"{day}T08:00:00Z")
        )
        self._listed[outlet].append(self._site.url(path))

    def _listing(self, urls: list[str], day: str) -> Answering:
        listing = feed(*urls, day=time.strftime("%a, %d %b %Y 09:00:00 GMT", time.strptime(day, "%Y-%m-%d")))
        if self._random.random() < 0.15:
            return self._random.choice(LISTING_FAULTS)(listing)
        return listing

    def _faulty(self, whole: Reply) -> Answering:
        if self._random.random() < 0.2:
            return self._random.choice(PAGE_FAULTS)(whole)
        return whole


def _late(handler: Handler) -> None:
    time.sleep(SLOW)


def _cut(whole: Reply) -> Reply:
    body = whole.body.encode() if isinstance(whole.body, str) else whole.body
    return Reply(body[: len(body) // 2], kind=whole.kind)


Fault = Callable[[Reply], Answering]
PAGE_FAULTS: tuple[Fault, ...] = (
    lambda whole: Reply("not here", 404),
    lambda whole: Reply("busy", 503),
    lambda whole: _late,
    _cut,
    lambda whole: Reply(b"\xff\xfe\x00\x9f" * 500),
    lambda whole: Reply(b"%PDF-1.7", kind="application/pdf"),
    lambda whole: Reply(b"x" * 200_000),  # more than a night reads
    lambda whole: Reply(b"\x1f\x8b not gzip", headers={"Content-Encoding": "gzip"}),
    lambda whole: [whole, Reply("moved", 302, {"Location": "http://10.0.0.1/inner"})],
)
LISTING_FAULTS: tuple[Fault, ...] = (
    lambda whole: Reply("busy", 500),
    _cut,
    lambda whole: Reply("<html>no feed</html>"),
)
