"""Every setting stands in the shipped file with a comment, and a file of one's own changes what it names."""

import re
from dataclasses import fields, is_dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from comparers.widths import Rate
from flows import toml_file
from flows.errors import UsageError
from flows.settings import OWN, SHIPPED, Settings, Watch, defaults, load


def test_every_setting_stands_in_the_shipped_file() -> None:
    sections = toml_file.read(SHIPPED).data
    wanted = {name: {f.name for f in fields(getattr(defaults(), name))} for name in sections}
    assert {field.name for field in fields(Settings)} == {*sections, "watch"}
    assert {name: set(section) for name, section in sections.items()} == wanted
    assert all(is_dataclass(getattr(defaults(), name)) for name in sections)


def test_the_watch_list_shown_in_the_shipped_file_is_one(tmp_path: Path) -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    shown = [line.removeprefix("# ") for line in lines if re.match(r"# (\[\[watch|\w+ = )", line)]
    path = tmp_path / "mine.toml"
    path.write_text("\n".join([*shown, "[[watch]]", 'name = "another"']), encoding="utf-8")
    first, second = load(path).watch
    assert all(getattr(first, field.name) for field in fields(Watch))
    assert second == Watch("another")


def test_an_unknown_key_of_a_watch_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[watch]]\nname = "a"\n[[watch]]\nname = "b"\nplaec = "Kyiv"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml:5: unknown key 'plaec'"):
        load(path)


def test_an_unknown_measure_of_a_watch_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[watch]]\nname = "a"\nmeasure = "deaths"\n', encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml:3: no measure 'deaths'; known are killed, "):
        load(path)


@pytest.mark.parametrize("written", ["watch = 3", "[watch]\nname = 'a'", "watch = ['a']"])
def test_a_watch_list_is_made_of_tables(tmp_path: Path, written: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml:1: 'watch' must be tables, each headed \[\[watch\]\]"):
        load(path)


def test_every_setting_is_explained() -> None:
    lines = SHIPPED.read_text(encoding="utf-8").splitlines()
    bare = [line for line in lines if re.match(r"\w+ = ", line) and "  # " not in line and " # " not in line]
    assert bare == []


def test_ones_own_file_changes_what_it_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert load() == defaults()
    Path(OWN).write_text("[fetch]\ndelay_seconds = 3\n", encoding="utf-8")
    assert load().fetch.delay_seconds == 3.0
    assert load().fetch.tries == defaults().fetch.tries
    assert load(SHIPPED) == defaults()


def test_an_unknown_setting_is_named_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("[fetch]\ntries = 3\ndelay = 3\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml:3: unknown key 'delay'; known are .*delay_seconds"):
        load(path)


@pytest.mark.parametrize(
    "rate",
    [
        'currency = "dong", per_euro = 27500',
        'currency = "VND", per_euro = 0',
        'currency = "VND", per_euro = 1, as_of = "then"',
    ],
)
def test_a_rate_that_converts_nothing_is_refused(rate: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(f"[widths]\nrates = [{{ {rate} }}]\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml:2: rate 1 is of no use"):
        load(path)


def test_rates_of_ones_own(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[widths]\nrates = [{ currency = "VND", per_euro = 27500 }]\n', encoding="utf-8")
    assert load(path).widths.rates == (Rate("VND", Decimal(27500)),)
