"""How far figures may lie apart and still be one: every width the comparison uses, in one place."""

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Rate:
    """What a euro is worth in a currency for which the European Central Bank gives no rate."""

    currency: str  # ISO 4217
    per_euro: Decimal
    as_of: str = ""  # when: an ISO day, month, year, or from one to another; left out, it is so at any time


@dataclass(frozen=True, slots=True)
class Widths:
    """Shares of the figure itself, unless a name says days, hours or likeness."""

    rounding: Decimal = Decimal("0.025")  # half a unit of the last non-zero digit, but at most this
    conversion: Decimal = Decimal("0.10")  # the same where units are converted: 6 miles are 10 km, a litre is no half
    about: Decimal = Decimal("0.10")  # to either side of "about n"
    nearly: Decimal = Decimal("0.10")  # below "nearly n"
    currency: Decimal = Decimal("0.03")  # to either side, after a conversion of currencies
    drift: Decimal = Decimal("0.02")  # a year: what stands so at a moment may move, where a text names years
    weak: Decimal = Decimal(2)  # a bound says little of a figure so many times as large
    toll_days: int = 1  # what accumulates: figures so near in time speak of one moment
    stock_days: int = 30  # a population and the like
    event_days: int = 400  # tolls further apart than this are of two events
    later_hours: float = 1.0  # on one day, the later of two tolls so far apart is an update
    revision_days: int = 7  # a figure of one period, published so much later, is a revision
    near: Decimal = Decimal("1.25")  # clashing numbers so near are rather of one thing than of two
    far: Decimal = Decimal(4)  # clashing numbers so many times apart are of one thing only in the same words
    reading: Decimal = Decimal("0.5")  # two services read the magnitude of one quake no further apart
    lead: int = 800  # characters at the head of a text that tell the event itself
    loose: float = 0.30  # likeness of contexts: enough for near numbers
    related: float = 0.36  # likeness of contexts: may speak of one thing
    alike: float = 0.60  # likeness of contexts: says the same of the number
    identical: float = 0.80  # likeness of contexts: the same words, whoever is named
    rates: tuple[Rate, ...] = ()  # of currencies for which the European Central Bank gives none at that time


WIDTHS = Widths()
