"""How a printed sentence is shown: its figure marked, and a link that opens the source at that sentence."""

from dataclasses import dataclass
from urllib.parse import quote, urlsplit

LONGEST = 60  # characters of a sentence that a text fragment spells out; a longer one is named by its two ends
WORDS = 5  # at each end


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence in three parts: the figure in the middle."""

    before: str
    figure: str
    after: str


def mark(sentence: str, offset: int, length: int) -> Marked:
    """The sentence with `length` code points at `offset` marked."""
    end = offset + length
    return Marked(sentence[:offset], sentence[offset:end], sentence[end:])


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
