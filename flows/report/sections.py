"""What the report holds, page by page, in the order of reading."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.resources import files

from flows.report.edit import read_edits
from flows.report.facts import read_facts
from flows.report.finding import Finding, read_findings
from warehouse.warehouse import Warehouse

MOST = 2_000  # pairs or facts in one section: more, nobody reads
HEADS = tomllib.loads((files("flows.report") / "sections.toml").read_text(encoding="utf-8"))
SET_ASIDE = frozenset({"wrong_scope", "wrong_extraction", "update"})  # labels that say: no contradiction


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One list of the report, and the template that shows it."""

    id: str
    title: str
    note: str
    template: str
    found: Sequence[object]

    @property
    def page(self) -> str:
        """The file that it stands in."""
        return "index.html" if self.id == "discrepancies" else f"{self.id}.html"


def read_discrepancies(warehouse: Warehouse, most: int = MOST) -> list[Finding]:
    """What a person should look at, the most severe first and what was reviewed last."""
    found = [*read_findings(warehouse, "CONTRADICT", most), *read_findings(warehouse, "REVISED_DOWN", most)]
    return sorted(found, key=lambda finding: (finding.review is not None, -finding.severity))


def read_sections(warehouse: Warehouse) -> list[Section]:
    """All sections; one without findings stays, and says so."""
    equal = set(warehouse.ask("report_false_agreements").column("comparison_id").to_pylist())
    scope = read_findings(warehouse, "DIFFERENT_SCOPE", MOST)
    discrepancies = read_discrepancies(warehouse)
    found: dict[str, Sequence[object]] = {
        "discrepancies": [finding for finding in discrepancies if finding.label not in SET_ASIDE],
        "moved": read_facts(warehouse, "updating", MOST),
        "edits": read_edits(warehouse, MOST),
        "false-agreements": [finding for finding in scope if finding.comparison_id in equal],
        "scope": [finding for finding in scope if finding.comparison_id not in equal],
        "unclear": read_findings(warehouse, "UNCLEAR", MOST),
        "agreements": read_facts(warehouse, "agreed", MOST),
        "single": warehouse.ask("report_single_source").to_pylist(),
        "set-aside": [finding for finding in discrepancies if finding.label in SET_ASIDE],
    }
    return [Section(id=name, found=found[name], **head) for name, head in HEADS.items()]
