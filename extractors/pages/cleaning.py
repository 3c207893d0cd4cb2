"""What of the text that trafilatura found is the article: not its headline again, nor its byline, nor furniture."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from extractors.pages.furniture import LONGEST, begins, can_be_furniture, is_furniture, without_running_time
from extractors.text.language import Language
from extractors.text.sentences import Sentence

TOP = 4  # lines at the beginning where a headline is repeated
EDGE = 8  # lines at the beginning, and at the end, where authors stand
LONGEST_BYLINE = 120
HEADING, BESIDE = 20, 60  # letters that a headline told inside a line has, and a kicker beside it
REPEATED = 40  # characters from which a line that stands there twice is read once
WORD = re.compile(r"\w+")
LETTERS = re.compile(r"[\W_]+")
INSIDE_NAMES = frozenset(",-&.'/")


class Cleaned(NamedTuple):
    """The article's own lines, each as it came, and who wrote them."""

    text: str
    byline: str | None


def clean(text: str, titles: Iterable[str], byline: str | None, language: Language | None) -> Cleaned:
    """A text without furniture; authors and agencies named in lines of their own go into the byline."""
    lines = text.split("\n")
    headings = [_bare(title) for title in titles if title]
    kept: list[str] = []
    authors = [_without_by(byline, language)] if byline else []
    seen: set[str] = set()
    listed = False  # behind the heading of a list of links
    for number, line in enumerate(lines):
        sentence = _taken_apart(line, language)
        edge = number < EDGE or number >= len(lines) - EDGE
        author = _author(line, sentence, byline) if edge else None
        if author and not _capitals(author) <= _capitals(" ".join(authors)):
            authors = [known for known in authors if not _capitals(known) <= _capitals(author)] + [author]
        listed = (listed and line.startswith("- ")) or _heads_links(sentence)
        if author or listed or line in seen or is_furniture(line, sentence):
            continue
        if number < TOP and any(_repeats(line, heading) for heading in headings):
            continue
        seen |= {line} if len(line) >= REPEATED else set()
        kept.append(without_running_time(line))
    return Cleaned("\n".join(kept), ", ".join(authors) or None)


def _taken_apart(line: str, language: Language | None) -> Sentence | None:
    """The line with its words looked up, where it could be furniture."""
    if language is None or not 0 < len(line) <= LONGEST or not can_be_furniture(line, language):
        return None
    return Sentence(line, 0, len(line), language)


def _bare(text: str) -> str:
    return LETTERS.sub("", text).casefold()


def _without_by(byline: str, language: Language | None) -> str:
    """The names alone, where the page prints "By" before them."""
    behind = begins(sentence := Sentence(byline, 0, len(byline), language), "byline") if language else 0
    return sentence.quote(behind, len(sentence.tokens)) if 0 < behind < len(sentence.tokens) else byline


def _capitals(names: str) -> set[str]:
    """The words of names with a capital, or all where none has one, as agencies' short forms."""
    words = set(WORD.findall(names))
    return {word for word in words if word[0].isupper()} or words


def _repeats(line: str, heading: str) -> bool:
    """Whether a line is the headline again, whole or with a kicker."""
    bare = _bare(line)
    if line.rstrip().endswith("."):
        return bare == heading
    return bare == heading != "" or (len(heading) >= HEADING and heading in bare and len(bare) - len(heading) < BESIDE)


def _heads_links(sentence: Sentence | None) -> bool:
    """Whether nothing but "Read more" stands in the line."""
    if sentence is None or not (behind := begins(sentence, "more")):
        return False
    return all(token.kind == "mark" for token in sentence.tokens[behind:])


def _author(line: str, sentence: Sentence | None, byline: str | None) -> str | None:
    """Who a line says wrote the article, if it says nothing else."""
    if byline and line.strip() and _bare(line) in map(_bare, (byline, *byline.split(","))):
        return line.strip(" -–—")
    if sentence is None or len(line) > LONGEST_BYLINE:
        return None
    if line.startswith("©"):
        return _owner(line)
    if line.startswith("(") and (behind := begins(sentence, "source")):
        return sentence.quote(behind, len(sentence.tokens)).strip(": )")
    behind = begins(sentence, "byline")
    names = list(_names(sentence, behind)) if behind else []
    return sentence.quote(names[0], names[-1] + 1) if names and sentence.tokens[names[0]].kind == "word" else None


def _owner(line: str) -> str | None:
    """Whose text it is, behind ©; a year there is no name."""
    owner = line.removeprefix("©").split(",")[0].strip()
    return owner if owner[:1].isalpha() else None


def _names(sentence: Sentence, first: int) -> Iterator[int]:
    """The tokens of the names from there on, up to a mark that ends them; none where other words stand there."""
    names: list[int] = []
    for index in range(first, len(sentence.tokens)):
        token = sentence.tokens[index]
        if token.kind == "digits" or (token.kind == "mark" and token.text not in INSIDE_NAMES):
            break
        small = token.kind == "word" and not token.is_capital
        if small and not (sentence.at("particles", index) or _joins(sentence, index)):
            return
        if sentence.at("months", index) or sentence.at("weekdays", index):
            return
        names.append(index)
    while names and sentence.tokens[names[-1]].kind == "mark":
        names.pop()
    yield from names


def _joins(sentence: Sentence, index: int) -> bool:
    return "conjunction" in sentence.values("grammar", index)
