"""A night without a configured Prefect starts a quiet server of its own, and ends it."""

import json
import subprocess
import sys
from pathlib import Path
from subprocess import PIPE
from threading import Event

import pytest

from .left_behind import left_behind, marked, there
from .site import Site, feed, page


@pytest.fixture
def outlets(site: Site, tmp_path: Path) -> Path:
    site.paths |= {
        "/feed.xml": feed(site.url("/one")),
        "/one": page("Flood", "The flood killed 14 people in the valley, police said, and 1,200 had to leave."),
    }
    path = tmp_path / "outlets.toml"
    feeds = json.dumps([site.url("/feed.xml")])
    path.write_text(f'[[outlet]]\nid = "a"\nname = "A"\nlanguage = "en"\nfeeds = {feeds}\nallow_private = true\n')
    return path


def crosscheck(folder: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    begun = start(folder, *arguments)
    said, wrong = begun.communicate(timeout=800)
    return subprocess.CompletedProcess(begun.args, begun.returncode, said, wrong)


def start(folder: Path, *arguments: str) -> "subprocess.Popen[str]":
    """A command whose Prefect nobody has configured."""
    clean = {name: value for name, value in marked(folder).items() if not name.startswith("PREFECT_")}
    command = [sys.executable, "-c", "from flows.cli import main; main()", *arguments]
    return subprocess.Popen(command, cwd=folder, env=clean | {"HOME": str(folder)}, stdout=PIPE, stderr=PIPE, text=True)


def test_a_night_is_quiet_and_leaves_no_server_behind(outlets: Path, tmp_path: Path) -> None:
    done = crosscheck(tmp_path, "run", "--outlets", str(outlets), "--since", "2025-02-01")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    assert done.stdout.splitlines()[0] == "1 of 1 outlets read: 1 new pages, 0 without an article"
    assert (tmp_path / "crosscheck-data" / "report" / "index.html").exists()
    assert left_behind(tmp_path) == {}


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_night_that_is_killed_leaves_no_server_behind(outlets: Path, site: Site, tmp_path: Path) -> None:
    reached, over = Event(), Event()
    site.paths["/one"] = lambda _: (reached.set(), over.wait(60))[0]
    running = start(tmp_path, "run", "--outlets", str(outlets), "--since", "2025-02-01")
    assert reached.wait(600)
    assert any("prefect server" in command for command in there(tmp_path).values())
    running.kill()
    running.communicate(timeout=60)  # until the last that holds our pipes has ended
    over.set()
    assert left_behind(tmp_path) == {}


def test_all_outlets_down_is_one_sentence_and_exit_1(outlets: Path, site: Site, tmp_path: Path) -> None:
    site.paths["/feed.xml"] = feed()
    site.paths.pop("/feed.xml")
    done = crosscheck(tmp_path, "run", "--outlets", str(outlets), "--since", "2025-02-01", "--quiet")
    assert done.returncode == 1
    assert done.stderr.startswith("crosscheck: none of the 1 outlets could be read: a (")
    assert done.stderr.count("\n") == 1
