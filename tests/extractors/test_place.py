"""Where a figure holds: what stands before a place decides, and no place is better than a wrong one."""

from typing import Any

import pytest

from .figures import table
from .test_subject import claims

ROWS = list(table("places.toml"))


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_place(code: str, text: str, expected: dict[str, Any]) -> None:
    found = {claim.quote: [claim.place or "", claim.place_id or ""] for claim in claims(code, text)}
    assert {quote: found.get(quote) for quote in expected} == expected


def test_the_scene_lasts_until_another_country_is_named() -> None:
    text = "Bombs fell in Kharkiv. Four people died. In Poland three soldiers were injured. "
    assert [claim.place for claim in claims("en", text)] == ["Kharkiv", "Poland"]
