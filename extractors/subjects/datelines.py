"""The place that a report comes from, before a dash at its beginning: KIEL - Die Werft entlässt 300 Leute."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.text.sentences import Sentence

DASHES = frozenset("-–—")


def dateline_end(sentence: Sentence, names: Sequence[Name]) -> int:
    """The token where the dateline of a sentence ends; 0 without one."""
    place = next((name for name in names if name.first == 0 and name.kind == "place"), None)
    end = place.last if place else 0
    dash = sentence.tokens[end].text if 0 < end < len(sentence.tokens) else ""
    return end if dash in DASHES and not (sentence.glued(end) or sentence.glued(end + 1)) else 0
