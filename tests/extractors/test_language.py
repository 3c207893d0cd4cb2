"""A language file is read strictly, and may be as short as one likes; the language of a text is found."""

import random
import tomllib
from pathlib import Path
from typing import Any

import pytest

from extractors import passages
from extractors.article import Article
from extractors.claims import extract_claims, read_numbers
from extractors.text.language import CODES, FOLDER, LanguageError, build, language_of, load

EXAMPLES = Path(__file__).parent.parent / "languages"

WRITING = {
    "group": [","], "decimal": ".", "space_groups": False, "ordinal_dot": False, "units_before_tens": False,
    "joined": False, "noun": "last", "abbreviations": [],
}  # fmt: skip


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ({"writing": {**WRITING, "decimals": "."}}, "decimals"),
        (
            {"writing": {**WRITING, "noun": "middle"}},
            "noun can't be 'middle'; it is one of last, first, capital, whole",
        ),
        ({"writing": {**WRITING, "group": ","}}, "group can't be ','; it is a list of texts"),
        ({"writing": WRITING, "numbers": {"twelve": ["twelve"]}}, "has no key 'twelve'; it knows numbers in digits"),
        ({"writing": WRITING, "demonyms": {"UK": ["Britons"]}}, "[demonyms] has no key 'UK'"),
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


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("kept", [0.0, 0.5, 0.9])
def test_a_language_that_is_begun_is_read_as_far_as_it_goes(
    code: str, kept: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(code)
    whole = tomllib.loads((FOLDER / f"{code}.toml").read_text(encoding="utf-8"))
    begun = {
        section: {key: words for key, words in keys.items() if section == "writing" or chance.random() < kept}
        for section, keys in whole.items()
    }
    language = build(code, begun)
    monkeypatch.setattr(passages, "load", lambda code: language)
    for example in tomllib.loads((EXAMPLES / f"{code}.toml").read_text(encoding="utf-8"))["example"]:
        article = Article(article_id="example", outlet="example", lang=code, text=example["sentence"])
        assert all(article.text[one.start : one.end] == one.quote for one in extract_claims(article))
        assert list(read_numbers(article)) or not any(sign.isdigit() for sign in article.text)


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
