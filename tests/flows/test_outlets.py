"""An outlets file is read strictly: what is wrong stops everything, with file and line."""

from pathlib import Path

import pytest

from extractors.text.language import CODES
from flows.errors import UsageError
from flows.outlets import Outlet, read_outlets

GOOD = '[[outlet]]\nid = "post"\nname = "Post"\nlanguage = "en"\nfeeds = ["https://post.example/feed"]\n'


def read(path: Path, text: str) -> list[Outlet]:
    file = path / "outlets.toml"
    file.write_text(text, encoding="utf-8")
    return read_outlets(file)


def test_an_outlet_needs_four_keys_and_has_defaults_for_the_rest(tmp_path: Path) -> None:
    assert read(tmp_path, GOOD) == [
        Outlet(id="post", name="Post", language="en", feeds=("https://post.example/feed",)),
    ]


def test_the_shipped_outlets_speak_many_languages_from_several_sides() -> None:
    outlets = read_outlets()
    assert len(outlets) >= 60
    assert set(CODES) < {outlet.language for outlet in outlets}
    assert len({outlet.country for outlet in outlets}) >= 25
    assert {"agency", "broadcaster", "newspaper", "government", "forces"} <= {outlet.kind for outlet in outlets}
    sides = {"RU", "UA", "US", "CN", "TR", "VN", "IN"}
    assert sides <= {outlet.country for outlet in outlets if outlet.kind == "agency"}
    assert not any(outlet.allow_private for outlet in outlets)


def test_each_shipped_outlet_says_whose_it_is_and_each_agency_which_it_is() -> None:
    for outlet in read_outlets():
        assert outlet.owner and outlet.kind and outlet.country, outlet.id
        assert (outlet.agency_of is not None) == (outlet.kind == "agency"), outlet.id


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (GOOD + 'feed = "x"\n', 6, "unknown key 'feed'"),
        (GOOD + "\n" + GOOD, 8, "the id 'post' is used twice"),
        (GOOD.replace('feeds = ["https://post.example/feed"]\n', ""), 1, "outlet 'post' has no feed"),
        (GOOD.replace("https://", "ftp://"), 5, "is no http or https address"),
        (GOOD.replace('name = "Post"\n', ""), 1, "the key 'name' is missing"),
        (GOOD.replace('"en"', '"english"'), 4, "'english' is no language code"),
        (GOOD.replace('"post"', '"Po st"'), 2, "must be made of a-z"),
        (GOOD + 'country = "Germany"\n', 6, "'Germany' is no country code"),
        (GOOD + 'country = "UK"\n', 6, "'UK' is no country code"),
        (GOOD.replace('"en"', '"zz"'), 4, "'zz' is no language code"),
        (GOOD + 'timezone = "Mars/Base"\n', 6, "'Mars/Base' is no time zone"),
        (GOOD + "delay_seconds = -1\n", 6, "'delay_seconds' must not be below 0"),
        (GOOD + "max_pages = 0\n", 6, "'max_pages' must be at least 1"),
        (GOOD + 'allow_private = "yes"\n', 6, "'allow_private' must be true or false"),
        ("[outlet]\n", 1, "outlets are written as"),
        ("# none\n", 1, "no \\[\\[outlet\\]\\] stands in it"),
        ("[[outlets]]\n", 1, "unknown key 'outlets'"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(UsageError, match=rf"outlets\.toml:{line}: .*{said}"):
        read(tmp_path, text)
