"""A TOML file is read strictly, and every error names its line."""

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest

from flows import toml_file
from flows.errors import UsageError


@dataclass(frozen=True)
class Inner:
    size: float
    width: Decimal
    names: tuple[str, ...] = ()


@dataclass(frozen=True)
class Outer:
    inner: Inner
    count: int | None = None
    strict: bool = False


def built(path: Path, text: str) -> Outer:
    path.write_text(text, encoding="utf-8")
    file = toml_file.read(path)
    return toml_file.build(Outer, file, (), file.data)


def test_values_take_the_types_of_their_fields(tmp_path: Path) -> None:
    found = built(tmp_path / "a.toml", 'count = 3\n[inner]\nsize = 2\nwidth = 0.1\nnames = ["x"]\n')
    assert found == Outer(Inner(2.0, Decimal("0.1"), ("x",)), 3)
    assert isinstance(found.inner.size, float)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[inner]\nsize = 1\nwidth = 1\nsise = 2\n", ":4: unknown key 'sise'"),
        ("[inner]\nsize = 1\n", ":1: the key 'width' is missing"),
        ("# nothing\ninner = 3\n", ":2: 'inner' must be a table"),
        ("strict = 1\n[inner]\nsize = 1\nwidth = 1\n", ":1: 'strict' must be true or false, not 1"),
        ("count = true\n[inner]\nsize = 1\nwidth = 1\n", ":1: 'count' must be a whole number, not True"),
        ("[inner]\nsize = 1\nwidth = 1\nnames = [1]\n", ":4: 'names' must be a list, each of it a text"),
        ("[inner]\nsize = \n", ":2: is no TOML"),
        ('count = """\nsize = 2\n"""\n[inner]\nsize = 1\nwidth = 1\n', ":1: 'count' must be a whole number"),
        ("[inner]\nsize = 1\nwidth = 1\n[other]\nsize = 1\n", ":4: unknown key 'other'"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / "a.toml"
    with pytest.raises(UsageError) as error:
        built(path, text)
    assert str(error.value).startswith(f"{path}{said}")


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.toml: there is no such file"):
        toml_file.read(tmp_path / "none.toml")


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_bytes(b"\xff\xfe")
    with pytest.raises(UsageError, match="cannot be read as UTF-8"):
        toml_file.read(tmp_path / "a.toml")
