"""What recognises an event in a text, whatever its language: the names and the numbers printed in it."""

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.resources import files

from extractors.text.language import CODES, load

LETTERS = tomllib.loads((files("comparers") / "letters.toml").read_text(encoding="utf-8"))
LATIN = str.maketrans(LETTERS["latin"])
SOUNDS = re.compile("|".join(sorted(LETTERS["sounds"], key=len, reverse=True)))
VOWELS = re.compile("[aeiou]+")
DOUBLED = re.compile(r"(.)\1+")

TOKEN = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*|[.!?:\n\"“”„«»]|\d+")
PIECE = re.compile(r"-|['’]s\b")
NUMBER = re.compile(r"(?<![\w.,])\d+(?:[.,'’\u00a0\u202f\u2009 ]\d{3})*(?:[.,]\d+)?(?!\d)")
NOT_DIGIT = re.compile(r"\D")
YEAR = re.compile(r"(?:18|19|20)\d\d")
HALF = 0.5  # of a name's weight: numbers are met twice by chance, and nouns of a language that writes all like names
ALL_NOUNS = 0.22  # above this share of capitals inside sentences, a language without a file writes all its nouns so
HEADLINE = 0.5  # and above this, any language does, as English headlines do
SHORTEST = 3  # sounds; a name of fewer keeps its vowels: Bonn is not Ben


@lru_cache(maxsize=200_000)
def name_key(word: str) -> str:
    """How a name sounds, without its vowels: one key for Torezk, Toretsk and Торецк."""
    latin = unicodedata.normalize("NFKD", word.lower().translate(LATIN))
    letters = "".join(letter for letter in latin if "a" <= letter <= "z")
    sounds = SOUNDS.sub(lambda found: str(LETTERS["sounds"][found[0]]), letters)
    key = DOUBLED.sub(r"\1", sounds[:1] + VOWELS.sub("", sounds[1:]))
    return key if len(key) >= SHORTEST else DOUBLED.sub(r"\1", sounds)


def words(text: str) -> list[str]:
    """The words of a text, without the parts that a hyphen or a genitive adds."""
    return [piece for token in TOKEN.findall(text) for piece in _pieces(token) if piece and piece[0].isalpha()]


def _pieces(token: str) -> Sequence[str]:
    """A word without hyphens and genitives; most have none, which is seen sooner than split."""
    return (token,) if token.isalpha() else PIECE.split(token)


def number_keys(text: str) -> list[str]:
    """The digits of every number printed, without marks and trailing zeros; years and single digits left out."""
    found = []
    for number in NUMBER.findall(text):
        digits = NOT_DIGIT.sub("", number)
        if len(digits) > 1 and not YEAR.fullmatch(number):
            found.append(digits.rstrip("0").rjust(2, "0"))
    return found


def traces(text: str, lang: str | None = None) -> dict[str, float]:
    """The names ("w:…") and the numbers ("n:…") of a text, each with how much the text makes of it."""
    named, all_nouns = names(text, lang)
    weight = HALF if all_nouns else 1.0
    found = {f"w:{key}": weight * _emphasis(times) for key, times in named.items()}
    return found | {f"n:{key}": HALF * _emphasis(times) for key, times in Counter(number_keys(text)).items()}


def _emphasis(times: int) -> float:
    return min(2.0, 0.5 + 0.5 * times)


def names(text: str, lang: str | None = None) -> tuple[Counter[str], bool]:
    """Words with a capital inside a sentence, by their key; and whether all nouns are written so there."""
    found: Counter[str] = Counter()
    capitals = words = 0
    inside = False
    for token in TOKEN.findall(text):
        if inside and token[0].isalpha():
            words += 1
            if token[0].isupper():
                capitals += 1
                for key in map(name_key, _pieces(token)):
                    if len(key) >= SHORTEST:
                        found[key] += 1
        inside = token[0].isalpha()
    return found, capitals > _usual(lang) * words


@cache
def _usual(lang: str | None) -> float:
    """The share of words inside sentences up to which only names have capitals."""
    if lang not in CODES:
        return ALL_NOUNS
    return 0.0 if load(lang).writing.noun == "capital" else HEADLINE
