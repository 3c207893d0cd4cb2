"""A language: its file languages/<code>.toml, read strictly, with what CLDR knows added."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel.localedata import exists as in_cldr

from extractors.figures.measures import MEASURES
from extractors.names import gazetteer
from extractors.text import cldr
from extractors.text.kept import keep
from extractors.text.lexicon import Lexicon
from extractors.text.schema import SECTIONS, UNLESS_SAID, WRITING
from extractors.text.tokens import Tokenizer

GAP = " … "  # between the parts of a verb that stand apart
OR = " | "  # between what may stand in one part: gab | gaben … aus
SAMPLE, SHORT = 1000, 40  # characters that are looked at; fewer than that tell no language
FOLDER = files("extractors") / "languages"
CODES = tuple(sorted(path.name.removesuffix(".toml") for path in FOLDER.iterdir() if path.name.endswith(".toml")))


class LanguageError(ValueError):
    """A language file that can't be used: says which file, where and why."""


@dataclass(frozen=True, slots=True, eq=False)
class Writing:
    """How a language writes: its number marks and the shape of its sentences."""

    group: tuple[str, ...]  # between thousands, the most usual first
    decimal: str
    space_groups: bool  # 26 000 is one number
    ordinal_dot: bool  # "7." is the seventh
    units_before_tens: bool  # zweiundzwanzig
    joined: bool  # number words are written as one word
    noun: str  # head of a counted noun phrase: "last", "first", "capital"; "whole" where words are written as syllables
    verb_last: bool  # who speaks opens the clause, the verb ends it
    verb_second: bool  # the subject can stand behind its verb, and a figure behind that: gestern zahlte er 5 Euro
    clause_commas: bool  # a comma stands before every clause that another holds
    plural_endings: tuple[str, ...]  # of nouns with a capital that more than one is counted by; none: any noun
    verb_endings: tuple[str, ...]  # of small words on no list that are verbs, where nouns have a capital
    abbreviations: frozenset[str]  # lower case, without their dot

    @property
    def numeral_first(self) -> bool:
        """Whether a numeral always opens its noun phrase."""
        return self.syllables or self.verb_last

    @property
    def syllables(self) -> bool:
        """Whether spaces part the syllables of a word too."""
        return self.noun == "whole"


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What the extractors know of one language."""

    code: str
    writing: Writing
    lexicon: Lexicon
    words: Mapping[str, Mapping[str, tuple[str, ...]]]  # the file's sections as they stand
    tokenizer: Tokenizer


@cache
def load(code: str) -> Language:
    """The language with this ISO 639-1 code; raises LanguageError for a file that is wrong, KeyError without one."""
    if code not in CODES:
        raise KeyError(code)
    text = (FOLDER / f"{code}.toml").read_text(encoding="utf-8")
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LanguageError(f"languages/{code}.toml: {error}") from error
    return build(code, table)


def build(code: str, table: Mapping[str, Any]) -> Language:
    """A language from its file's content; raises LanguageError."""
    name = f"languages/{code}.toml"
    if not in_cldr(code):
        raise LanguageError(f"{name}: CLDR knows no language {code!r}; name the file by the ISO 639-1 code")
    writing = _writing(name, table.get("writing", {}))
    words = dict(_sections(name, table))
    entries = [
        entry
        for section, keys in words.items()
        if section != "cldr"
        for key, phrases in keys.items()
        for phrase in phrases
        for entry in _entries(section, key, phrase)
    ]
    without = words.get("cldr", {}).get("without", ())
    entries += [entry for entry in cldr.entries(code) if entry[2].lstrip("=") not in without]
    entries += gazetteer.entries(code, words.get("name_endings", {}))
    bound = [word.rstrip("*") for word in words.get("bound", {}).get("word", ())]
    tokenizer = Tokenizer(writing.space_groups, _number_words(words), bound)
    language = Language(code, writing, Lexicon(entries), words, tokenizer)
    keep()
    return language


def _number_words(words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[str]:
    """The words that numbers are written with as one."""
    for section in ("numbers", "multipliers", "joiners", "mixed", "parts"):
        for key, phrases in words.get(section, {}).items():
            if key.startswith("0."):
                continue  # південний is southern, and no half
            ends = (phrase.lower().rpartition("'")[2] for phrase in phrases)  # п'ять is more than one token
            yield from (word for word in ends if word.isalpha() and len(word) > 1)


def _entries(section: str, key: str, phrase: str) -> Iterator[tuple[str, Any, str]]:
    """A phrase as the lexicon takes it; of a verb in two parts the first, its meaning with the second."""
    heads, gap, tails = phrase.partition(GAP)
    if not gap:
        yield section, key, phrase
        return
    yield from ((section + GAP, (key, tail), head) for head in heads.split(OR) for tail in tails.split(OR))


def _writing(name: str, table: Mapping[str, Any]) -> Writing:
    if not isinstance(table, Mapping):
        raise LanguageError(f"{name}: [writing] must be a table")
    values = {**UNLESS_SAID, **table}
    if wrong := set(values) ^ set(WRITING):
        raise LanguageError(f"{name}: [writing] misses or does not know {', '.join(sorted(wrong))}")
    for key, value in values.items():
        texts = isinstance(value, list) and all(isinstance(one, str) for one in value)
        if not isinstance(value, WRITING[key]) or (WRITING[key] is list and not texts):
            raise LanguageError(f"{name}: [writing] {key} can't be {value!r}")
    values.update({key: tuple(values[key]) for key in ("group", "plural_endings", "verb_endings")})
    values["abbreviations"] = frozenset(word.removesuffix(".").lower() for word in values["abbreviations"])
    return Writing(**values)


def _sections(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """Each section with its phrases by key; an unknown section or key, or a phrase that is no text, is an error."""
    for section, keys in table.items():
        if section == "writing":
            continue
        if section not in SECTIONS:
            raise LanguageError(f"{name}: no section is called [{section}]")
        if not isinstance(keys, Mapping):
            raise LanguageError(f"{name}: [{section}] must be a table")
        allowed = MEASURES.keys() if section in ("measures", "verbs", "governing") else SECTIONS[section]
        for key, phrases in keys.items():
            if allowed is not None and key not in allowed:
                raise LanguageError(f"{name}: [{section}] has no key {key!r}; it knows {', '.join(sorted(allowed))}")
            if not isinstance(phrases, list) or not all(isinstance(p, str) and p.strip() for p in phrases):
                raise LanguageError(f"{name}: [{section}] {key} must be a list of phrases")
        yield section, {key: tuple(phrases) for key, phrases in keys.items()}


def language_of(text: str, hint: str | None = None) -> str | None:
    """The ISO 639-1 code of a text's language; the hint where the text is too short to tell; None without letters."""
    if hint and len(text) < SHORT:
        return hint
    if not re.search(r"[^\W\d_]", text):
        return hint
    import py3langid  # its model takes half a second to load, and most outlets say their language

    code, _ = py3langid.classify(text[:SAMPLE])
    return str(code)
