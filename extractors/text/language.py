"""A language: its file languages/<code>.toml, read strictly, with what CLDR knows added."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from babel.localedata import exists as in_cldr

from extractors.names import gazetteer
from extractors.text import cldr
from extractors.text.kept import keep
from extractors.text.keys import holds, said
from extractors.text.lexicon import Lexicon
from extractors.text.schema import SECTIONS
from extractors.text.tokens import Tokenizer
from extractors.text.writing import Writing, read_writing

GAP = " … "  # between the parts of a verb that stand apart
OR = " | "  # between what may stand in one part: gab | gaben … aus
UNREAD = frozenset({"cldr", "genders"})  # sections whose words are not looked for in a text
SAMPLE, SHORT = 1000, 40  # characters that are looked at; fewer than that tell no language
NOTHING: Mapping[str, tuple[str, ...]] = {}
FOLDER = files("extractors") / "languages"
CODES = tuple(sorted(path.name.removesuffix(".toml") for path in FOLDER.iterdir() if path.name.endswith(".toml")))


class LanguageError(ValueError):
    """A language file that can't be used: says which file, where and why."""


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """What the extractors know of one language."""

    code: str
    writing: Writing
    lexicon: Lexicon
    words: Mapping[str, Mapping[str, tuple[str, ...]]]  # every section, as its file has it or empty
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
    words = dict.fromkeys(SECTIONS, NOTHING) | dict(_sections(name, table))
    entries = [
        entry
        for section, keys in words.items()
        if section not in UNREAD
        for key, phrases in keys.items()
        for phrase in phrases
        for entry in _entries(section, key, phrase)
    ]
    without = words["cldr"].get("without", ())
    entries += [entry for entry in cldr.entries(code) if entry[2].lstrip("=") not in without]
    entries += gazetteer.entries(code, words["name_endings"])
    bound = [word.rstrip("*") for word in words["bound"].get("word", ())]
    tokenizer = Tokenizer(writing.space_groups, _number_words(words), bound)
    language = Language(code, writing, Lexicon(entries), words, tokenizer)
    keep()
    return language


def _number_words(words: Mapping[str, Mapping[str, tuple[str, ...]]]) -> Iterator[str]:
    """The words that numbers are written with as one."""
    for section in ("numbers", "multipliers", "joiners", "mixed", "parts"):
        for key, phrases in words[section].items():
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


def _writing(name: str, table: object) -> Writing:
    if not isinstance(table, Mapping):
        raise LanguageError(f"{name}: [writing] must be a table")
    try:
        return read_writing(table)
    except ValueError as error:
        raise LanguageError(f"{name}: [writing] {error}") from error


def _sections(name: str, table: Mapping[str, Any]) -> Iterator[tuple[str, dict[str, tuple[str, ...]]]]:
    """Each section with its phrases by key; an unknown section or key, or a phrase that is no text, is an error."""
    for section, keys in table.items():
        if section == "writing":
            continue
        if section not in SECTIONS:
            raise LanguageError(f"{name}: no section is called [{section}]")
        if not isinstance(keys, Mapping):
            raise LanguageError(f"{name}: [{section}] must be a table")
        for key, phrases in keys.items():
            if not holds(SECTIONS[section], key):
                raise LanguageError(f"{name}: [{section}] has no key {key!r}; it knows {said(SECTIONS[section])}")
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
