"""Lines in no language."""

import pytest

from extractors.pages.garbled import is_garbled
from extractors.text.language import load

SCRAMBLED = "Uif njojtufs bmtp sfdfjwft b qfotjpo pg tjyuz uipvtboe fvspt gspn ijt gpsnfs xpslqmbdf cz uif ibscpvs."


@pytest.mark.parametrize("lang", [None, "en", "de"])
def test_a_scrambled_line_is_in_no_language(lang: str | None) -> None:
    assert is_garbled(SCRAMBLED, load(lang) if lang else None)


@pytest.mark.parametrize("lang", [None, "en", "de", "vi"])  # whatever its text is said to be
@pytest.mark.parametrize(
    "line",
    [
        "The minister declared an income of 310,000 euros for last year, according to papers seen by us.",
        "Ministeri ilmoitti viime vuoden tuloikseen 310 000 euroa, kertovat lehden näkemät asiakirjat eilen illalla.",
    ],
)
def test_a_line_in_a_language_is_not_garbled(line: str, lang: str | None) -> None:
    assert not is_garbled(line, load(lang) if lang else None)


def test_a_short_line_is_not_called_garbled() -> None:
    assert not is_garbled("Uif njojtufs bmtp sfdfjwft", None)
