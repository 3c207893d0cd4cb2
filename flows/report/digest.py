"""The digest: the night in Markdown, short enough for a mail or a chat."""

import re
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from flows.report import wording
from flows.report.changes import Changes
from flows.report.finding import Finding
from flows.report.night import Night
from flows.report.printed import Printed

MOST = 10  # findings
UNTOUCHED = "%/:?#[]@!$&'*+,;=~"  # what an address may hold, but for brackets, which end a link
MEANT = re.compile(r"([\\`*_{}\[\]()#+!|<>~])")  # what Markdown would take for its own


def digest(
    night: Night | None, findings: Sequence[Finding], watched: Mapping[str, Sequence[str]], changes: Changes
) -> str:
    """The five lines, what is watched, the new discrepancies, and what moved."""
    return "\n".join(_lines(night, findings, watched, changes)) + "\n"


def _lines(
    night: Night | None, findings: Sequence[Finding], watched: Mapping[str, Sequence[str]], changes: Changes
) -> Iterator[str]:
    yield f"# crosscheck, {wording.day(night.started) if night else 'no night read yet'}"
    yield ""
    yield from (f"- {number:,} {_plain(said)}" for number, said, _ in (night.lines if night else ()))
    yield from (f"- {_plain(outlet['name'])}: {_plain(outlet['reason'])}" for outlet in (night.failed if night else ()))
    seen = [finding for finding in findings if finding.comparison_id in watched]
    new = [finding for finding in changes.discrepancies if finding.comparison_id not in watched]
    for title, found in (("Watched", seen), ("New discrepancies", new)):
        yield from _list(title, found)
    if changes.moved:
        yield from ("", "## Moved on", "")
    for fact in changes.moved[:MOST]:
        low, high = (wording.number(end) for end in fact.now)
        span = low if low == high else f"{low} to {high}"
        yield f"- {_plain(fact.about)}: {span}, {wording.counted(fact.outlets, 'outlet')}"


def _list(title: str, findings: Sequence[Finding]) -> Iterator[str]:
    if findings:
        yield from ("", f"## {title}", "")
    for finding in findings[:MOST]:
        yield f"- **{_plain(finding.heading)}**: {_plain(finding.about)} (severity {finding.severity:.2f})"
        yield from (f"  - {_side(side[0])}" for side in (finding.left, finding.right))
    if len(findings) > MOST:
        yield f"- and {len(findings) - MOST} more"


def _side(claim: Printed) -> str:
    address = quote(claim.link, safe=UNTOUCHED) if claim.link else None
    name = f"[{_plain(claim.name)}]({address})" if address else _plain(claim.name)
    return f"{name}: “{_plain(claim.sentence)}”"


def _plain(text: str) -> str:
    return MEANT.sub(r"\\\1", " ".join(wording.printable(text).split()))
