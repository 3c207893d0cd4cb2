"""Names that a list knows: countries, their people and organisations."""

from collections.abc import Iterator

from extractors.names.gazetteer import CONTINENTS, ORGANISATIONS, countries, identity
from extractors.names.name import Name
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

KINDS = frozenset({"countries", "demonyms", "organisations"})
LISTED = KINDS | {"months", "weekdays", "bodies", "titles", "place_nouns", "grammar"}


def make(sentence: Sentence, first: int, last: int, canonical: str, id: str | None, kind: str, *,
         certain: bool = True, country: str | None = None) -> Name:  # fmt: skip
    """A name at these tokens."""
    start, end = sentence.span(first, last)
    return Name(first, last, start, end, sentence.whole[start:end], canonical, id, kind, certain, country)


def listed(sentence: Sentence) -> Iterator[Name]:
    """Countries, people and organisations that the language's lists have, unless they are part of another word."""
    money = {i for mark in sentence.of_kind("currencies") for i in range(mark.first, mark.last)}
    for mark in sentence.of_kinds(KINDS):
        if mark.kind == "organisations" or not (
            mark.first in money or _currency_follows(sentence, mark.last) or _in_other_name(sentence, mark)
        ):
            yield _read(sentence, mark)


def _in_other_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's word that is seldom its name is a person's or a district's: bà Nga, huyện Anh Sơn."""
    first, last = mark.first, mark.last
    if last > first + 1 or "seldom" not in sentence.values("no_names", first):
        return False
    addressed = first if first == 0 else first - 1  # Anh: he, or Britain
    if "pronoun" in sentence.values("grammar", addressed) or _is_name(sentence, first - 1):
        return True
    return _is_name(sentence, last) and sentence.before("titles", first) is None


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital stands here that no list knows."""
    if not 0 < index < len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    return token.is_capital and not sentence.kinds(index) & LISTED


def _currency_follows(sentence: Sentence, last: int) -> bool:
    """US-Dollar, US dollar: the country is part of the unit."""
    following = last + 1 if sentence.key(last) == "-" else last
    return sentence.at("currencies", following) is not None


def _read(sentence: Sentence, mark: Mark) -> Name:
    first, last, value = mark.first, mark.last, mark.value
    if mark.kind == "organisations":
        name, id_ = identity(value)
        return make(sentence, first, last, name, id_, "organisation", country=ORGANISATIONS[value].country)
    if value in CONTINENTS:
        kind = "people" if mark.kind == "demonyms" else "place"
        return make(sentence, first, last, CONTINENTS[value], f"region:{value}", kind)
    kind = "country" if mark.kind == "countries" and not _is_prefix(sentence, last) else "people"
    return make(sentence, first, last, countries().get(value, value), f"country:{value}", kind, country=value)


def _is_prefix(sentence: Sentence, last: int) -> bool:
    """US-Präsident: the country says whose."""
    return sentence.key(last) == "-" and sentence.glued(last) and sentence.glued(last + 1)
