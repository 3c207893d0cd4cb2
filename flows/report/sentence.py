"""How a printed sentence is shown: its figure and the words read with it marked, and a link to it in its source."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote, urlsplit

LONGEST = 60  # characters of a sentence that a text fragment spells out; a longer one is named by its two ends
WORDS = 5  # at each end


class Piece(NamedTuple):
    """A stretch of a sentence: its figure, words that were read with it (the kind says as what), or neither."""

    text: str
    kind: str = ""


def pieces(sentence: str, offset: int, length: int, words: Iterable[tuple[str, str | None]] = ()) -> list[Piece]:
    """The sentence cut up: the figure at `offset`, and of each (kind, text) in `words` the place nearest to it."""
    spans = [(offset, offset + length, "figure")]
    for kind, text in words:
        near = min(_places(sentence, text), key=lambda at: abs(at - offset), default=None) if text else None
        if text and near is not None and all(near >= end or near + len(text) <= start for start, end, _ in spans):
            spans.append((near, near + len(text), kind))
    return list(_cut(sentence, sorted(spans)))


def _places(sentence: str, text: str) -> Iterator[int]:
    at = sentence.find(text)
    while at >= 0:
        yield at
        at = sentence.find(text, at + 1)


def _cut(sentence: str, spans: list[tuple[int, int, str]]) -> Iterator[Piece]:
    at = 0
    for start, end, kind in spans:
        yield Piece(sentence[at:start])
        yield Piece(sentence[start:end], kind)
        at = end
    yield Piece(sentence[at:])


def link(url: str | None, sentence: str) -> str | None:
    """The address with a text fragment that leads to the sentence; None where there is no web address to open."""
    if url is None or urlsplit(url).scheme not in ("http", "https"):
        return None
    return f"{url}{'' if '#' in url else '#'}:~:text={_fragment(sentence)}"


def _fragment(sentence: str) -> str:
    words = sentence.split()
    whole = " ".join(words)
    if len(whole) <= LONGEST or len(words) <= 2 * WORDS:
        return _encoded(whole)
    return f"{_encoded(' '.join(words[:WORDS]))},{_encoded(' '.join(words[-WORDS:]))}"


def _encoded(text: str) -> str:
    # a hyphen and a comma mean something inside a text directive
    return quote(text, safe="").replace("-", "%2D")
