"""Noun phrases of a sentence and the clauses they stand in, told by function words, endings and capitals alone."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from extractors.sentences import Sentence

STOPS = frozenset(";:()–—[]•|\n")
QUOTES = frozenset('"“”„«»‘')
BINDERS = frozenset("-'’&./")
MONEY = frozenset("$€£%")
NOMINAL = frozenset({"noun", "number", "determiner", "possessive"})
VERBAL = frozenset({"verb", "auxiliary"})
ASIDE = 6  # tokens of the longest name in brackets, with them
YEAR = re.compile(r"(?:1[89]|20)\d\d")
OPENS = frozenset({"auxiliary", "verb", "verb_ending", "adverb", "preposition", "pronoun", "determiner"})
AS = {"speech": "verb", "verb_ending": "verb"}
ORDER = ("expletive", "pronoun", "object", "possessive", "determiner", "of", "preposition", "subordinator", "conjunction", "auxiliary", "verb",
         "adverb", "speech", "verb_ending")  # fmt: skip


class Phrase(NamedTuple):
    """A noun phrase at tokens first … last - 1; link: what joins it to the words before it."""

    first: int
    last: int
    link: str  # "" subject or object, "of" owner of the phrase before, "preposition"


class Clauses(NamedTuple):
    """A sentence taken apart: a tag and a clause number for each token, and its noun phrases."""

    tags: Sequence[str]
    clause: Sequence[int]
    opened_by: Sequence[str]  # for each clause: "", "comma", "stop", "relative", "subordinator"
    phrases: Sequence[Phrase]


def take_apart(sentence: Sentence) -> Clauses:
    """The phrases and clauses of a sentence."""
    tags = _tags(sentence)
    clause, opened_by = _clauses(sentence, tags)
    return Clauses(tags, clause, opened_by, _phrases(sentence, tags, clause))


def _tags(sentence: Sentence) -> list[str]:
    tags: list[str] = []
    spans = _grammar(sentence)
    for index, token in enumerate(sentence.tokens):
        if token.kind == "digits":
            tags.append("adverb" if YEAR.fullmatch(token.text) and tags[-1:] != ["determiner"] else "number")
        elif token.kind != "word":
            tags.append(_mark(token.text))
        else:
            tags.append(_word(sentence, index, spans.get(index, frozenset()), tags))
    return _without_asides(sentence, tags)


def _without_asides(sentence: Sentence, tags: list[str]) -> list[str]:
    """A short name in brackets interrupts nothing: Chechen separatists (ChRI) and their allies."""
    for index, token in enumerate(sentence.tokens):
        if token.text == "(":
            close = next((i for i in range(index + 1, min(index + ASIDE, len(tags))) if sentence.key(i) == ")"), None)
            if close and "number" not in tags[index:close]:
                tags[index : close + 1] = ["aside"] * (close + 1 - index)
    return tags


def _grammar(sentence: Sentence) -> dict[int, frozenset[str]]:
    """What each token can be, by the language's list; a phrase of several words says it of all of them, and alone."""
    found: dict[int, frozenset[str]] = {}
    joined: dict[int, frozenset[str]] = {}
    for mark in sentence.of_kind("grammar"):
        into = found if mark.last == mark.first + 1 else joined
        for index in range(mark.first, mark.last):
            into[index] = into.get(index, frozenset()) | {mark.value}
    return {**found, **joined}


def _mark(text: str) -> str:
    if text == ",":
        return "comma"
    if text in QUOTES:
        return "quote"
    if text in MONEY:
        return "number"
    return "binder" if text in BINDERS else "stop"


def _word(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str]) -> str:
    """The one thing that a word is here, by what stands before it."""
    previous = next((tag for tag in reversed(before) if tag not in ("quote", "binder")), "")
    text = sentence.tokens[index].text
    if can_be & {"pronoun", "object"} and len(can_be) == 1 and not (text.isupper() and len(text) > 1):
        return next(iter(can_be))
    if text == "s" and before[-1:] == ["binder"] and previous == "noun":
        return "possessive"
    if _counts(sentence, index, previous):
        return "determiner" if "determiner" in can_be else "number"
    if _is_noun(sentence, index, can_be, previous):
        return "noun"
    if "relative" in can_be and (tag := _relative(sentence, index, can_be, previous)):
        return tag
    in_phrase = previous in ("determiner", "possessive", "number") or (previous == "preposition" == before[-1])
    if in_phrase and can_be & {"verb", "verb_ending", "adverb", "speech"} and not can_be & {"auxiliary", "pronoun"}:
        return "adverb" if "adverb" in can_be else "noun"
    if "gerund" in can_be and len(can_be) == 1:
        return "noun" if in_phrase or _verb_follows(sentence, index) else "verb"
    return next((AS.get(tag, tag) for tag in ORDER if tag in can_be), "noun")


