"""What can be set: the shipped defaults of settings.toml, and what a person's own file changes of them."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from comparers.figure import period
from comparers.widths import Rate, Widths
from extractors.figures.measures import MEASURES
from extractors.figures.units import dimension_of
from flows import toml_file

SHIPPED = Path(__file__).with_name("settings.toml")
OWN = "crosscheck.toml"


@dataclass(frozen=True, slots=True)
class Fetch:
    """How outlets are asked; the comments stand in settings.toml."""

    contact: str
    window: str
    delay_seconds: float
    in_flight: int
    connect_seconds: float
    read_seconds: float
    whole_seconds: float
    outlet_hours: float
    tries: int
    backoff_seconds: float
    longest_wait_seconds: float
    redirects: int
    max_bytes: int
    max_pages: int
    honour_reservations: bool
    proxy: str


@dataclass(frozen=True, slots=True)
class Archive:
    """How long pages are kept as they came."""

    keep_days: int


@dataclass(frozen=True, slots=True)
class Extract:
    """How pages become articles and claims."""

    workers: int
    min_characters: int
    page_seconds: float


@dataclass(frozen=True, slots=True)
class Publish:
    """What is handed to readers."""

    keep_snapshots: int


@dataclass(frozen=True, slots=True)
class Report:
    """What the report shows."""

    most_pages: int
    address: str


@dataclass(frozen=True, slots=True)
class Stories:
    """Which articles tell one event."""

    window_days: int


@dataclass(frozen=True, slots=True)
class Watch:
    """What a person looks out for; what is left empty matches everything."""

    name: str
    measure: str = ""
    subject: str = ""
    place: str = ""
    outlet: str = ""
    severity: float = 0.0


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; each section is a table of the file."""

    fetch: Fetch
    archive: Archive
    extract: Extract
    publish: Publish
    report: Report
    stories: Stories
    widths: Widths  # how far figures may lie apart and still be one
    watch: tuple[Watch, ...] = ()


@cache
def defaults() -> Settings:
    """The settings as shipped."""
    file = toml_file.read(SHIPPED)
    return toml_file.build(Settings, file, (), file.data)


def load(path: Path | None = None) -> Settings:
    """The shipped settings changed by `path` or the folder's crosscheck.toml; UsageError names file and line."""
    if path is None:
        if not Path(OWN).exists():
            return defaults()
        path = Path(OWN)
    file = toml_file.read(path)
    settings = toml_file.build(Settings, file, (), file.data, defaults())
    for nth, rate in enumerate(settings.widths.rates):
        _check(rate, file, nth)
    for nth, watch in enumerate(settings.watch):
        if watch.measure and watch.measure not in MEASURES:
            known = ", ".join(MEASURES)
            raise file.error(("watch", nth, "measure"), f"no measure {watch.measure!r}; known are {known}")
    return settings


def _check(rate: Rate, file: toml_file.TomlFile, nth: int) -> None:
    """Raise UsageError for a rate by which nothing can be converted."""
    timed = not rate.as_of or period(rate.as_of) is not None
    if dimension_of(rate.currency) != "money" or rate.per_euro <= 0 or not timed:
        needs = "a currency's ISO 4217 code, more than 0 per_euro, and an as_of such as 2024, 2024-07 or 2024-07-01"
        raise file.error(("widths", "rates"), f"rate {nth + 1} is of no use: it needs {needs}")
