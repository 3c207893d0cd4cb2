"""One English line that says what a claim states, made of its fields."""

from decimal import Decimal

from extractors.claim import Claim

WORDS = {
    "exact": "", "about": "about ", "at_least": "at least ", "more_than": "more than ", "at_most": "up to ",
    "less_than": "less than ", "nearly": "nearly ", "vague": "", "range": "",
}  # fmt: skip
CHANGES = {
    "level": "", "increase_by": "up by ", "decrease_by": "down by ", "from": "from ", "to": "to ",
    "difference": "a difference of ",
}  # fmt: skip
MODES = {"stated": "", "forecast": "forecast", "target": "target", "denied": "denied", "hypothetical": "hypothetical"}
SIGNS = {"percent": "%", "percentage_point": " percentage points", "times": " times"}


def gloss(claim: Claim) -> str:
    """A line such as "Ukraine: more than 26,000 military losses, 2025-02-07; Russia's defence ministry, via TASS"."""
    owner = claim.subject or claim.place
    head = f"{owner}: " if owner else ""
    what = CHANGES[claim.change] + WORDS[claim.qualifier] + figure(claim) + _measure(claim)
    when = claim.as_of.replace("/", " to ") if claim.as_of else ""
    details = [what, when, MODES[claim.modality], *claim.scope]
    return head + ", ".join(filter(None, details)) + _said_by(claim)


def figure(claim: Claim) -> str:
    """The number with its unit: 14–16, 23 of 32, 485,000,000,000 USD, 90%."""
    low, high = claim.low, claim.high
    if low == high:
        number = printed(low)
    elif high is None or low is None:
        number = f"{printed(low or high)} or {'more' if high is None else 'less'}"
    else:
        number = f"{printed(low)}–{printed(high)}"
    whole = f" of {printed(claim.of)}" if claim.of is not None else ""
    unit = "" if claim.unit == "count" else SIGNS.get(claim.unit, f" {claim.unit.replace('_', ' ')}")
    rate = f" per {claim.per.replace('_', ' ')}" if claim.per else ""
    return number + whole + unit + rate


def printed(value: Decimal | None) -> str:
    """A number with commas between thousands."""
    return "" if value is None else f"{value.normalize():,f}"


def _measure(claim: Claim) -> str:
    if claim.measure in ("count", "amount", "other"):
        return f" ({claim.counted})" if claim.counted else ""
    return f" {claim.measure.replace('_', ' ')}"


def _said_by(claim: Claim) -> str:
    if claim.source and claim.via:
        return f"; {claim.source}, via {claim.via}"
    speaker = claim.source or claim.via
    return f"; {speaker}" if speaker else ""
