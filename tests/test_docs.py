"""Every command in README and docs runs, on the demo's warehouse, and answers as its page says.

A block of `sh` holds commands; a block of `console` commands behind "$ " and what they print, in which "…" stands for
anything; a block with a name, such as "csv population.csv", is a file of the working folder; tables are read.
"""

import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from comparers.comparison import Relation
from flows import cli
from flows.demo.sample import read_sample
from flows.demo.server import serving
from flows.evaluation import gold
from flows.outlets import read_outlets
from flows.report import wording
from warehouse.warehouse import Warehouse

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
ELSEWHERE = {  # how commands begin that are run elsewhere, and where
    "python3 -m venv": ".ci/run", ".ci/": ".ci/run", "crosscheck demo": "tests/flows/test_demo.py",
    "pip install": "tests/flows/test_cluster.py", "prefect ": "tests/flows/test_deployment.py",
    "python -m benchmarks": "tests/test_benchmarks.py", "open ": "a person", "pytest": ".ci/run",
    "python docs/screenshots.py": "a person",
}  # fmt: skip
SHELL = ("mkdir ", "cp ")
STAND_INS = {
    "COMPARISON": "SELECT comparison_id FROM discrepancies WHERE outlet_b = 'meridian' ORDER BY severity DESC LIMIT 1",
    "FACT": "SELECT fact_id FROM facts WHERE status = 'contested' ORDER BY outlets DESC, fact_id LIMIT 1",
    "URL": "SELECT url FROM articles WHERE outlet = 'westfunk' ORDER BY url LIMIT 1",
}
Crosscheck = Callable[[str], str]


class Example(NamedTuple):
    """A command of a page with what it is said to print, or a file."""

    line: int
    command: str
    printed: str = ""
    file: str | None = None


def examples(page: Path) -> Iterator[Example]:
    """The commands and files of a page, from above to below."""
    text = page.read_text(encoding="utf-8")
    for block in BLOCK.finditer(text):
        kind, name, body = block.groups()
        line = text.count("\n", 0, block.start()) + 2
        if name:
            yield Example(line, "", body, name)
        elif kind == "sh":
            yield from (Example(line + nth, said) for nth, said in enumerate(body.splitlines()) if said.strip())
        elif kind == "console":
            for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
                command, _, printed = part.partition("\n")
                yield Example(line, command, printed)


@pytest.fixture
def crosscheck(
    demo: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> Iterator[Crosscheck]:
    """Runs a command line in a copy of the demo's folder, with the demo's outlets up, and returns what it printed."""
    folder = tmp_path / "demo"
    shutil.copytree(demo[0], folder, symlinks=True)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("COLUMNS", "120")
    with serving(read_sample()) as server:
        outlets = re.sub(r"http://127\.0\.0\.1:\d+", server.base, Path("outlets.toml").read_text(encoding="utf-8"))
        Path("outlets.toml").write_text(outlets, encoding="utf-8")

        def go(command: str) -> str:
            words = [stood_in(word) for word in shlex.split(command, comments=True)][1:]
            if words[0] in ("run", "outlets"):
                words += ["--outlets", "outlets.toml"]  # not the world's
            if words[0] in ("run", "serve"):  # Prefect wants a process of its own
                return apart(words)
            monkeypatch.setattr(sys, "argv", ["crosscheck", *words])
            with pytest.raises(SystemExit) as ended:
                cli.main()
            out, err = capfdbinary.readouterr()
            assert not ended.value.code, f"{command}\n{err.decode()}"
            return out.decode()

        yield go


def apart(words: list[str]) -> str:
    """What a command prints in a process of its own; one that goes on for ever is ended when it has begun."""
    line = [sys.executable, "-c", "from flows.cli import main; main()", *words]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True, start_new_session=True) as process:
        assert process.stdout
        if words[0] != "serve":
            printed = process.stdout.read()
            assert process.wait() == 0
            return printed
        printed = process.stdout.readline()
        os.killpg(process.pid, signal.SIGKILL)  # with the server that it begins
        assert "Ctrl-C ends it" in printed
    return printed


def stood_in(word: str) -> str:
    """A word of a command, or the name of something in the demo's warehouse for which it stands."""
    if word not in STAND_INS:
        return word
    with Warehouse.open(Path("crosscheck.duckdb"), read_only=True) as warehouse:
        (found,) = warehouse.connection.sql(STAND_INS[word]).fetchall()
    return str(found[0])


def prints(printed: str, expected: str) -> bool:
    """Whether something was printed as expected, but for blanks and what "…" stands for."""
    pattern = ".*?".join(re.escape(" ".join(part.split())) for part in expected.split("…"))
    return re.fullmatch(pattern.replace(r"\ .*?", ".*?"), " ".join(printed.split()), re.DOTALL) is not None


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows(page: Path, crosscheck: Crosscheck) -> None:
    for example in examples(page):
        where = f"{page.name}:{example.line}"
        if example.file:
            Path(example.file).parent.mkdir(parents=True, exist_ok=True)
            Path(example.file).write_text(example.printed, encoding="utf-8")
        elif example.command.startswith(SHELL):
            subprocess.run(shlex.split(example.command, comments=True), check=True)
        elif not example.command.startswith(tuple(ELSEWHERE)):
            assert example.command.startswith("crosscheck "), f"{where}: what is {example.command!r}?"
            printed = crosscheck(example.command)
            assert not example.printed or prints(printed, example.printed), f"{where}: {example.command}\n{printed}"


TABLES = [
    pytest.param(
        block.group(3), id=f"{page.name}:{page.read_text(encoding='utf-8').count(chr(10), 0, block.start()) + 2}"
    )
    for page in PAGES
    for block in BLOCK.finditer(page.read_text(encoding="utf-8"))
    if block.group(1) == "toml"
]


@pytest.mark.parametrize("table", TABLES)
def test_a_table_that_is_shown_is_one_that_can_be_read(table: str, tmp_path: Path) -> None:
    named = {"outlet": "outlets.toml", "passage": "claims/en.toml", "article": "stories/one.toml"}
    path = tmp_path / next((file for kind, file in named.items() if f"[[{kind}]]" in table), "other.toml")
    path.parent.mkdir(exist_ok=True)
    path.write_text(table, encoding="utf-8")
    if path.name == "outlets.toml":
        assert read_outlets(path)
    elif path.name != "other.toml":
        assert gold.passages(tmp_path) or gold.stories(tmp_path)
    else:
        assert tomllib.loads(table)


def test_every_verdict_and_reason_is_explained(demo: tuple[Path, str]) -> None:
    page = (ROOT / "docs" / "verdicts.md").read_text(encoding="utf-8")
    with Warehouse.open(demo[0] / "crosscheck.duckdb", read_only=True) as warehouse:
        said = {reason for (reason,) in warehouse.connection.sql("SELECT DISTINCT reason FROM comparisons").fetchall()}
    assert {reason for reason in {*said, *wording.REASONS, *wording.APART} if f"`{reason}`" not in page} == set()
    assert {relation for relation in Relation if f"| {relation} |" not in page} == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    assert [link for link in re.findall(r"\]\(([^)#]+)\)", text) if not (page.parent / link).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_stands_in_a_block_that_is_run(page: Path) -> None:
    assert not re.findall(r"^(?: {4}|\t)(?:\$ )?crosscheck .*", page.read_text(encoding="utf-8"), re.MULTILINE)
