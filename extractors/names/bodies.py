"""Bodies of countries: ministries, forces and offices, with the country whose they are."""

from collections.abc import Iterator, Mapping

from extractors.names.gazetteer import BODIES, body_name
from extractors.names.listed import make
from extractors.names.name import Name, Seen
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

ONE_OF_A_KIND = frozenset(body for body, form in BODIES.items() if "{owner}" in form)  # others a town may have too
HEAD, TAIL = 2, 6  # words of a body's name before and behind an adjective: le ministère | russe | de la défense


def bodies(sentence: Sentence, names: list[Name], seen: Seen) -> Iterator[Name]:
    """Every body whose country the sentence names or the article leaves no doubt of."""
    ends = {name.last: name for name in names if name.country}
    begins = {name.first: name for name in names if name.country}
    named = {index for name in names if name.kind == "organisation" for index in range(name.first, name.last)}
    for mark in reversed(sentence.of_kind("bodies")):  # the general staff of the armed forces of Ukraine
        found = _of_named(sentence, mark, ends, begins)
        if found is None and mark.first not in named:
            found = _of_article(sentence, mark, seen)
        if found:
            begins[found.first] = found
            yield found
    for name in names:
        if name.country and name.kind == "people" and _adjectives_follow(sentence):
            yield from _parted(sentence, name, name.country)


def _of_named(sentence: Sentence, mark: Mark, ends: Mapping[int, Name], begins: Mapping[int, Name]) -> Name | None:
    """Russia's army, the US army, the army of Russia, l'armée russe."""
    owner = ends.get(_before(sentence, mark.first))
    if owner and owner.country:
        return _owned(sentence, owner.first, mark.last, mark.value, owner.country)
    if (after := begins.get(mark.last)) and after.country and _adjectives_follow(sentence):
        return _owned(sentence, mark.first, after.last, mark.value, after.country)
    after = begins.get(_after(sentence, mark.last))
    if after and after.country and after.kind != "people":
        return _owned(sentence, mark.first, after.last, mark.value, after.country)
    return None


def _of_article(sentence: Sentence, mark: Mark, seen: Seen) -> Name | None:
    """A body of which a country has one: that named before, or that of the country the article is set in."""
    if mark.value not in ONE_OF_A_KIND:
        return None
    known = seen.bodies.get(mark.value)
    country = known.country if known else seen.country()
    return _owned(sentence, mark.first, mark.last, mark.value, country, certain=False) if country else None


def _parted(sentence: Sentence, owner: Name, country: str) -> Iterator[Name]:
    """A body with its country's adjective inside: le ministère russe de la défense."""
    start, size = max(0, owner.first - HEAD), owner.last - owner.first
    tokens = (*sentence.tokens[start : owner.first], *sentence.tokens[owner.last : owner.last + TAIL])
    for first, senses in sentence.language.lexicon.find(tokens).items():
        if "bodies" in senses and start + first < owner.first < (last := start + first + senses["bodies"].size):
            yield from (_owned(sentence, start + first, last + size, body, country) for body in senses["bodies"].values)


def _adjectives_follow(sentence: Sentence) -> bool:
    return sentence.language.writing.noun == "first"


def _owned(sentence: Sentence, first: int, last: int, body: str, country: str, *, certain: bool = True) -> Name:
    name, id_ = body_name(body, country), f"body:{country}:{body}"
    return make(sentence, first, last, name, id_, "organisation", certain=certain, country=country)


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
