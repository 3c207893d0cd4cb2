"""Names that a list knows: countries, their people, organisations, and the bodies of countries."""

from collections.abc import Iterator

from extractors.names.gazetteer import CONTINENTS, ORGANISATIONS, body_name, countries
from extractors.names.name import Name, Seen
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

KINDS = frozenset({"countries", "demonyms", "organisations"})
LISTED = KINDS | {"months", "weekdays", "bodies", "titles", "place_nouns", "grammar"}
OWN_WORD = 6  # letters: a shorter body without its country is a plain noun (army, police)


def make(sentence: Sentence, first: int, last: int, canonical: str, id: str | None, kind: str, *,
         certain: bool = True, country: str | None = None) -> Name:  # fmt: skip
    """A name at these tokens."""
    start, end = sentence.span(first, last)
    return Name(first, last, start, end, sentence.whole[start:end], canonical, id, kind, certain, country)


def listed(sentence: Sentence) -> Iterator[Name]:
    """Countries, people and organisations that the language's lists have, unless they are part of another word."""
    money = {i for mark in sentence.marks if mark.kind == "currencies" for i in range(mark.first, mark.last)}
    for mark in sentence.marks:
        if mark.kind not in KINDS:
            continue
        if mark.kind == "organisations" or not (
            mark.first in money or _currency_follows(sentence, mark.last) or _in_other_name(sentence, mark)
        ):
            yield _read(sentence, mark)


def _in_other_name(sentence: Sentence, mark: Mark) -> bool:
    """Whether a country's word that is seldom its name is a person's or a district's: bà Nga, huyện Anh Sơn."""
    first, last = mark.first, mark.last
    if last > first + 1 or not any(m.value == "seldom" for m in sentence.all_at("no_names", first)):
        return False
    addressed = first if first == 0 else first - 1  # Anh: he, or Britain
    if any(m.value == "pronoun" for m in sentence.all_at("grammar", addressed)) or _is_name(sentence, first - 1):
        return True
    return _is_name(sentence, last) and sentence.before("titles", first) is None


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital stands here that no list knows."""
    if not 0 < index < len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    return token.kind == "word" and token.text[0].isupper() and not sentence.kinds(index) & LISTED


def _currency_follows(sentence: Sentence, last: int) -> bool:
    """US-Dollar, US dollar: the country is part of the unit."""
    following = last + 1 if sentence.key(last) == "-" else last
    return sentence.at("currencies", following) is not None


def _read(sentence: Sentence, mark: Mark) -> Name:
    first, last, value = mark.first, mark.last, mark.value
    if mark.kind == "organisations":
        found = ORGANISATIONS[value]
        return make(sentence, first, last, found.name, f"org:{value}", "organisation", country=found.country)
    if value in CONTINENTS:
        kind = "people" if mark.kind == "demonyms" else "place"
        return make(sentence, first, last, CONTINENTS[value], f"region:{value}", kind)
    kind = "country" if mark.kind == "countries" and not _is_prefix(sentence, last) else "people"
    return make(sentence, first, last, countries().get(value, value), f"country:{value}", kind, country=value)


def _is_prefix(sentence: Sentence, last: int) -> bool:
    """US-Präsident: the country says whose."""
    return sentence.key(last) == "-" and sentence.glued(last) and sentence.glued(last + 1)


def bodies(sentence: Sentence, names: list[Name], seen: Seen) -> Iterator[Name]:
    """Ministries, forces and other bodies with the country that owns them."""
    ends = {name.last: name for name in names if name.country}
    begins = {name.first: name for name in names if name.country}
    for mark in sentence.of_kind("bodies"):
        owner = ends.get(_before(sentence, mark.first))
        after = begins.get(_after(sentence, mark.last)) if owner is None else None
        if owner and owner.country:
            yield _owned(sentence, owner.first, mark.last, mark.value, owner.country)
        elif after and after.country and after.kind != "people":
            yield _owned(sentence, mark.first, after.last, mark.value, after.country)
        elif mark.value in seen.bodies and "ministry" in mark.value:
            known = seen.bodies[mark.value]
            yield make(sentence, mark.first, mark.last, known.canonical, known.id, "organisation", certain=False,
                       country=known.country)  # fmt: skip


def _owned(sentence: Sentence, first: int, last: int, body: str, country: str) -> Name:
    return make(
        sentence, first, last, body_name(body, country), f"body:{country}:{body}", "organisation", country=country
    )


def _before(sentence: Sentence, first: int) -> int:
    """Where the owner's name must end: before the 's of "Russia's army" and the hyphen of "US-Armee"."""
    if sentence.key(first - 1) == "s" and sentence.key(first - 2) == "'":
        return first - 2
    return first - 1 if sentence.key(first - 1) in ("-", "'") else first


def _after(sentence: Sentence, last: int) -> int:
    """Where the owner's name must begin: after the "of the" of "army of the Netherlands"."""
    at = last
    if mark := sentence.at("of", at):
        at = mark.last
    while any(mark.value in ("of", "determiner") for mark in sentence.all_at("grammar", at)):
        at += 1
    return at
