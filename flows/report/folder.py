"""The report's folder: each page is written whole, anew only where what it shows has changed, and goes with it."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

LEDGER = "pages.json"
PLAIN = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


def file_name(name: str) -> str:
    """A name of the warehouse as a file's, whatever stands in it; different names give different files."""
    return name if PLAIN.fullmatch(name) else f"x{sha256(name.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


@dataclass
class ReportFolder:
    """The pages that stood in the folder, and those that stand in it now: name, fingerprint, and pages it leads to."""

    path: Path
    stood: dict[str, dict[str, Any]] = field(default_factory=dict)
    stands: dict[str, dict[str, Any]] = field(default_factory=dict)

    @classmethod
    def open(cls, path: Path) -> "ReportFolder":
        """The folder, made if it is missing; one whose ledger can't be read is filled anew."""
        path.mkdir(parents=True, exist_ok=True)
        try:
            stood = json.loads((path / LEDGER).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            stood = {}
        return cls(path, stood if isinstance(stood, dict) else {})

    def is_current(self, name: str, fingerprint: str) -> bool:
        """Whether the page stands there as it should; it then stays."""
        page = self.stood.get(name)
        if page is None or page["fingerprint"] != fingerprint or not (self.path / name).is_file():
            return False
        self.stands[name] = page
        return True

    def write(self, name: str, text: str, fingerprint: str = "", leads_to: Iterable[str] = ()) -> Path:
        """Put the page there in one step."""
        page = self.path / name
        page.parent.mkdir(exist_ok=True)
        unfinished = page.with_name(f".{page.name}.new")
        unfinished.write_text(text, encoding="utf-8", errors="replace")
        self.stands[name] = {"fingerprint": fingerprint, "leads_to": sorted(leads_to)}
        return unfinished.replace(page)

    def led_to(self) -> set[str]:
        """What the pages that stand lead to, each page by the name that it was given with."""
        return {name for page in self.stands.values() for name in page["leads_to"]}

    def close(self) -> None:
        """Take away the pages that no longer stand, and note those that do."""
        for name in self.stood.keys() - self.stands.keys():
            (self.path / name).unlink(missing_ok=True)
        ledger = json.dumps(self.stands, indent=0, sort_keys=True)
        self.write(LEDGER, ledger)
