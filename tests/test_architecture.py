"""The house stays as it was built: what each room may hold, and what it may reach."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel import Locale
from importlinter.cli import lint_imports

from extractors.text.language import CODES

ROOT = Path(__file__).parent.parent
PACKAGES = ("flows", "warehouse", "comparers", "extractors")
LONGEST = 200  # lines
SQL = re.compile(
    r"\bSELECT\b.+\bFROM\b|\bINSERT\s+INTO\b|\bUPDATE\b.+\bSET\b|\bDELETE\s+FROM\b|\bMERGE\s+INTO\b|^\s*(FROM|ATTACH|COPY)\s"
    r"|\b(CREATE|DROP|ALTER)\s+(OR\s+REPLACE\s+)?(TEMP\s+)?(TABLE|VIEW|SCHEMA|MACRO)\b",
    re.DOTALL,
)
PLACES_TO_PUT_ANYTHING = {"util", "utils", "helper", "helpers", "common", "core", "misc", "base", "tools", "lib"}


def files(*packages: str) -> list[Path]:
    return [path for package in packages for path in sorted((ROOT / package).rglob("*.py"))]


def named(paths: list[Path]) -> list[object]:
    return [pytest.param(path, id=str(path.relative_to(ROOT))) for path in paths]


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def docstrings(path: Path) -> set[int]:
    bodies = (node for node in ast.walk(tree(path)) if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef))
    return {id(node.body[0].value) for node in bodies if node.body and isinstance(node.body[0], ast.Expr)}


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Line and text of every string that is no docstring."""
    passed_over = docstrings(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed_over:
            yield node.lineno, node.value


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and package of everything imported, wherever in the file."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name.partition(".")[0]) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module.partition(".")[0]


STATEMENTS = (
    "SELECT a FROM b",
    "DELETE FROM store.claims",
    "FROM claims",
    "select\nSELECT *\nFROM a",
    "CREATE TEMP TABLE x",
)
SENTENCES = ("Select a view", "From now on", "set up by an update", "crosscheck query NAME", "COPYRIGHT")


def test_sql_is_told_from_sentences() -> None:
    assert all(SQL.search(text) for text in STATEMENTS)
    assert not any(SQL.search(text) for text in SENTENCES)


@pytest.mark.parametrize("path", named(files("flows", "comparers", "extractors")))
def test_sql_stands_in_the_warehouse_alone(path: Path) -> None:
    assert [(line, text) for line, text in strings(path) if SQL.search(text)] == []
    assert [line for line, package in imports(path) if package == "duckdb"] == []


@pytest.mark.parametrize("path", named(files("warehouse", "comparers", "extractors")))
def test_prefect_stands_in_flows_alone(path: Path) -> None:
    assert [line for line, package in imports(path) if package.startswith("prefect")] == []


@cache
def language_names() -> frozenset[str]:
    """What the languages of the world are called in English, and each of ours in itself; a script is no language."""
    world = set(Locale("en").languages.values()) - set(Locale("en").scripts.values())
    ours = (Locale(code).get_language_name(code) or code for code in CODES)
    return frozenset(name.casefold() for name in (*world, *ours))


@pytest.mark.parametrize("path", named(files("warehouse", "comparers", "extractors")))
def test_no_code_names_a_language(path: Path) -> None:
    assert [(line, text) for line, text in strings(path) if text in CODES] == []
    words = {word for _, text in strings(path) for word in re.findall(r"[^\W\d_]{4,}", text)}
    words |= {part for node in ast.walk(tree(path)) if isinstance(node, ast.Name) for part in node.id.split("_")}
    assert {word for word in words if word.casefold() in language_names()} == set()


@cache
def outlets() -> frozenset[str]:
    told = tomllib.loads((ROOT / "flows" / "outlets.toml").read_text(encoding="utf-8"))["outlet"]
    return frozenset(outlet[key] for outlet in told for key in ("id", "name"))


@pytest.mark.parametrize("path", named(files(*PACKAGES)))
def test_no_code_names_an_outlet(path: Path) -> None:
    assert [(line, text) for line, text in strings(path) if text in outlets()] == []


IMPURE = {"now", "today", "utcnow", "monotonic", "perf_counter", "getenv", "urlopen"}


@pytest.mark.parametrize("path", named(files("comparers", "extractors")))
def test_extractors_and_comparers_know_no_clock_no_files_and_no_chance(path: Path) -> None:
    calls = [node.func for node in ast.walk(tree(path)) if isinstance(node, ast.Call)]
    methods = {function.attr for function in calls if isinstance(function, ast.Attribute)}
    functions = {function.id for function in calls if isinstance(function, ast.Name)}
    assert methods & IMPURE == set()
    assert functions & {"open", "input", "hash", "Path"} == set()
    assert {package for _, package in imports(path)} & {
        "os",
        "random",
        "secrets",
        "uuid",
        "tempfile",
        "shutil",
    } == set()


@pytest.mark.parametrize("path", named(files(*PACKAGES)))
def test_a_file_is_about_one_thing(path: Path) -> None:
    lines = path.read_bytes().count(b"\n")
    assert lines <= LONGEST
    assert path.stem not in PLACES_TO_PUT_ANYTHING
    assert path.name == "__init__.py" or ast.get_docstring(tree(path))


def test_imports_go_one_way(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    broken = lint_imports(config_filename="pyproject.toml", no_cache=True)
    told = capsys.readouterr().out
    assert not broken, told
    assert "2 kept, 0 broken" in told
