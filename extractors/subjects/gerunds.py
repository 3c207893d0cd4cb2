"""Clauses whose verb only says what else the subject of another did: , потеряв 30 солдат; , sharing a pot of 5m."""

from collections.abc import Sequence

from extractors.subjects.phrases import VERBAL
from extractors.text.sentences import Sentence

BEFORE = frozenset({"comma", "adverb", "quote"})


def is_gerundial(sentence: Sentence, tags: Sequence[str], tokens: Sequence[int]) -> bool:
    """Whether these tokens are a clause that opens with a gerund and has no other verb: its objects are no subject."""
    opens = next((i for i in tokens if tags[i] not in BEFORE), None)
    if opens is None or "gerund" not in sentence.values("grammar", opens):
        return False
    return all("gerund" in sentence.values("grammar", i) for i in tokens if i > opens and tags[i] in VERBAL)
