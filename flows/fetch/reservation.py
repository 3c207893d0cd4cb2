"""The TDM Reservation Protocol: how an outlet says that pages are not to be mined, in a file, a header or the page."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

FILE = "/.well-known/tdmrep.json"
_NAME = "tdm-reservation"
_META = re.compile(rb"<meta\b[^>]*\btdm-reservation\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(rb"\bcontent\s*=\s*[\"']?\s*([01])\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Rule:
    """Whether the pages whose path fits a pattern are reserved; * stands for anything, $ at its end for the end."""

    pattern: str
    reserved: bool

    def fits(self, path: str) -> bool:
        """Whether the pattern fits a path from its beginning."""
        first, *pieces = self.pattern.removesuffix("$").split("*")
        if not path.startswith(first):
            return False
        at = len(first)
        for piece in pieces:  # the earliest place of each is the best one
            if (found := path.find(piece, at)) < 0:
                return False
            at = found + len(piece)
        last = pieces[-1] if pieces else first
        return not self.pattern.endswith("$") or at == len(path) or (bool(pieces) and path.endswith(last))


def read_rules(content: bytes) -> tuple[Rule, ...]:
    """The rules of the file at a host's root; none where it is not what the protocol says."""
    try:
        entries = json.loads(content)
    except (ValueError, RecursionError):
        return ()
    if not isinstance(entries, list):
        return ()
    return tuple(
        _rule(entry) for entry in entries if isinstance(entry, dict) and isinstance(entry.get("location"), str)
    )


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(entry["location"], str(entry.get(_NAME)) == "1")


def reserved_at(rules: Sequence[Rule], url: str) -> bool:
    """Whether the first rule that fits the address reserves it."""
    parts = urlsplit(url)
    path = f"{parts.path or '/'}?{parts.query}" if parts.query else parts.path or "/"
    return next((rule.reserved for rule in rules if rule.fits(path)), False)


def reserved_in(headers: Mapping[str, str], body: bytes) -> str | None:
    """Where an answer says that it is reserved, its page before its header; None if it is not."""
    if (meta := _META.search(body)) and (said := _CONTENT.search(meta[0])):
        return f"{_NAME} stands in the page" if said[1] == b"1" else None
    return f"{_NAME} stands in the header" if headers.get(_NAME, "").strip() == "1" else None
