"""What each word is in its sentence: noun, verb, determiner, preposition …; by lists, endings and capitals."""

import re

from extractors.speech.words import is_title
from extractors.subjects.verb_or_noun import MONEY
from extractors.subjects.verbless import with_verbs
from extractors.subjects.word_tag import QUOTES, can_count, word_tag
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence
from extractors.text.tokens import Token

BINDERS = frozenset("-'’&./")
DASHES = frozenset("–−")
ASIDE = 6  # tokens of the longest name in brackets, with them
YEAR = re.compile(r"(?:1[89]|20)\d\d")
GRAMMAR = frozenset({"grammar"})
LINKING = frozenset({"determiner", "preposition"})
NO_ACRONYMS = frozenset({"units", "currencies", "multipliers", "numbers", "months", "clock"})
NOTHING: frozenset[str] = frozenset()
COMPOUNDS = frozenset({"people", "group_nouns", "place_nouns", "bodies", "organisations", "sources", "countries"})


def tags_of(sentence: Sentence) -> list[str]:
    """One tag for each token."""
    tags: list[str] = []
    spans = _grammar(sentence)
    compounds = _compounds(sentence)
    qualifying = _qualifying(sentence)
    symbols = _symbols(sentence)
    codes, figures = _codes(sentence), can_count(sentence)
    for index, token in enumerate(sentence.tokens):
        if index in codes:
            tags.append("noun")
        elif index in symbols:
            tags.append("number")
        elif token.kind == "digits":
            tags.append("adverb" if tags[-1:] != ["determiner"] and _is_year(sentence, index) else "number")
        elif token.kind != "word":
            dash = token.text == "-" and not sentence.glued(index) and not sentence.glued(index + 1)
            tags.append("stop" if dash else "binder" if _joins_figures(sentence, index) else _mark(token.text))
        elif index in qualifying:
            tags.append("adverb")
        elif index in compounds or (token.is_upper and _is_acronym(sentence, index)):
            tags.append("noun")
        else:
            tags.append(word_tag(sentence, index, spans.get(index, NOTHING), tags, index in figures))
    return _without_asides(sentence, with_verbs(sentence, tags))


def _is_acronym(sentence: Sentence, index: int) -> bool:
    """Whether a word in capitals stands among others that are not: het OM eist; no unit and no headline in capitals."""
    if not sentence.kinds(index).isdisjoint(NO_ACRONYMS):
        return False
    beside = [sentence.tokens[i] for i in (index - 1, index + 1) if 0 <= i < len(sentence.tokens)]
    return not any(token.kind == "word" and token.text.isupper() for token in beside)


def _codes(sentence: Sentence) -> frozenset[int]:
    """The tokens of names in capitals and digits: A320, BR-277."""
    found: set[int] = set()
    for digits, token in enumerate(sentence.tokens):
        if token.kind == "digits" and sentence.glued(digits):
            letters = digits - 2 if _hyphen(sentence, digits - 1) else digits - 1
            text = sentence.tokens[letters].text if letters >= 0 else ""
            if text.isupper() and text.isalpha() and text not in MONEY:
                found.update(range(letters, digits + 1))
    return frozenset(found)


def _is_amount(sentence: Sentence, index: int) -> bool:
    return sentence.is_number(index) or "multipliers" in sentence.kinds(index)


def _hyphen(sentence: Sentence, index: int) -> bool:
    return sentence.key(index) == "-" and sentence.glued(index)


def _symbols(sentence: Sentence) -> frozenset[int]:
    """The tokens of units that begin with a sign, and of money in several words: the ° and C of 5 °C, долларов США."""
    signs = [m for m in sentence.of_kind("units") if m.last > m.first + 1 and sentence.key(m.first) == "°"]
    money = [m for m in sentence.of_kind("currencies") if m.last > m.first + 1 and _is_amount(sentence, m.first - 1)]
    return frozenset(index for mark in signs + money for index in range(mark.first, mark.last))


def _is_year(sentence: Sentence, index: int) -> bool:
    """Whether four digits are a year: they count no people, money or nouns in the plural, where nouns have capitals."""
    if not YEAR.fullmatch(sentence.tokens[index].text):
        return False
    noun = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
    many = noun[:1].isupper() and noun.endswith(sentence.language.writing.plural_endings or "\n")
    return sentence.kinds(index + 1).isdisjoint(("people", "currencies")) and not many


def _joins_figures(sentence: Sentence, index: int) -> bool:
    """Whether a mark stands inside a range, a clock time or a score: 80–85, 14:20, 2:1."""
    text = sentence.tokens[index].text
    joins = text in DASHES or (text == ":" and sentence.tokens[index - 1].kind == "digits")
    return joins and sentence.glued(index) and sentence.glued(index + 1)


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
    for first in sentence.beginnings(GRAMMAR):
        sense = sentence.sense("grammar", first)
        if sense is None:
            continue
        last = first + sense.size
        if "pronoun" in sense.every and sense.size > 1 and "of" in sentence.values("grammar", last):
            continue  # the number of the dead is no pronoun
        into = joined if sense.size > 1 else found
        for index in range(first, last):
            into[index] = into[index] | sense.every if index in into else sense.every
    return {**found, **joined}


def _compounds(sentence: Sentence) -> frozenset[int]:
    """The words of nouns that are written as several: 500 killed and wounded; where nouns are syllables, many."""
    if not sentence.language.writing.syllables:
        told = (m for m in sentence.of_kind("measures") if m.last > m.first + 2)
        return frozenset(i for m in told if sentence.is_number(m.first - 1) for i in range(m.first, m.last))
    nouns = [m for m in sentence.of_kinds(COMPOUNDS) if m.last > m.first + 1 and not _goes_further(sentence, m)]
    nouns += [m for m in sentence.of_kind("measures") if m.last > m.first + 1 and not _is_listed(sentence, m)]
    nouns += [m for m in sentence.of_kind("titles") if is_title(sentence, m.last - 1)]
    return frozenset(index for noun in nouns for index in range(noun.first, noun.last))


def _qualifying(sentence: Sentence) -> frozenset[int]:
    """The words of a longer qualifier before its digits, and of a longer adverb: maior que 500, zum ersten Mal."""
    marks = [m for m in sentence.of_kind("qualifiers_before") if m.first + 1 < m.last < len(sentence.tokens)]
    marks = [m for m in marks if not LINKING & set(sentence.values("grammar", m.first))]
    found = {i for m in marks if _opens_figure(sentence.tokens[m.last]) for i in range(m.first, m.last)}
    adverbs = (m for m in sentence.meant("grammar", "adverb") if m.last > m.first + 2)
    return frozenset(found.union(*(range(m.first, m.last) for m in adverbs)))


def _opens_figure(token: Token) -> bool:
    return token.kind == "digits" or token.text in MONEY


def _goes_further(sentence: Sentence, mark: Mark) -> bool:
    """Whether a longer phrase of the language's grammar begins where a noun does."""
    found = sentence.at("grammar", mark.first)
    return found is not None and found.last > mark.last


def _is_listed(sentence: Sentence, mark: Mark) -> bool:
    """Whether the language's grammar says what a phrase is."""
    return any(found.last == mark.last for found in sentence.all_at("grammar", mark.first))


def _mark(text: str) -> str:
    if text == ",":
        return "comma"
    if text in QUOTES:
        return "quote"
    if text in MONEY:
        return "number"
    return "binder" if text in BINDERS else "stop"
