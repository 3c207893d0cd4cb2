"""Lines that stand in an article's text and are no part of it: dates, links, counters, adverts, offers to the reader.

A line is told by its shape, and by the [furniture] words of its language where it has any.
"""

import re
from collections.abc import Callable
from functools import cache

from extractors.text.language import Language
from extractors.text.sentences import Sentence

LONGEST = 400  # characters of a line that can be furniture
SHORT = 120  # of one that is told by a word inside
ENDS = (".", "!", "?", "…", "”", "»", "“", '"')
SHAPES = re.compile(
    r"[\W\d_]*"  # no letter at all: a date, a count, a rule
    r"|\[[\w-]*\]"  # [advert_2]
    r"|\w+ \(\d+\)"  # comments (12)
    r"|[—–-].*\(@\w+\).*"  # whose post it is
    r"|https?://\S+"
    r"|©.*"  # whose it is
    r"|(?:>>|→|▶|►|➤).*[^.!?…]"  # where a link leads
)
RUNNING_TIME = re.compile(r"\s*(?:\d{1,2}[./]\d{1,2}[./]\d{4})?\s*[|·•]\s*\d{1,3}:\d\d(?:\s*min)?\s*$", re.IGNORECASE)
QUOTES = ("“", "„", "«", "»", '"')
TIMES = frozenset(("months", "weekdays", "time"))
ZONE = 4  # capitals of a time zone at most


def can_be_furniture(line: str, language: Language) -> bool:
    """A cheap look: short, or holding words that make a longer line one."""
    lowered = line.lower()
    begin, inside = _told_by(language)
    return len(line) <= SHORT or lowered.lstrip("-–—([ ").startswith(begin) or any(word in lowered for word in inside)


@cache
def _told_by(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    words = language.words["furniture"]
    lowered = {key: tuple(phrase.strip("=*").lower() for phrase in phrases) for key, phrases in words.items()}
    return lowered.get("more", ()) + lowered.get("advert", ()), lowered.get("offer", ()) + lowered.get("discount", ())


def is_furniture(line: str, sentence: Sentence | None) -> bool:
    """Whether a line is no part of the article; sentence: the line in a language that has a file, else None."""
    line = line.strip()
    if not line or len(line) > LONGEST:
        return False
    if SHAPES.fullmatch(line):
        return True
    return sentence is not None and any(rule(line, sentence) for rule in RULES)


def without_running_time(line: str) -> str:
    """The line without the date and length of a film that end it."""
    return RUNNING_TIME.sub("", line)


def marked(sentence: Sentence, *keys: str) -> set[int]:
    """The tokens of the line's furniture words with these keys."""
    marks = (mark for mark in sentence.of_kind("furniture") if mark.value in keys)
    return {index for mark in marks for index in range(mark.first, mark.last)}


def _words(sentence: Sentence, *without: set[int]) -> list[int]:
    taken = set().union(*without)
    return [i for i, token in enumerate(sentence.tokens) if token.kind in ("word", "address") and i not in taken]


def begins(sentence: Sentence, key: str) -> int:
    """Behind the furniture word with this key that begins the line, after bullets and brackets; 0 where none does."""
    first = next((i for i, token in enumerate(sentence.tokens) if token.kind != "mark"), 0)
    return next((m.last for m in sentence.all_at("furniture", first) if m.value == key), 0)


def _has(sentence: Sentence, *kinds: str) -> bool:
    return any(sentence.of_kind(kind) for kind in kinds)


def is_stamp(line: str, sentence: Sentence) -> bool:
    """When it was published: a date or a clock, its words, and perhaps a time zone."""
    if len(line) > SHORT or not any(token.kind == "digits" for token in sentence.tokens) or line.endswith(ENDS[1:]):
        return False
    named = marked(sentence, "stamp", "byline")
    times = {i for mark in sentence.of_kinds(TIMES) for i in range(mark.first, mark.last)}
    rest = [sentence.tokens[i].text for i in _words(sentence, named, times)]
    if any(not (word.isupper() and len(word) <= ZONE) for word in rest):
        return False
    dated = _has(sentence, "months", "weekdays") or any(mark.value == "clock" for mark in sentence.of_kind("time"))
    return bool(marked(sentence, "stamp")) or (dated and not line.endswith("."))


def _is_reading_time(line: str, sentence: Sentence) -> bool:
    """5 min read; an abbreviated unit may end it."""
    ended = (line.endswith(ENDS) and not _has(sentence, "units")) or line.endswith(ENDS[1:])
    return len(line) <= SHORT and not ended and bool(marked(sentence, "reading_time"))


def _is_counter(line: str, sentence: Sentence) -> bool:
    """Share 12, Comments: nothing but such words and numbers."""
    named = marked(sentence, "counter", "stamp", "advert")
    return bool(named) and not _words(sentence, named)


def _is_advert(line: str, sentence: Sentence) -> bool:
    """Advertisement: …; or a price beside a reduction."""
    behind = begins(sentence, "advert")
    if behind and sentence.key(behind) in (":", "·", "|", "…", "–", "-"):
        return True
    price = _has(sentence, "currencies") and any(token.kind == "digits" for token in sentence.tokens)
    return price and not line.endswith(ENDS) and bool(behind or _is_reduced(sentence))


def _is_reduced(sentence: Sentence) -> bool:
    percent = {mark.last for mark in sentence.of_kind("units") if mark.value == "percent"}
    return any(index in percent or index - 1 in percent for index in marked(sentence, "discount"))


def _is_link(line: str, sentence: Sentence) -> bool:
    """Read more: …"""
    return begins(sentence, "more") > 0


def _is_credit(line: str, sentence: Sentence) -> bool:
    """Photo: …, with no sentence behind."""
    behind = begins(sentence, "credit")
    return len(line) <= SHORT and sentence.key(behind) in (":", "©", "/", "|") and behind > 0 and not line.endswith(".")


def _is_offer(line: str, sentence: Sentence) -> bool:
    """Words that outlets say to those who read them: newsletters, subscriptions, accounts; and nobody else says."""
    said = [mark for mark in sentence.of_kind("furniture") if mark.value == "offer"]
    told = any(mark.last - mark.first > 1 or len(line) <= SHORT for mark in said)  # one word may mean much else
    return told and not any(mark in line for mark in QUOTES)


RULES: tuple[Callable[[str, Sentence], bool], ...] = (
    is_stamp, _is_reading_time, _is_counter, _is_advert, _is_link, _is_credit, _is_offer,
)  # fmt: skip
