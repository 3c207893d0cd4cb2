"""What all tests share: how many examples hypothesis tries, and the demo, which is run once."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import settings

# few, always the same; more by hand with `pytest --hypothesis-profile many`
settings.register_profile("few", max_examples=60, derandomize=True, deadline=None, database=None)
settings.register_profile("many", max_examples=5000, deadline=None)
settings.load_profile("few")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """The folder in which the demo ran, not to be changed, and what it said."""
    folder = tmp_path_factory.mktemp("demo") / "crosscheck-demo"
    command = [sys.executable, "-c", "from flows.cli import main; main()", "demo", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=900, check=True)
    return folder, done.stdout
