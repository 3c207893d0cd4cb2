"""How a language writes: its number marks and the shape of its sentences, as section [writing] of its file says."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

NOUNS = ("last", "first", "capital", "whole")
KEYS: Mapping[str, type | tuple[str, ...]] = {
    "group": list, "decimal": str, "space_groups": bool, "ordinal_dot": bool, "units_before_tens": bool, "joined": bool,
    "noun": NOUNS, "verb_second": bool, "verb_last": bool, "clause_commas": bool, "plural_endings": list,
    "verb_endings": list, "abbreviations": list,
}  # fmt: skip
UNLESS_SAID = {"verb_second": False, "verb_last": False, "clause_commas": False, "plural_endings": [],
                "verb_endings": []}  # fmt: skip


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


def read_writing(table: Mapping[str, Any]) -> Writing:
    """The section [writing]; raises ValueError, which says what is wrong in it."""
    values = {**UNLESS_SAID, **table}
    if wrong := set(values) ^ set(KEYS):
        raise ValueError(f"misses or does not know {', '.join(sorted(wrong))}")
    for key, value in values.items():
        if not _may_be(value, KEYS[key]):
            raise ValueError(f"{key} can't be {value!r}; it is {_said(KEYS[key])}")
    values.update({key: tuple(values[key]) for key in ("group", "plural_endings", "verb_endings")})
    values["abbreviations"] = frozenset(word.removesuffix(".").lower() for word in values["abbreviations"])
    return Writing(**values)


def _may_be(value: object, kind: type | tuple[str, ...]) -> bool:
    if isinstance(kind, tuple):
        return value in kind
    texts = isinstance(value, list) and all(isinstance(one, str) for one in value)
    return texts if kind is list else isinstance(value, kind)


def _said(kind: type | tuple[str, ...]) -> str:
    if isinstance(kind, tuple):
        return f"one of {', '.join(kind)}"
    return {list: "a list of texts", str: "a text", bool: "true or false"}[kind]
