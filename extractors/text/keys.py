"""Which keys a section of a language file may have: those of a list, those of one shape, or any."""

import re
from collections.abc import Collection
from typing import NamedTuple

from extractors.figures.currencies import SHARED


class Shape(NamedTuple):
    """Keys that are too many for a list: what they look like, and how that is said."""

    pattern: str
    said: str


Keys = Collection[str] | Shape | None
NUMBER = Shape(r"\d+(\.\d+)?", "numbers in digits")
FACTOR = Shape(rf"before|{NUMBER.pattern}", "before, numbers in digits")
DAYS = Shape(r"-?\d+", "whole numbers in digits")
MONEY = Shape("|".join(("[A-Z]{3}", *SHARED)), f"codes of three capitals, {', '.join(SHARED)}")


def holds(keys: Keys, key: str) -> bool:
    """Whether a key is one of them."""
    return keys is None or (re.fullmatch(keys.pattern, key) is not None if isinstance(keys, Shape) else key in keys)


def said(keys: Keys) -> str:
    """The keys, for a person."""
    return keys.said if isinstance(keys, Shape) else ", ".join(sorted(keys or ()))
