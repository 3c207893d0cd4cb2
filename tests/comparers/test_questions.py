"""Each question by itself: what is SAME, what is DIFFERENT, and what it can't tell."""

from collections.abc import Callable
from typing import Any

import pytest

from comparers import family, measure, moment, place, rate, scope, subject
from comparers.comparison import Answer
from comparers.figure import Figure, Period, period
from comparers.widths import WIDTHS

ASK: dict[str, Callable[[Figure, Figure], Answer]] = {
    "family": family.ask,
    "measure": lambda a, b: measure.ask(a, b, 0.5, WIDTHS),
    "place": place.ask,
    "subject": subject.ask,
    "moment": lambda a, b: moment.ask(a, b, WIDTHS),
    "modality": scope.modality,
    "rate": rate.ask,
    "scope": scope.ask,
}
KHARKIV = {"place": "Kharkiv", "place_id": "geonames:706483"}
KHERSON = {"place": "Kherson", "place_id": "geonames:706448"}
UKRAINE = {"place": "Ukraine", "place_id": "country:UA"}
TOLL = {"measure": "killed"}
NATO = {"subject": "NATO", "subject_id": "org:nato"}
REVENUE, YEAR, HALF = {"measure": "revenue"}, {"as_of": "2024"}, {"as_of": "2024-01/2024-06"}
PEOPLE, PATIENTS = {"measure": "population"}, {"measure": "hospitalised"}
SOON, LATE = {"published": "2025-02-20T12:00:00Z"}, {"published": "2025-06-20T12:00:00Z"}

TABLE: list[tuple[str, dict[str, Any], dict[str, Any], str]] = [
    ("family", {"unit": "mile"}, {"unit": "kilometre"}, "SAME"),
    ("family", {"unit": "percent"}, {"unit": "percentage_point"}, "DIFFERENT"),
    ("family", {"change": "to"}, {"change": "level"}, "SAME"),
    ("family", {"change": "increase_by"}, {"change": "level"}, "DIFFERENT"),
    ("measure", TOLL, TOLL, "SAME"),
    ("measure", TOLL, {"measure": "military_losses"}, "DIFFERENT"),
    ("measure", TOLL, {"measure": "population"}, "DIFFERENT"),
    ("measure", TOLL | {"counted": "women"}, TOLL | {"counted": "soldiers"}, "CANNOT_TELL"),
    ("measure", {"counted": "bridges"}, {"counted": "bridge"}, "SAME"),
    ("measure", {"counted": "bridges"}, {"counted": "hotels"}, "CANNOT_TELL"),
    ("measure", {"counted": "ferries"}, {"counted": "Fähren", "lang": "de"}, "CANNOT_TELL"),
    ("place", KHARKIV | {"says": "[12] in Kharkiv"}, KHERSON | {"says": "[12] in Kherson"}, "DIFFERENT"),
    ("place", KHARKIV | {"says": "[12] in Kharkiv"}, KHERSON | {"says": "[12] there"}, "CANNOT_TELL"),
    ("place", KHARKIV | {"says": "[12] there"}, KHERSON | {"says": "[12] there"}, "SAME"),
    ("place", KHARKIV | {"says": "[12] in Kharkiv"}, UKRAINE | {"says": "[12] in Ukraine"}, "CANNOT_TELL"),
    ("place", KHARKIV, KHARKIV, "SAME"),
    ("place", NATO | KHARKIV | {"says": "[12] in Kharkiv"}, NATO | {"says": "[12]"}, "SAME"),
    ("place", TOLL | NATO | KHARKIV | {"says": "[12] in Kharkiv"}, TOLL | NATO | {"says": "[12]"}, "CANNOT_TELL"),
    ("subject", {"subject": "Yvonne Hiller"}, {"subject": "Mrs Hiller"}, "CANNOT_TELL"),
    ("subject", {"subject": "Yvonne Hiller"}, {"subject": "Tanya Yvonne Hiller"}, "SAME"),
    ("subject", {"subject": "Adline King"}, {"subject": "Adeline King"}, "SAME"),
    ("subject", {"subject": "the town"}, {"subject": "people"}, "SAME"),
    ("subject", {"subject": "the town"}, {"subject": "Toretsk", "subject_id": "1"}, "CANNOT_TELL"),
    ("subject", {"subject": "Iran", "subject_id": "IR"}, {"subject": "Iraq", "subject_id": "IQ"}, "DIFFERENT"),
    ("moment", TOLL | {"as_of": "2024-06-25"}, TOLL | {"as_of": "2024-07-24"}, "SAME"),
    ("moment", TOLL | {"as_of": "2004"}, TOLL | {"as_of": "2013-07-02"}, "CANNOT_TELL"),
    ("moment", {"as_of": "2025-02-05"}, {"as_of": "2025-02-07"}, "DIFFERENT"),
    ("moment", {"as_of": "2025-02-05"}, {}, "CANNOT_TELL"),
    ("moment", {"measure": "attendance", "as_of": "2024-05"}, {"measure": "attendance", "as_of": "2025"}, "DIFFERENT"),
    ("moment", {"measure": "job_cuts", "as_of": "2030"}, {"measure": "job_cuts"}, "SAME"),
    ("moment", {"measure": "job_cuts", "as_of": "2023"}, {"measure": "job_cuts"}, "CANNOT_TELL"),
    ("moment", REVENUE | YEAR, REVENUE | {"as_of": "2023"}, "DIFFERENT"),
    ("moment", REVENUE | YEAR, REVENUE | HALF, "DIFFERENT"),
    ("moment", PEOPLE, PEOPLE | SOON, "SAME"),
    ("moment", PEOPLE, PEOPLE | LATE, "CANNOT_TELL"),
    ("moment", PATIENTS, PATIENTS | SOON, "CANNOT_TELL"),
    ("moment", {"measure": "magnitude"}, {"measure": "magnitude", "published": "2026-02-20T12:00:00Z"}, "SAME"),
    ("moment", {"measure": "price"}, {"measure": "price", "published": "2025-02-07T00:00:00Z"}, "CANNOT_TELL"),
    ("modality", {"modality": "stated"}, {"modality": "forecast", "low": 13}, "DIFFERENT"),
    ("modality", {"modality": "stated"}, {"modality": "forecast"}, "DIFFERENT"),
    ("modality", {"modality": "denied"}, {"modality": "stated"}, "SAME"),
    ("rate", {"per": "month"}, {"per": "year"}, "SAME"),
    ("rate", {"per": "person"}, {"per": None}, "DIFFERENT"),
    ("rate", {"per": "year", "measure": "spending"}, {"measure": "spending"}, "SAME"),
    ("scope", {"scope": ["excluding USA"]}, {"scope": ["excluding the USA"]}, "SAME"),
    ("scope", {"scope": ["excluding USA"]}, {}, "DIFFERENT"),
    ("scope", {"scope": ["excluding United States"]}, {"scope": ["including United States"]}, "DIFFERENT"),
    ("scope", {"scope": ["including United States"]}, {}, "SAME"),
    ("scope", {"scope": ["flash estimate"]}, {"scope": ["final"]}, "SAME"),
]  # fmt: skip


