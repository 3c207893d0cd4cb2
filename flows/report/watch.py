"""Watch lists: which findings a person asked to see first."""

from collections.abc import Iterable, Sequence

from flows.report.finding import Finding
from flows.settings import Watch


def sees(watch: Watch, finding: Finding) -> bool:
    """Whether one of the finding's claims is what is looked out for; what a watch leaves empty matches everything."""
    if finding.severity < watch.severity:
        return False
    return any(
        watch.measure in ("", claim.measure)
        and watch.outlet in ("", claim.outlet)
        and watch.subject.casefold() in (claim.subject or "").casefold()
        and watch.place.casefold() in (claim.place or "").casefold()
        for claim in finding.claims
    )


def watched(findings: Iterable[Finding], watches: Sequence[Watch]) -> dict[str, list[str]]:
    """By comparison, the names of the watches that see it."""
    seen = {finding.comparison_id: [w.name for w in watches if sees(w, finding)] for finding in findings}
    return {comparison: names for comparison, names in seen.items() if names}
