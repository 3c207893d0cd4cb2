"""Which addresses were forgotten, kept beside the archive: no warehouse made anew from it may fetch them again."""

import json
from collections.abc import Iterable
from pathlib import Path

from flows.archive import FOLDER, PART
from flows.fetch.visited import Row

FILE = f"{FOLDER}/forgotten.jsonl"


def keep_forgotten(data: Path, pages: Iterable[Row]) -> None:
    """Keep these addresses, with the outlets that they are of, beside those kept already."""
    known = {row["url"]: row["outlet"] for row in (*forgotten(data), *pages)}
    path = data / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}{PART}")
    lines = (json.dumps({"url": url, "outlet": outlet}, ensure_ascii=False) for url, outlet in sorted(known.items()))
    part.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
    part.rename(path)


def forgotten(data: Path) -> list[Row]:
    """The pages that were forgotten, as rows of the warehouse."""
    path = data / FILE
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return [json.loads(line) | {"kind": "page", "outcome": "forgotten"} for line in lines]