def _verb_follows(sentence: Sentence, index: int) -> bool:
    return any(mark.value in ("auxiliary", "verb", "verb_ending") for mark in sentence.all_at("grammar", index + 1))


def _counts(sentence: Sentence, index: int, previous: str) -> bool:
    """Whether a word is a number, or the magnitude or unit behind one."""
    if sentence.at("numbers", index) or sentence.at("multipliers", index):
        return True
    return previous == "number" and any(sentence.at(kind, index) for kind in ("units", "currencies"))


def _is_noun(sentence: Sentence, index: int, can_be: frozenset[str], previous: str) -> bool:
    """A capital makes a noun, behind the beginning: of any word where nouns have capitals, else of one that can be nothing else."""
    text = sentence.tokens[index].text
    if text.isupper() and len(text) > 1 and sentence.at("countries", index):
        return True
    capital = index > 0 and text[0].isupper() and previous != "stop"
    return capital and (sentence.language.writing.noun == "capital" or not can_be)


def _relative(sentence: Sentence, index: int, can_be: frozenset[str], previous: str) -> str | None:
    """A word that can open a relative clause does so behind a comma or noun, unless a noun of its own follows."""
    if previous == "verb" and "subordinator" in can_be:
        return "subordinator"
    if "determiner" not in can_be:
        return "relative" if previous in ("comma", "noun", "stop", "number") else "pronoun"
    if previous != "comma" and (previous != "noun" or sentence.language.writing.noun == "capital"):
        return None
    following = {mark.value for mark in sentence.all_at("grammar", index + 1)}
    if following & {"pronoun", "determiner"} and "subordinator" in can_be:
        return "subordinator"
    return "relative" if following & OPENS or _is_number(sentence, index + 1) else None


def _is_number(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].kind == "digits"


def _clauses(sentence: Sentence, tags: Sequence[str]) -> tuple[list[int], list[str]]:
    clause, opened_by = [], [""]
    for index, tag in enumerate(tags):
        if tag in ("comma", "stop", "relative", "subordinator"):
            fresh = index > 0 and tags[index - 1] in ("comma", "stop", "relative", "subordinator")
            if fresh:
                opened_by[-1] = tag if tag in ("relative", "subordinator") else opened_by[-1]
            else:
                opened_by.append(tag)
        clause.append(len(opened_by) - 1)
    return clause, opened_by


def _phrases(sentence: Sentence, tags: Sequence[str], clause: Sequence[int]) -> list[Phrase]:
    phrases: list[Phrase] = []
    index = 0
    while index < len(tags):
        if tags[index] not in NOMINAL:
            index += 1
            continue
        last = _end(sentence, tags, index)
        if _has_head(sentence, tags, index, last):
            phrases.append(Phrase(index, last, _link(sentence, tags, phrases, index)))
        index = last
    return phrases


def _has_head(sentence: Sentence, tags: Sequence[str], first: int, last: int) -> bool:
    """A phrase holds a noun or number; where nouns have capitals, small words alone are none."""
    if sentence.language.writing.noun == "capital":
        return any(
            tags[index] == "number" or (tags[index] == "noun" and sentence.tokens[index].text[0].isupper())
            for index in range(first, last)
        )
    return "noun" in tags[first:last] or "number" in tags[first:last]


def _end(sentence: Sentence, tags: Sequence[str], first: int) -> int:
    """Where a phrase ends that begins here: at the next article; where nouns have capitals, at a number or small word behind one."""
    index = first + 1
    capitals = sentence.language.writing.noun == "capital"
    while index < len(tags):
        tag = tags[index]
        if tag == "binder":
            if not (sentence.glued(index) or sentence.glued(index + 1)):
                break
        elif tag == "determiner" or tag not in NOMINAL | {"quote"}:
            break
        elif capitals and (tag == "number" or _small_after_noun(sentence, index)) and tags[index - 1] == "noun":
            break
        index += 1
    while tags[index - 1] in ("quote", "binder") and index > first + 1:
        index -= 1
    return index


def _small_after_noun(sentence: Sentence, index: int) -> bool:
    """A lower-case word right behind a noun with a capital belongs to the verb."""
    before = sentence.tokens[index - 1].text
    return sentence.tokens[index].text[0].islower() and before[0].isupper() and index > 1


def _link(sentence: Sentence, tags: Sequence[str], phrases: Sequence[Phrase], first: int) -> str:
    before = tags[first - 1] if first else ""
    if before == "of" or (before == "preposition" and _says_of(sentence, first - 1)):
        return "of"
    if before == "preposition" or (before == "adverb" and first > 1 and tags[first - 2] == "preposition"):
        return "preposition"
    if phrases and phrases[-1].last == first and _says_of(sentence, first):
        return "of"
    if before == "conjunction" and phrases and phrases[-1].last == first - 1:
        return phrases[-1].link
    return ""


def _says_of(sentence: Sentence, index: int) -> bool:
    return any(mark.value == "of" for mark in sentence.all_at("grammar", index))
