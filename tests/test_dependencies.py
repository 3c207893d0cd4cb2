"""What crosscheck stands on: every package it brings along is pinned, and licensed without copyleft on our own code."""

import re
import tomllib
from collections.abc import Iterator
from importlib.metadata import Distribution, distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
TESTED = [*PROJECT["dependencies"], *EXTRAS["dev"], *EXTRAS["cluster"]]  # lake wants a DuckDB of its own
PINNED = {
    canonicalize_name(line.partition("==")[0]): line.partition("==")[2]
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    if "==" in line
}
FREE = re.compile(r"\b(MIT|0?BSD|Apache|ISCL?|MPL|Mozilla|PSF|Python Software Foundation|Artistic|Unlicense)\b")


def packages(wanted: list[str], seen: set[str]) -> Iterator[Distribution]:
    """Every package that these requirements bring along, each once."""
    for requirement in map(Requirement, wanted):
        name = canonicalize_name(requirement.name)
        needed = requirement.marker is None or requirement.marker.evaluate({"extra": ""})
        if name == "crosscheck" or not needed or str(name) in seen:
            continue
        seen.add(name)
        found = distribution(requirement.name)
        yield found
        yield from packages(with_extras(found, requirement.extras), seen)


def with_extras(found: Distribution, extras: set[str]) -> list[str]:
    """What a package requires, with the extras that were asked for."""
    given = map(Requirement, found.requires or ())
    return [
        str(one).partition(";")[0]
        for one in given
        if one.marker is None or any(one.marker.evaluate({"extra": extra}) for extra in (extras or {""}))
    ]


def licences(found: Distribution) -> str:
    """What a package says of its licence: in its metadata, and at the head of the licence that lies beside them."""
    said = [found.metadata.get("License-Expression") or "", found.metadata.get("License") or ""]
    said += [line for line in found.metadata.get_all("Classifier", []) if line.startswith("License")]
    beside = (file for file in found.files or () if "LICENSE" in file.name.upper() and ".dist-info" in str(file))
    return " | ".join([*said, *(file.read_text(encoding="utf-8")[:200] for file in beside)])


BROUGHT = sorted(packages(TESTED, set()), key=lambda found: found.name.lower())


@pytest.mark.parametrize("found", BROUGHT, ids=lambda found: found.name)
def test_a_package_is_pinned_and_free(found: Distribution) -> None:
    assert canonicalize_name(found.name) in PINNED, "add it to constraints.txt"
    assert FREE.search(licences(found)), licences(found)
