"""By what the list of discrepancies can be narrowed: for each question the answers that occur, and how often."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import datetime

from babel import Locale

from flows.report import wording
from flows.report.finding import Finding

Values = Iterable[tuple[str, str]]  # code and words


def _languages(finding: Finding) -> Values:
    return {(claim.lang, Locale("en").languages.get(claim.lang, claim.lang)) for claim in finding.claims}


FILTERS: Mapping[str, tuple[str, Callable[[Finding], Values]]] = {
    "measure": ("Measure", lambda found: {(c.measure, wording.words(c.measure)) for c in found.claims}),
    "place": ("Place", lambda found: {(c.place, c.place) for c in found.claims if c.place}),
    "language": ("Language", _languages),
    "outlet": ("Outlet", lambda found: {(c.outlet, c.name) for c in found.claims}),
    "relation": ("Verdict", lambda found: [(found.lead["reason"], found.heading)]),
    "independence": (
        "Independence",
        lambda found: {(p["independence"], wording.INDEPENDENCE[p["independence"]]) for p in found.pairs},
    ),
}


def values(finding: Finding, since: datetime | None) -> dict[str, list[str]]:
    """What a finding answers to each filter, as codes."""
    codes = {name: sorted({code for code, _ in of(finding)}) for name, (_, of) in FILTERS.items()}
    return codes | {
        "new": ["yes"] if finding.is_new(since) else ["no"],
        "reviewed": ["yes"] if finding.label else ["no"],
    }


def choices(findings: Sequence[Finding]) -> list[tuple[str, str, list[tuple[str, str, int]]]]:
    """Each filter's name, its words, and its answers (code, words, how many), the most frequent first."""
    asked = []
    for name, (title, of) in FILTERS.items():
        counted = Counter(answer for finding in findings for answer in set(of(finding)))
        ordered = sorted(counted.items(), key=lambda item: (-item[1], item[0][1]))
        asked.append((name, title, [(code, words, count) for (code, words), count in ordered]))
    return asked
