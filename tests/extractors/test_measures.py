"""The table of measures is read strictly: a slip in it is named, and no measure is half known."""

import pytest

from extractors.figures.measures import MeasureError, read_measures

GOOD = 'evacuated = { dimension = ["count"], over_time = "accumulates", of = "people", weight = 0.8 }'


def test_a_measure_is_a_row() -> None:
    assert read_measures(GOOD)["evacuated"].dimension == ("count",)


@pytest.mark.parametrize(
    ("was", "now", "complaint"),
    [
        ("dimension", "dimensions", "a measure needs dimension, over_time, weight and may have noun, of"),
        ('["count"]', '["cont"]', "dimension can't be ['cont']; it knows count, money, share"),
        ('["count"]', '"count"', "dimension can't be 'count'"),
        ("accumulates", "acumulates", "over_time can't be 'acumulates'; it knows accumulates, stock, flow, fixed"),
        ('of = "people"', 'of = "persons"', "of can't be 'persons'; it knows people, things"),
        ('of = "people"', 'part_of = "kiled"', "part_of can't be 'kiled'; it knows evacuated"),
        ('of = "people"', 'units = ["furlong_"]', "units can't be ['furlong_']"),
        ("0.8", "8", "weight can't be 8; it is a number from 0 to 1"),
        (GOOD, "evacuated = 3", "a measure needs"),
    ],
)
def test_a_slip_is_named(was: str, now: str, complaint: str) -> None:
    with pytest.raises(MeasureError) as error:
        read_measures(GOOD.replace(was, now))
    assert str(error.value).startswith(f"measures.toml: evacuated: {complaint}")
