"""Processes of ours end when we do, however we end."""

import subprocess
import sys
import time
from pathlib import Path

import pytest

BEGUN = "import time; from flows.processes import apart; from flows.settings import defaults; "
READER = BEGUN + "from flows.reader import Reader; Reader(defaults().extract)._start(); time.sleep(600)"
POOL = BEGUN + (
    "from flows.workers import Workers; list(Workers(defaults().extract).each(time.sleep, [(600,), (600,)]))"
)
APART = BEGUN + "apart(time.sleep, 600)"


def children(process: int) -> set[str]:
    return {child for task in Path(f"/proc/{process}/task").glob("*/children") for child in task.read_text().split()}


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("later", [0.0, 2.0])
@pytest.mark.parametrize("program", [READER, POOL, APART], ids=["reader", "pool", "apart"])
def test_no_process_outlives_its_killed_parent(program: str, later: float) -> None:
    running = subprocess.Popen([sys.executable, "-c", program], stderr=subprocess.PIPE)
    while not children(running.pid) and running.poll() is None:
        time.sleep(0.01)
    time.sleep(later)
    assert running.poll() is None
    running.kill()
    running.communicate(timeout=300)  # until the last that holds our pipe has ended
