"""A claim as the report shows it: what an outlet printed, where it stands, and how it was read."""

from collections.abc import Iterable
from dataclasses import dataclass, fields
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from flows.report import sentence as sentences
from warehouse.warehouse import Warehouse


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """One claim with its outlet's name and its article's day; the columns of the question report_claims."""

    claim_id: str
    article_id: str
    fact_id: str | None
    origin: str | None  # shared by the copies of one text
    outlet: str
    name: str
    country: str | None
    url: str | None
    lang: str
    day: date | None
    published: datetime | None
    title: str | None
    part: str
    sentence: str
    offset: int
    quote: str
    qualifier: str
    qualifier_text: str | None
    low: Decimal | None
    high: Decimal | None
    unit: str
    per: str | None
    counted: str | None
    measure: str
    subject: str | None
    subject_text: str | None
    place: str | None
    as_of: str | None
    source: str | None
    source_text: str | None
    via: str | None
    via_text: str | None
    gloss: str

    @property
    def pieces(self) -> list[sentences.Piece]:
        """The sentence with the figure set apart, and the words that were read with it."""
        read = ("qualifier_text", "counted", "subject_text", "source_text", "via_text")
        words = [(name.removesuffix("_text"), getattr(self, name)) for name in read]
        return sentences.pieces(self.sentence, self.offset, len(self.quote), words)

    @property
    def link(self) -> str | None:
        """Where a reader finds the sentence."""
        return sentences.link(self.url, self.sentence)

    @property
    def root(self) -> str:
        """The text that it comes from: its article's origin, else the article itself."""
        return self.origin or self.article_id

    @property
    def number(self) -> Decimal | None:
        """The number as worded; the lower end of a range."""
        return self.low if self.low is not None else self.high

    @property
    def figure(self) -> tuple[object, ...]:
        """What two claims share that print the same figure."""
        return (self.unit, self.per, self.low, self.high)

    @property
    def unit_said(self) -> str:
        """The unit and rate that a reader does not see in the quote."""
        seen = self.unit in ("count", "times") or not (self.quote[:1] + self.quote[-1:]).isalnum()
        unit = "" if seen else self.unit
        return f"{unit} per {self.per}".strip().replace("_", " ") if self.per else unit.replace("_", " ")

    @property
    def said_by(self) -> str:
        """Who says so, and by way of whom."""
        if self.source is None and self.via is None:
            return "No source named"
        by_way_of = f", via {self.via}" if self.via else ""
        return f"According to {self.source or 'an unnamed source'}{by_way_of}"


def read_printed(warehouse: Warehouse, claim_ids: Iterable[str]) -> dict[str, Printed]:
    """The claims named, by their ids."""
    rows: list[dict[str, Any]] = warehouse.ask("report_claims", claims=sorted(set(claim_ids))).to_pylist()
    names = {field.name for field in fields(Printed)}
    return {row["claim_id"]: Printed(**{name: row[name] for name in names}) for row in rows}
