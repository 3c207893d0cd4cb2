"""A language file is read strictly; the language of a text is found."""

from typing import Any

import pytest

from extractors.text.language import LanguageError, build, language_of, load

WRITING = {
    "group": [","], "decimal": ".", "space_groups": False, "ordinal_dot": False, "units_before_tens": False,
    "joined": False, "noun": "last", "abbreviations": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"writing": {**WRITING, "decimals": "."}}, "decimals"),
        ({"writing": WRITING, "colours": {"red": ["red"]}}, "no section is called [colours]"),
        ({"writing": WRITING, "vague": {"heaps": ["heaps"]}}, "[vague] has no key 'heaps'"),
        ({"writing": WRITING, "measures": {"kiled": ["dead"]}}, "[measures] has no key 'kiled'"),
        ({"writing": WRITING, "vague": {"dozens": "dozens"}}, "[vague] dozens must be a list of phrases"),
        ({"writing": WRITING, "vague": {"dozens": [" "]}}, "[vague] dozens must be a list of phrases"),
    ],
)
def test_a_mistake_stops_the_load(table: dict[str, Any], complaint: str) -> None:
    with pytest.raises(LanguageError) as error:
        build("en", table)
    assert complaint in str(error.value)
    assert "languages/en.toml" in str(error.value)


def test_a_file_that_is_named_for_no_language_stops_the_load() -> None:
    with pytest.raises(LanguageError, match=r"languages/xx.toml: CLDR knows no language 'xx'"):
        build("xx", {"writing": WRITING})


def test_a_language_without_a_file_is_unknown() -> None:
    with pytest.raises(KeyError):
        load("xx")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("The ministry said that more than two hundred people had left the town.", "en"),
        ("Das Ministerium teilte mit, dass mehr als zweihundert Menschen die Stadt verlassen hätten.", "de"),
        ("Le ministère a déclaré que plus de deux cents personnes avaient quitté la ville.", "fr"),
        ("Министерство сообщило, что город покинули более двухсот человек.", "ru"),
        ("Bộ cho biết hơn hai trăm người đã rời khỏi thị trấn.", "vi"),
        ("1234 !!", None),
    ],
)
def test_language_of(text: str, code: str | None) -> None:
    assert language_of(text) == code


def test_a_text_too_short_to_tell_has_the_language_of_its_outlet() -> None:
    assert language_of("12 dead", "en") == "en"
