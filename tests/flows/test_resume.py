"""A run that is killed at any moment loses nothing: the next one finishes the night as if nothing had happened."""

import csv
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.archive import ArchiveWriter, archive_files, digest_of
from flows.archive_reader import read_archive
from flows.fetch.answer import Answer
from flows.outlets import Outlet
from flows.resume import make_whole

from .left_behind import left_behind, marked
from .site import Handler, Reply, Site, feed, page

NIGHT = datetime(2025, 2, 8, tzinfo=UTC)
KILLS = int(os.environ.get("CROSSCHECK_KILLS", "2"))  # how often; each time two nights are run
MOMENTS = {"fetched", "added", "first_seen", "last_seen", "edited", "known_since"}  # when we looked
STORY = "The flood killed {} people in Ellmarsdorf, police said on Friday.|Another {} had to leave their homes there."


@pytest.fixture
def outlets(site: Site, tmp_path: Path) -> Path:
    """Four outlets that answer slowly and tell three stories, each in its own figures."""
    lines = []
    for number, name in enumerate("abcd"):
        pages = {f"/{name}/{n}": page(f"Flood {n}", STORY.format(14 + n * number, 1200 + n)) for n in range(3)}
        site.paths |= {path: slowly(reply) for path, reply in pages.items()}
        site.paths[f"/{name}/feed.xml"] = feed(*(site.url(path) for path in pages))
        lines += ["[[outlet]]", f'id = "{name}"', f'name = "{name}"', 'language = "en"', "allow_private = true"]
        lines += ["delay_seconds = 0.05", f"feeds = {json.dumps([site.url(f'/{name}/feed.xml')])}"]
    path = tmp_path / "outlets.toml"
    path.write_text("\n".join(lines))
    return path


def slowly(reply: Reply) -> object:
    def send(handler: Handler) -> None:
        time.sleep(0.05)
        tag = reply.headers["ETag"]
        (Reply(status=304, headers={"ETag": tag}) if handler.headers.get("If-None-Match") == tag else reply).send(
            handler
        )

    return send


def start(folder: Path, outlets: Path) -> "subprocess.Popen[str]":
    folder.mkdir(exist_ok=True)
    command = [sys.executable, "-c", "from flows.cli import main; main()"]
    command += ["run", "--outlets", str(outlets), "--since", "2025-02-01", "--quiet"]
    return subprocess.Popen(command, cwd=folder, env=marked(folder), stderr=subprocess.PIPE, text=True)


def finish(folder: Path, outlets: Path) -> float:
    """Run one night to its end; returns the seconds it took."""
    begun = time.monotonic()
    running = start(folder, outlets)
    _, said = running.communicate(timeout=800)
    assert (running.returncode, said) == (0, "")
    return time.monotonic() - begun


def exports(folder: Path) -> dict[str, list[list[str]]]:
    """What is published of all but the runs themselves, without moments of fetching."""
    found = {}
    for path in sorted((folder / "crosscheck-data" / "snapshots" / "latest" / "csv").glob("*.csv")):
        with path.open(newline="", encoding="utf-8") as file:
            rows = [[row[name] for name in row if name not in MOMENTS] for row in csv.DictReader(file)]
        found[path.stem] = sorted(rows)
    del found["runs"]
    return found


def kept(folder: Path) -> Counter[tuple[str, str]]:
    """How often each version of each page stands in the archive."""
    stored = (one for file in archive_files(folder / "crosscheck-data") for one in read_archive(file, 10**7))
    return Counter((one.url, digest_of(one.body)) for one in stored if one.kind == "page")


@pytest.mark.timeout(0)  # every wait in it has an end of its own
def test_a_night_killed_anywhere_ends_as_if_undisturbed(prefect: None, outlets: Path, tmp_path: Path) -> None:
    lasting = finish(tmp_path / "undisturbed", outlets)
    moments = random.Random()
    for number in range(KILLS):
        folder, moment = tmp_path / f"killed-{number}", moments.uniform(0.2, 1.0) * lasting
        running = start(folder, outlets)
        time.sleep(moment)
        running.send_signal(signal.SIGKILL)
        said = f"number {number + 1}, killed after {moment:.3f} s of {lasting:.3f} s"
        print(said, flush=True)
        running.communicate(timeout=300)
        assert left_behind(folder) == {}, said
        finish(folder, outlets)
        assert kept(folder) == kept(tmp_path / "undisturbed"), said
        assert exports(folder) == exports(tmp_path / "undisturbed"), said
        assert not list(folder.rglob("*.part")), said


def answers(many: int) -> Iterator[Answer]:
    for number in range(many):
        url = f"https://post.example/{number}"
        yield Answer(
            url=url, final_url=url, status=200, body=os.urandom(3000), fetched=NIGHT,
            headers={"content-type": "text/html"}, request_headers={},
        )  # fmt: skip


@pytest.mark.parametrize("share", [0.01, 0.3, 0.5, 0.77, 0.999, 1.0])
def test_of_a_file_that_was_cut_off_all_whole_records_stay(tmp_path: Path, share: float) -> None:
    outlet = Outlet(id="post", name="Post", language="en")
    with ArchiveWriter(tmp_path, outlet, "night", NIGHT) as archive:
        for answer in answers(20):
            archive.add(answer, "page")
    whole = tmp_path / archive.name
    bodies = [stored.body for stored in read_archive(whole, 10**7)]
    part = whole.with_name(f"{whole.name}.part")
    part.write_bytes(whole.read_bytes()[: int(share * whole.stat().st_size)])
    whole.unlink()
    make_whole(tmp_path)
    assert not part.exists()
    left = [stored.body for stored in read_archive(whole, 10**7)] if whole.exists() else []
    assert left == bodies[: len(left)]
    assert abs(len(left) - share * 20) <= 1.5


def test_a_file_that_was_being_written_anew_is_dropped(tmp_path: Path) -> None:
    with ArchiveWriter(tmp_path, Outlet(id="post", name="Post", language="en"), "night", NIGHT) as archive:
        archive.add(next(answers(1)), "page")
    whole = tmp_path / archive.name
    before = whole.read_bytes()
    whole.with_name(f"{whole.name}.part").write_bytes(b"anew")
    make_whole(tmp_path)
    assert (list(whole.parent.iterdir()), whole.read_bytes()) == ([whole], before)
