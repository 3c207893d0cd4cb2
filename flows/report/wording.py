"""The report's words for the codes of the warehouse."""

from datetime import UTC, date, datetime
from decimal import Decimal

from comparers.interval import plain

REASONS = {
    "contested": "Two named sources disagree",
    "misreport": "One source, two numbers",
    "scale_slip": "Off by a power of ten",
    "bound_broken": "A bound is broken",
    "part_exceeds_whole": "The part exceeds the whole",
    "denied": "One denies what the other states",
    "disjoint": "No value satisfies both",
    "fell": "A toll that fell",
}
APART = {
    "measure": "Two measures",
    "place": "Two places",
    "subject": "Two subjects",
    "moment": "Two times",
    "modality": "One as it is, one as it should or may be",
    "rate": "A rate and a total",
    "scope": "One with limits that the other has not",
    "partner": "The other text has a figure that fits better",
}
INDEPENDENCE = {
    "SAME_ORIGIN": "copies of one text",
    "SAME_PRIMARY": "both name one source",
    "INDEPENDENT": "two named sources",
    "UNKNOWN": "independence unknown",
}


LARGE = {"trillion": Decimal(10) ** 12, "billion": Decimal(10) ** 9, "million": Decimal(10) ** 6}
RELATIONS = {
    "AGREE": "Agrees",
    "COMPATIBLE": "Both can be true",
    "CONTRADICT": "Contradicts",
    "REVISED_DOWN": "Fell",
    "SUPERSEDED": "Overtaken by a later figure",
    "DIFFERENT_SCOPE": "Counts another thing",
    "NOT_COMPARABLE": "Not comparable",
    "UNCLEAR": "Unclear",
}
STATUS = {
    "agreed": "Agreed",
    "contested": "Contested",
    "updating": "Moving on",
    "single_source": "One source",
}


def relation(code: str) -> str:
    """How a figure stands to another, in words."""
    return RELATIONS.get(code, words(code))


def status(code: str) -> str:
    """How a fact stands, in words."""
    return STATUS.get(code, words(code))


def printable(text: str) -> str:
    """A text without line breaks, control codes and marks that turn the direction of writing."""
    return "".join(letter if letter.isprintable() else " " for letter in text)


def number(value: Decimal | None) -> str:
    """26000.0 is "26,000", 4.7E+6 is "4.7 million"; nothing is an open end."""
    if value is None:
        return "…"
    for name, size in LARGE.items():
        if abs(value) >= size and (value / size * 1000) % 1 == 0:
            return f"{plain(value / size)} {name}"
    return plain(value)


def words(code: str) -> str:
    """A code as words: military_losses is "Military losses"."""
    spaced = code.replace("_", " ").lower()
    return spaced[:1].upper() + spaced[1:]


def heading(relation: str, reason: str) -> str:
    """Why two figures do not go together, as a heading."""
    if relation == "DIFFERENT_SCOPE":
        return APART.get(reason, words(reason))
    if relation == "UNCLEAR":
        return f"Open question: {words(reason).lower()}"
    return REASONS.get(reason, words(reason))


def day(when: date | None) -> str:
    """A day, or the day of a moment: 7 February 2025."""
    return "undated" if when is None else f"{when.day} {when:%B %Y}"


def moment(when: datetime) -> str:
    """A moment in UTC: 7 February 2025, 14:05 UTC."""
    return f"{day(when)}, {when.astimezone(UTC):%H:%M} UTC"


def percent(share: Decimal) -> str:
    """0.025 is "2.5 percent"."""
    return f"{(share * 100).normalize():f} percent"


def plural(count: int, noun: str, several: str | None = None) -> str:
    """The noun as it stands behind the count: outlet, outlets."""
    return noun if count == 1 else several or f"{noun}s"


def counted(count: int, noun: str, several: str | None = None) -> str:
    """1 outlet, 2 outlets."""
    return f"{count:,} {plural(count, noun, several)}"