@pytest.mark.parametrize(("question", "one", "two", "verdict"), TABLE, ids=lambda value: str(value)[:40])
def test_question(
    question: str, one: dict[str, Any], two: dict[str, Any], verdict: str, make: Callable[..., Figure]
) -> None:
    a, b = make(**one, outlet="a"), make(**two, outlet="b")
    assert ASK[question](a, b).verdict == verdict
    assert ASK[question](b, a).verdict == verdict
    assert ASK[question](a, b).question == question


@pytest.mark.parametrize(
    ("as_of", "days"),
    [("2025-02-07", 1), ("2024-02", 29), ("2024", 366), ("2024-09/2025-02", 181), ("soon", None), (None, None)],
)
def test_a_period_is_its_days(as_of: str | None, days: int | None) -> None:
    found = period(as_of)
    assert (found.last - found.first + 1 if found else None) == days


def test_the_later_of_two_tolls(make: Callable[..., Figure]) -> None:
    noon, evening = (make(published=f"2025-02-07T{hour}:00:00Z") for hour in (12, 18))
    bare = make(published="2025-02-07T00:00:00Z")
    assert moment.later(noon, evening, WIDTHS) == 1
    assert moment.later(evening, noon, WIDTHS) == -1
    assert moment.later(bare, evening, WIDTHS) == 0  # a bare date has no time of day
    assert moment.when(noon) == Period(bare.press.day or 0, bare.press.day or 0)


@pytest.mark.parametrize(
    ("lang", "says", "stands"),
    [
        ("nl", "In Duitsland werken [12] mensen voor Arnika.", True),
        ("ru", "В Германии у «Арники» работают [12] человек.", True),
        ("fr", "En Allemagne, Arnika emploie [12] personnes.", True),
        ("en", "Arnika employs [12] people in Germany.", True),
        ("nl", "In Frankrijk werken [12] mensen voor Arnika.", False),
        ("fr", "Arnika emploie [12] personnes dans le monde.", False),
    ],
)
def test_a_country_stands_in_a_sentence_by_the_name_its_language_has_for_it(
    lang: str, says: str, stands: bool, make: Callable[..., Figure]
) -> None:
    assert place.says(make(says=says, lang=lang, place="Germany", place_id="country:DE")) == stands
