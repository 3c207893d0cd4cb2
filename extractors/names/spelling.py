"""How names sound: a key that joins the spellings of one name over languages, and whether two names are one.

The key keeps the consonants, folded into classes that survive a transcription, and the places of the vowels:
Torezk, Toretsk, Торецьк and Торецк are all t-r-tsk, but Niger is n-h-r and Nigeria n-h-r-.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from extractors.text.language import CODES, load

VOWELS = re.compile(r"[aeiouyj-]+")
GLIDES = str.maketrans("yj", "ii")
WORD = re.compile(r"[^\W\d_]+|\d+")
DOUBLED = re.compile(r"(.)\1+")
LIKE = 80  # of 100: how alike the letters of two languages must be where the consonants agree
LIKE_IN_ONE_LANGUAGE = 90  # within one language, which spells two names in two ways


class Named(NamedTuple):
    """A name to compare: its canonical form, its id in the gazetteer, and the language that spelled it."""

    text: str
    id: str | None = None
    lang: str | None = None


@cache
def _tables() -> Mapping[str, Mapping[str, str]]:
    text = (files("extractors.names") / "gazetteer" / "sounds.toml").read_text(encoding="utf-8")
    return {name: {letters: sound for sound, all_ in rows.items() for letters in all_}
            for name, rows in tomllib.loads(text).items()}  # fmt: skip


@cache
def _sounds(lang: str | None) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """The letter groups of a language, longest first, with their sounds."""
    own = load(lang).words["sounds"] if lang in CODES else {}
    table = {**_tables()["letters"], **{letters: sound for sound, all_ in own.items() for letters in all_}}
    groups = sorted(table, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, groups))), table


def without_accents(text: str) -> str:
    """Letters without the marks that can be taken off them."""
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", "".join(c for c in decomposed if not unicodedata.combining(c)))


def plain(text: str) -> str:
    """Lower case without accents; letters that are no accented ones stay."""
    return without_accents(text.lower())


def _romanised(name: str, lang: str | None) -> str:
    pattern, table = _sounds(lang)
    letters = unicodedata.normalize("NFC", name.lower()).replace("'", "").replace("’", "")
    return pattern.sub(lambda match: table[match[0]], letters)


@lru_cache(maxsize=50_000)
def spelling_key(name: str, lang: str | None = None) -> str:
    """The sound of a name as this language spells it: folded consonants, `-` for each run of vowels."""
    words = WORD.findall(_romanised(name, lang))
    return " ".join(DOUBLED.sub(r"\1", VOWELS.sub("-", DOUBLED.sub(r"\1", plain(word)))) for word in words)


def same_name(a: Named, b: Named) -> tuple[bool | None, str]:
    """Whether two names are one, and why; None where nothing tells. Likeness decides of names without an id alone."""
    if a.id and b.id:
        return a.id == b.id, "one id in the gazetteer" if a.id == b.id else "two ids in the gazetteer"
    if a.text == b.text or (plain(a.text) == plain(b.text) and not _accents_differ(a, b)):
        return True, "the same words"
    if a.id or b.id:
        return None, "one of them is not in the gazetteer"
    if spelling_key(a.text, a.lang) != spelling_key(b.text, b.lang):
        return None, "no likeness"
    if not _accents_differ(a, b) and all(
        _alike(one, two, a.lang == b.lang) for one, two in zip(_words(a), _words(b), strict=True)
    ):
        return True, "alike in sound"
    return None, "alike in consonants alone"


def _accents_differ(a: Named, b: Named) -> bool:
    """Whether one language prints both with accents, but other ones: Nam and Năm, Thành and Thạnh are two names."""
    one, two = a.text.lower(), b.text.lower()
    return a.lang == b.lang and one != two and plain(one) != one and plain(two) != two


def _words(name: Named) -> list[str]:
    return [plain(word) for word in WORD.findall(_romanised(name.text, name.lang))]


def _alike(a: str, b: str, one_language: bool) -> bool:
    """Whether two words of the same consonants have the same vowels too, and nearly the same letters."""
    heard = [[_vowel(run) for run in VOWELS.findall(word)] for word in (a, b)]
    return heard[0] == heard[1] and ratio(a, b) >= (LIKE_IN_ONE_LANGUAGE if one_language else LIKE)


def _vowel(run: str) -> str:
    """The sound of a run of vowels: i, y and j are one, ye is e."""
    return DOUBLED.sub(r"\1", run.translate(GLIDES)).replace("ie", "e")
