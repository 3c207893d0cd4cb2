"""Findings: compared pairs gathered where they set the same two figures against each other."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from flows.report import wording
from flows.report.facts import about
from flows.report.printed import Printed, read_printed
from warehouse.warehouse import Warehouse

Row = Mapping[str, Any]


@dataclass(slots=True, kw_only=True)
class Finding:
    """One figure against another, and everyone who prints the one or the other."""

    lead: Row  # the most severe pair; the others say the same of other outlets
    sides: tuple[Printed, Printed]  # of the lead, in the order of its steps
    left: list[Printed]
    right: list[Printed]
    pairs: list[Row] = field(default_factory=list)

    @property
    def comparison_id(self) -> str:
        """The comparison that `crosscheck explain` explains."""
        return str(self.lead["comparison_id"])

    @property
    def relation(self) -> str:
        """The verdict."""
        return str(self.lead["relation"])

    @property
    def severity(self) -> float:
        """From 0, nothing is amiss, to 1."""
        return float(self.lead["severity"] or 0)

    @property
    def first_seen(self) -> datetime | None:
        """When the two figures first stood against each other, in UTC."""
        return min((pair["first_seen"] for pair in self.pairs if pair["first_seen"]), default=None)

    @property
    def heading(self) -> str:
        """The verdict and its reason in words."""
        return wording.heading(self.relation, self.lead["reason"])

    @property
    def about(self) -> str:
        """What is counted, whose it is and where."""
        first, second = self.left[0], self.right[0]
        return about(first.measure, first.subject or second.subject, first.place or second.place)

    @property
    def claims(self) -> list[Printed]:
        """Both sides' claims."""
        return [*self.left, *self.right]

    @property
    def fact_id(self) -> str | None:
        """The fact of the one side, else of the other."""
        return next((claim.fact_id for claim in self.claims if claim.fact_id), None)

    def is_new(self, since: datetime | None) -> bool:
        """Whether the last night set the two figures, or another outlet's, against each other."""
        seen = [pair["first_seen"] for pair in self.pairs if pair["first_seen"]]
        return since is not None and any(moment >= since for moment in seen)

    @property
    def independence(self) -> str:
        """How far the sides rest on sources of their own, as far as the pairs differ in it."""
        codes = dict.fromkeys(pair["independence"] for pair in self.pairs)
        return " or ".join(wording.INDEPENDENCE.get(code, code) for code in codes)

    @property
    def flags(self) -> list[str]:
        """What had to be done or allowed for the verdict, in any of the pairs."""
        return sorted({flag for pair in self.pairs for flag in pair["flags"] or ()})

    @property
    def label(self) -> str | None:
        """What a person said of it, as the label's code."""
        return str(self.lead["label"]) if self.lead["label"] else None

    @property
    def review(self) -> str | None:
        """What a person said of it."""
        return wording.words(self.label) if self.label else None

    @property
    def steps(self) -> list[dict[str, Any]]:
        """The questions that led to the verdict, where they are stored."""
        return json.loads(self.lead["steps"]) if self.lead["steps"] else []


def _key(pair: Row, a: Printed, b: Printed) -> tuple[object, ...]:
    reviewed = pair["comparison_id"] if pair["label"] else None  # what a person looked at stands alone
    return (pair["relation"], pair["reason"], pair["story_id"], a.measure, frozenset({a.figure, b.figure}), reviewed)


def _age(claim: Printed) -> tuple[object, ...]:
    return (claim.published is None, claim.published, claim.claim_id)


def _put(claim: Printed, side: list[Printed]) -> None:
    """Add what an outlet prints, once an outlet; its body text rather than its headline."""
    for nth, other in enumerate(side):
        if other.outlet == claim.outlet:
            if (other.part, claim.part) == ("title", "text"):
                side[nth] = claim
            return
    side.append(claim)


def gather(pairs: Iterable[Row], claims: Mapping[str, Printed]) -> list[Finding]:
    """Pairs (most severe first) as findings, in the order of their first pair."""
    found: dict[tuple[object, ...], Finding] = {}
    for pair in pairs:
        sides = claims[pair["claim_a"]], claims[pair["claim_b"]]
        a, b = sorted(sides, key=_age)
        finding = found.setdefault(_key(pair, a, b), Finding(lead=pair, sides=sides, left=[a], right=[b]))
        if finding.left[0].figure != a.figure:
            a, b = b, a
        _put(a, finding.left)
        _put(b, finding.right)
        finding.pairs.append(pair)
    for finding in found.values():
        finding.left.sort(key=_age)
        finding.right.sort(key=_age)
    return list(found.values())


def read_findings(warehouse: Warehouse, relation: str, most: int) -> list[Finding]:
    """The findings of one relation, from at most so many pairs."""
    pairs = warehouse.ask("report_pairs", relation=relation, most=most).to_pylist()
    claims = read_printed(warehouse, (pair[side] for pair in pairs for side in ("claim_a", "claim_b")))
    return gather(pairs, claims)
