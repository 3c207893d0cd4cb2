"""Which articles tell one event: over languages, within days, and whatever order they come in."""

import random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comparers.story import Telling, Told, group, telling
from comparers.traces import name_key, names, number_keys

FLOOD = [
    ("en1", "The Ahr burst its banks near Altenahr. In Altenahr 134 people died, said Malu Dreyer in Mainz.", 10),
    ("en2", "Rescuers in Altenahr on the Ahr counted 134 dead, Malu Dreyer of Mainz said on Friday.", 11),
    (
        "de1",
        "Die Ahr trat bei Altenahr über die Ufer. In Altenahr starben 134 Menschen, sagte Malu Dreyer in Mainz.",
        10,
    ),
    ("ru1", "Река Ар вышла из берегов. В Альтенаре погибли 134 человека, сообщила Малу Драйер в Майнце.", 10),
]
STRANGERS = [
    ("x1", "The company Krones of Neutraubling earned 200 million euros, its chairman Christoph Klenk said.", 10),
    ("x2", "In Kyiv the mayor Vitali Klitschko spoke of 12 wounded after a night of drones over Podil.", 10),
    ("x3", "Voters in Chile elected Gabriel Boric; in Magallanes he won 60 percent against Kast.", 10),
]


def told(rows: list[tuple[str, str, int]]) -> list[Telling]:
    return [telling(name, None, text, day) for name, text, day in rows]


def test_one_event_is_one_story_in_two_languages() -> None:
    stories = group(told(FLOOD[:3] + STRANGERS))
    assert stories["en1"] == stories["en2"] == stories["de1"]
    assert len(set(stories.values())) == 4


def test_strangers_stay_apart() -> None:
    assert len(set(group(told(STRANGERS)).values())) == len(STRANGERS)


TRIAL = "In Mainz the trial of Malu Dreyer over the 134 dead of Altenahr began: the Ahr had flooded Altenahr."
NEXT = (
    "Water rose near Altenahr on Friday. Nobody was hurt, said Julia Kern of Cologne in Bonn. Roads to Cochem, Trier, "
    "Linz, Andernach and Koblenz stayed open, Thomas Wirth of Remagen told Malu Dreyer and Radio Eifel."
)


@pytest.mark.parametrize(
    ("text", "days", "one_story"), [(TRIAL, 150, True), (TRIAL, 2000, False), (NEXT, 5, True), (NEXT, 60, False)]
)
def test_outside_the_window_only_what_is_more_alike_is_one_story(text: str, days: int, one_story: bool) -> None:
    (first, flood, day), *_ = FLOOD
    stories = group([telling(first, None, flood, day), telling("later", None, text, day + days)])
    assert (stories[first] == stories["later"]) is one_story


def test_undated_articles_join_by_what_they_say() -> None:
    (first, text, _), *_ = FLOOD
    stories = group([telling(first, None, text, 10), telling("undated", None, text, None)])
    assert stories[first] == stories["undated"]


@given(seed=st.integers(0, 10**6))
def test_order_of_arrival_never_changes_stories(seed: int) -> None:
    articles = told(FLOOD + STRANGERS)
    expected = group(articles)
    random.Random(seed).shuffle(articles)
    assert group(articles) == expected


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Torezk", "Торецк"),
        ("Toretsk", "Торецьк"),
        ("Selenskyj", "Зеленский"),
        ("Chabarowsk", "Хабаровск"),
        ("Poutine", "Путин"),
    ],
)
def test_one_name_has_one_key_in_every_spelling(one: str, two: str) -> None:
    assert name_key(one) == name_key(two)


@pytest.mark.parametrize(("one", "two"), [("Kharkiv", "Kherson"), ("Iran", "Iraq"), ("Bonn", "Ben")])
def test_two_names_have_two_keys(one: str, two: str) -> None:
    assert name_key(one) != name_key(two)


def test_numbers_are_one_in_every_writing() -> None:
    assert number_keys("26,000 men") == number_keys("26.000 Mann") == number_keys("26 000 hommes")
    assert number_keys("in 2024 two of 7") == []


def test_a_title_counts_once(tmp_path: Any) -> None:
    text = "Flood hits Altenahr hard"
    assert telling("a", text, text + " again", 1).traces == telling("a", None, text + " again", 1).traces


def figure(measure: str, number: str, **said: str | None) -> Told:
    """A count of people, and what else its sentence says."""
    unsaid = dict.fromkeys(("subject_id", "place", "as_of", "source"))
    return Told(**{"measure": measure, "unit": "count", "number": number, **unsaid, **said})


def test_figures_join_two_languages() -> None:
    dead, hurt = figure("killed", "9.0"), figure("injured", "31.0")
    english = telling("en", None, "In Ellmarsdorf nine people died and thirty-one were hurt.", 10, "en", [dead, hurt])
    german = telling("de", None, "Das Hochwasser in Ellmarsdorf kostete neun Menschen.", 10, "de", [dead, hurt])
    assert english.traces.keys() & german.traces.keys() > {"c:killed:count:9.0"}
    assert len(set(group([english, german]).values())) == 1


def test_place_day_and_source_of_unlike_figures_join_two_languages() -> None:
    said = {"place": "geonames:1581298", "as_of": "2024-09-10", "source": "Haiphong city council"}
    early, late = figure("killed", "33.0", **said), figure("killed", "35.0", **said)
    bare = figure("killed", "33.0"), figure("killed", "35.0")
    assert len(set(group([*_storms(early, late)]).values())) == 1
    assert len(set(group([*_storms(*bare)]).values())) == 2


def _storms(one: Told, other: Told) -> tuple[Telling, Telling]:
    english = "The typhoon killed many, says Mark Ellis of Devon."
    polish = "Tajfun zabił wielu, pisze Anna Zawadzka z Łodzi."
    return telling("en", None, english, 10, "en", [one]), telling("pl", None, polish, 11, "pl", [other])


@pytest.mark.parametrize(
    ("text", "lang", "all_nouns"),
    [
        ("The river burst its banks near Altenahr and took Ruth Ellis with it.", "en", False),
        ("Two Dead After Storm Hits Devon Coast", "en", True),
        ("Der Sturm traf gestern die Küste.", "de", True),
        ("Der Sturm traf gestern die Küste.", None, True),
    ],
)
def test_a_language_says_whether_its_nouns_are_written_like_names(text: str, lang: str | None, all_nouns: bool) -> None:
    assert names(text, lang)[1] is all_nouns
