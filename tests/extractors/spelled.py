"""Spells whole numbers in words by the rules of spelled.toml, so that what is read can be held against what was meant.

A rule is a number and how it and those after it are written, up to the next rule: `<` stands for how many times its
power of ten it is, `>` for what is left over, each by the rules of its own set or by those named: `<one<`. `=main=`
is the same number by another set and `_` a space; `[…]` stands where something is left over, `[…|…]` has the other
case behind its bar; `(one/few/many)` is the form of a noun that so many call for. Commas part the rules for the next
powers: 20 is followed by 30; a line without a number goes on. A rule may name another base than ten: `60/20`.
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from babel import Locale

PARTS = re.compile(r"([<>=])(?:(\w+)\1)?|\[([^]|]*)(?:\|([^]]*))?]|\(([^)]*)\)")
FORMS = ("one", "few", "many")
RULES = tomllib.loads((Path(__file__).parent / "spelled.toml").read_text(encoding="utf-8"))


class Rule(NamedTuple):
    """How the numbers from `start` on are written."""

    start: int
    power: int
    text: str


def spell(code: str, number: int, name: str = "main") -> str:
    """The number in the words of a language."""
    rule = max(rule for rule in _rules(code, name) if rule.start <= number)
    above, left = divmod(number, rule.power)

    def part(match: re.Match[str]) -> str:
        which, other, more, none, forms = match.groups()
        if which:
            return spell(code, {"<": above, ">": left, "=": number}[which], other or name)
        if forms:
            return str(forms.split("/")[FORMS.index(Locale.parse(code).plural_form(above))])
        return PARTS.sub(part, more if left else none or "")

    return PARTS.sub(part, rule.text)


@cache
def _rules(code: str, name: str) -> list[Rule]:
    return [rule for line in re.split(r"\n(?=\d)", RULES[code][name].strip()) for rule in _of_line(line)]


def _of_line(line: str) -> list[Rule]:
    start, texts = line.split(maxsplit=1)
    first, _, base = start.partition("/")
    power = 1
    while power * int(base or 10) <= int(first):
        power *= int(base or 10)
    return [
        Rule(int(first) + power * at, power, text.strip().replace("_", " ")) for at, text in enumerate(texts.split(","))
    ]
