"""Claims in short form, as the tables of tests/stories write them."""

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from comparers.figure import Figure, Press, figure, hour_of
from extractors.article import content_hash

CLAIM: dict[str, Any] = {
    "part": "text", "sentence_start": 0, "qualifier": "exact", "unit": "count", "per": None, "of": None,
    "counted": None, "measure": "count", "change": "level", "modality": "stated", "subject": None, "subject_id": None,
    "place": None, "place_id": None, "as_of": None, "source": None, "via": None, "scope": [],
}  # fmt: skip
PRESS: dict[str, Any] = {
    "outlet": "courier", "lang": "en", "published": "2025-02-07T12:00:00Z", "story": "one story", "origin": None,
    "agency": None, "owner": None, "page": None, "seen": None, "replaced": None, "voices": (),
}  # fmt: skip


@pytest.fixture(scope="session")
def make() -> Callable[..., Figure]:
    """A figure from fields in short form; `says` holds its quote in [brackets]."""
    return _make


def _make(**fields: Any) -> Figure:
    told = {**PRESS, **{name: fields.pop(name) for name in PRESS if name in fields}}
    says = fields.pop("says", "There were [12] of them.")
    before, rest = says.split("[", 1)
    quote, after = rest.split("]", 1)
    row = {**CLAIM, **fields, "quote": quote, "sentence": before + quote + after, "start": len(before)}
    row["low"], row["high"] = (None if n is None else Decimal(str(n)) for n in _ends(fields))
    row.setdefault("claim_id", content_hash(says, *sorted(fields.items()), *told.values()))
    published = datetime.fromisoformat(told["published"]).astimezone(UTC)
    article = fields.get("article_id", content_hash(told["outlet"], row["claim_id"]))
    press = Press(
        article, told["outlet"], told["lang"], published.date().toordinal(), hour_of(published), told["story"],
        told["origin"] or article, told["agency"], told["owner"], told["seen"] or published, told["page"],
        told["replaced"], frozenset(told["voices"]),
    )  # fmt: skip
    return figure(row, press)


def _ends(fields: dict[str, Any]) -> tuple[Any, Any]:
    low = fields.get("low", 12)
    return low, fields.get("high", low)
