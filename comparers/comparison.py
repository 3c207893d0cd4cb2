"""What a comparison of two claims is: its relation, why, and the answers that led to it."""

import json
from datetime import datetime
from enum import StrEnum
from typing import NamedTuple


class Relation(StrEnum):
    """How two figures stand to each other."""

    AGREE = "AGREE"
    COMPATIBLE = "COMPATIBLE"
    CONTRADICT = "CONTRADICT"
    SUPERSEDED = "SUPERSEDED"
    REVISED_DOWN = "REVISED_DOWN"
    DIFFERENT_SCOPE = "DIFFERENT_SCOPE"
    NOT_COMPARABLE = "NOT_COMPARABLE"
    UNCLEAR = "UNCLEAR"


DISCREPANCIES = frozenset({Relation.CONTRADICT, Relation.REVISED_DOWN})  # what a person should look at


class Independence(StrEnum):
    """Whether two figures can bear each other out."""

    SAME_ORIGIN = "SAME_ORIGIN"
    SAME_PRIMARY = "SAME_PRIMARY"
    INDEPENDENT = "INDEPENDENT"
    UNKNOWN = "UNKNOWN"


class Verdict(StrEnum):
    """The answer to one question about two figures."""

    SAME = "SAME"
    DIFFERENT = "DIFFERENT"
    CANNOT_TELL = "CANNOT_TELL"


class Answer(NamedTuple):
    """One question's answer, with its reason in a few words and what it read on either side."""

    question: str
    verdict: Verdict
    reason: str
    a: object = ""
    b: object = ""

    def step(self) -> dict[str, str]:
        """The answer as people read it in a row of steps."""
        return {
            "question": self.question,
            "answer": self.verdict,
            "reason": self.reason,
            "a": str(self.a),
            "b": str(self.b),
        }


class Comparison(NamedTuple):
    """Two claims that speak of one quantity, or seem to, and the verdict; a row of store.comparisons."""

    comparison_id: str
    claim_a: str
    claim_b: str
    relation: Relation
    independence: Independence
    reason: str
    flags: tuple[str, ...]
    severity: float
    rule: str
    story_id: str | None
    fact_id: str | None
    answers: tuple[Answer, ...]
    first_seen: datetime | None
    likeness: float = 0.0  # of the contexts

    @property
    def is_discrepancy(self) -> bool:
        """Whether a person should look at it."""
        return self.relation in DISCREPANCIES

    @property
    def steps(self) -> str | None:
        """The answers as JSON: kept for what a person has to look at, made anew by `explain` for the rest."""
        if not self.is_discrepancy:
            return None
        return json.dumps([one.step() for one in self.answers], ensure_ascii=False)
