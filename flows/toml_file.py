"""A TOML file as typed, frozen dataclasses; what is unknown, missing or of the wrong type is named with its line."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

from flows.errors import UsageError

T = TypeVar("T")
Key = tuple[str | int, ...]  # ("outlet", 3, "feeds"): the key `feeds` of the fourth [[outlet]]

_SAID = {int: "a whole number", float: "a number", Decimal: "a number", bool: "true or false", str: "a text"}
_HEADER = re.compile(r"\s*(\[\[?)\s*([\w.-]+)\s*\]\]?\s*(#.*)?$")
_ASSIGNMENT = re.compile(r"""\s*["']?([\w-]+)["']?\s*=""")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The content of a TOML file and the line on which each key stands."""

    path: Path
    data: Mapping[str, Any]
    lines: Mapping[Key, int]

    def error(self, key: Key, message: str) -> UsageError:
        """An error that names the file and the line of `key`, or of the nearest table around it."""
        while key and key not in self.lines:
            key = key[:-1]
        return UsageError(f"{self.path}:{self.lines.get(key, 1)}: {message}")


def read(path: Path) -> TomlFile:
    """Read a TOML file; UsageError if it is missing or broken."""
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise UsageError(f"{path}: there is no such file") from error
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: cannot be read as UTF-8 text: {error}") from error
    try:
        return TomlFile(path, tomllib.loads(text), _lines(text))
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise UsageError(f"{path}:{line[1] if line else text.count(chr(10)) + 1}: is no TOML: {error}") from error


def build(kind: type[T], file: TomlFile, where: Key, table: Mapping[str, Any], base: T | None = None) -> T:
    """A dataclass from a table; what the table lacks comes from `base` or the dataclass's own default."""
    hints = get_type_hints(kind)
    for name in table:
        if name not in hints:
            raise file.error((*where, name), f"unknown key {name!r}; known are {', '.join(hints)}")
    values = {}
    for field in fields(kind):  # type: ignore[arg-type]
        name = field.name
        default = getattr(base, name) if base is not None else field.default
        if name in table:
            values[name] = _value(hints[name], file, (*where, name), table[name], default)
        elif default is MISSING:
            raise file.error(where, f"the key {name!r} is missing")
        else:
            values[name] = default
    return kind(**values)


def _value(kind: Any, file: TomlFile, where: Key, value: Any, base: Any) -> Any:
    if isinstance(kind, type) and is_dataclass(kind):
        if not isinstance(value, dict):
            raise file.error(where, f"{where[-1]!r} must be a table")
        return build(kind, file, where, value, None if base is MISSING else base)
    if get_origin(kind) is tuple and is_dataclass(get_args(kind)[0]):
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            raise file.error(where, f"{where[-1]!r} must be tables, each headed [[{where[-1]}]]")
        return tuple(build(get_args(kind)[0], file, (*where, nth), item) for nth, item in enumerate(value))
    if get_origin(kind) is tuple:
        if not isinstance(value, list) or not all(type(item) is get_args(kind)[0] for item in value):
            raise file.error(where, f"{where[-1]!r} must be a list, each of it {_SAID[get_args(kind)[0]]}")
        return tuple(value)
    accepted = [option for option in get_args(kind) or (kind,) if option is not type(None)]
    if float in accepted and type(value) is int:
        return float(value)
    if Decimal in accepted and type(value) in (int, float):
        return Decimal(str(value))
    if type(value) not in accepted:
        raise file.error(where, f"{where[-1]!r} must be {' or '.join(_SAID[o] for o in accepted)}, not {value!r}")
    return value


def _lines(text: str) -> dict[Key, int]:
    """Where each header and each key stands; text inside multi-line strings is passed over."""
    lines: dict[Key, int] = {(): 1}
    counts: dict[str, int] = {}
    table: Key = ()
    inside = False
    for number, line in enumerate(text.splitlines(), 1):
        if not inside and (header := _HEADER.match(line)):
            table = tuple(header[2].split("."))
            if header[1] == "[[":
                table = (*table, counts.setdefault(header[2], 0))
                counts[header[2]] += 1
            lines.setdefault(table, number)
        elif not inside and (key := _ASSIGNMENT.match(line)):
            lines.setdefault((*table, key[1]), number)
        inside ^= (line.count('"""') + line.count("'''")) % 2 == 1
    return lines
