"""What the warehouse's outlets say about the figures in a statement."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from comparers.comparison import Comparison, Relation
from comparers.figure import Press, figure
from comparers.pairing import SUBJECT
from comparers.verdict import judge
from extractors.article import Article
from extractors.claim import Claim
from extractors.claims import extract_claims
from flows.errors import CommandError
from flows.figures import figures
from flows.reading import language_note
from flows.report.sentence import link
from flows.settings import Settings
from warehouse.warehouse import Warehouse

_ORDER = list(Relation)
_MOST = 5  # findings of one claim and relation


@dataclass(frozen=True, slots=True)
class Finding:
    """One printed figure that bears on a claim of the statement."""

    comparison: Comparison
    printed: dict[str, Any]  # the claim in the warehouse


def check(warehouse: Warehouse, statement: Article, settings: Settings) -> Iterator[tuple[Claim, list[Finding]]]:
    """Each claim of the statement with what outlets print about the same quantity, contradictions among them."""
    if note := language_note(statement.lang):
        raise CommandError(f"the statement can't be read: {note}; --lang names its language")
    for claim in extract_claims(statement):
        yield claim, _findings(warehouse, statement, claim, settings)


def _findings(warehouse: Warehouse, statement: Article, claim: Claim, settings: Settings) -> list[Finding]:
    asked = {name: getattr(claim, name) for name in ("measure", "subject", "subject_id", "place", "place_id", "unit")}
    rows = {row["claim_id"]: row for row in warehouse.ask("figures_like", **asked).to_pylist()}
    known = figures(warehouse, sorted({row["article_id"] for row in rows.values()}))
    stated = figure(asdict(claim), _press(statement))
    judged = [
        (judge(stated, known[name], SUBJECT, settings.widths), row) for name, row in rows.items() if name in known
    ]
    return _told([Finding(comparison, row) for comparison, row in judged if comparison is not None])


def _told(findings: Sequence[Finding]) -> list[Finding]:
    """The findings by relation, of each the most severe, an outlet once."""
    chosen: dict[tuple[Relation, str], Finding] = {}
    for finding in sorted(findings, key=lambda f: (-f.comparison.severity, f.comparison.comparison_id)):
        chosen.setdefault((finding.comparison.relation, finding.printed["outlet"]), finding)
    ordered = sorted(chosen.values(), key=lambda f: _ORDER.index(f.comparison.relation))
    counts = dict.fromkeys(_ORDER, 0)
    told = []
    for finding in ordered:
        counts[finding.comparison.relation] += 1
        if counts[finding.comparison.relation] <= _MOST:
            told.append(finding)
    return told


def _press(statement: Article) -> Press:
    return Press(
        article_id=statement.article_id,
        outlet=statement.outlet,
        lang=statement.lang or "",
        day=statement.published.toordinal() if statement.published else None,
        hour=None,
        story_id=statement.article_id,
        origin_id=statement.article_id,
        agency=None,
        owner=None,
        seen=None,
    )


def told(claim: Claim, findings: Sequence[Finding]) -> Iterator[str]:
    """A claim of the statement and what was found of it, in lines of text."""
    yield f"{claim.quote}: {claim.gloss}"
    if not findings:
        yield "  nothing known"
    for finding in findings:
        printed, comparison = finding.printed, finding.comparison
        day = f", {printed['published']:%Y-%m-%d}" if printed["published"] else ""
        yield f"  {comparison.relation} ({comparison.reason}): {printed['outlet']}{day}"
        yield f"    {' '.join(printed['sentence'].split())}"
        if printed["url"]:
            yield f"    {link(printed['url'], printed['sentence']) or printed['url']}"
