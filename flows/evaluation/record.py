"""Scores kept in a file, so that what falls below them is seen: JSON, one share a line, [right, of]."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from flows.errors import CommandError
from flows.evaluation.share import Share

Figures = dict[str, Share]  # "claims de recall" and the like


def figures(kind: str, scores: Mapping[str, Mapping[str, Share]]) -> Figures:
    """Scores under one name each."""
    return {f"{kind} {group} {name}": share for group, own in scores.items() for name, share in own.items()}


def write(path: Path, known: Figures) -> None:
    """Record scores; raises CommandError."""
    lines = (f"{json.dumps(name)}: [{share.right}, {share.of}]" for name, share in sorted(known.items()))
    try:
        path.write_text("{\n  " + ",\n  ".join(lines) + "\n}\n", encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path}: {error.strerror or error}") from error


def read(path: Path) -> Figures:
    """The scores recorded in a file; raises CommandError."""
    try:
        return {name: Share(*counts) for name, counts in json.loads(path.read_text(encoding="utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise CommandError(f"{path}: holds no recorded scores: {error}") from error


def fallen(now: Figures, recorded: Figures) -> Iterator[str]:
    """A line for each figure that is lower than it was recorded, or is no longer there."""
    for name, before in sorted(recorded.items()):
        share = now.get(name, Share())
        if before.value is not None and (share.value or 0) < before.value:
            yield f"{name}: {share}, recorded {before.value:.3f}"
