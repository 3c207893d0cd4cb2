"""A claim and a number expression as JSON objects: the fields of the contract, figures as JSON numbers."""

from dataclasses import fields
from datetime import datetime
from decimal import Decimal
from typing import Any

from extractors.claim import Claim
from extractors.claims import NumberExpression

_FIELDS = tuple(field.name for field in fields(Claim))


def claim_object(claim: Claim) -> dict[str, Any]:
    """All fields of a claim."""
    return {name: _plain(getattr(claim, name)) for name in _FIELDS}


def number_object(number: NumberExpression) -> dict[str, Any]:
    """A number as read: where it stands, what it is, and why it is no claim if it is none."""
    quantity = number.quantity
    return {
        "part": number.part,
        "quote": number.quote,
        "start": number.start,
        "end": number.end,
        "low": _plain(quantity.low),
        "high": _plain(quantity.high),
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "role": number.role,
    }


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, datetime):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
