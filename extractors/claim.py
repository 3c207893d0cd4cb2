"""What a numeric claim is: a figure as printed, with what it counts, whose it is, when, and who says so."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One numeric claim of an article. Offsets are Unicode code points of its part: `part[start:end] == quote`."""

    claim_id: str
    article_id: str
    outlet: str
    url: str | None
    lang: str
    published: datetime | None
    part: str  # "text" or "title"
    sentence: str
    sentence_start: int
    start: int
    end: int

    quote: str
    low: Decimal | None  # magnitudes multiplied out; None: no end that way
    high: Decimal | None
    qualifier: str  # exact about at_least more_than at_most less_than nearly range vague
    qualifier_text: str | None
    unit: str  # count, percent, percentage_point, times, ISO 4217, or a unit's English singular
    per: str | None  # year, month, day, person, 100000_people …
    of: Decimal | None  # the 32 of "23 of 32"
    counted: str | None  # the noun that is counted, as printed
    measure: str  # a key of measures.toml
    change: str  # level increase_by decrease_by from to difference
    modality: str  # stated forecast target denied hypothetical

    subject: str | None  # canonical English name
    subject_text: str | None  # as printed
    subject_id: str | None  # id in the gazetteer
    place: str | None
    place_id: str | None
    as_of: str | None  # ISO date, month, year, or two of them as start/end
    as_of_basis: str | None  # "text", or None where the day of publication stands in
    source: str | None
    source_text: str | None
    via: str | None
    via_text: str | None
    scope: tuple[str, ...]  # short English limits
    reading: str | None  # marks a number that could be read two ways, and says which was taken
    gloss: str  # one English line made of the fields
