"""Names of towns and regions in a sentence: which capitalised words are places, and which place of a name is meant."""

from collections.abc import Iterator

from extractors.gazetteer import base_forms
from extractors.listed import make
from extractors.name import Name, Seen
from extractors.places import Place, longest, places
from extractors.sentences import Sentence
from extractors.spelling import plain, spelling_key

KNOWN = 100_000  # inhabitants from which the first word of a sentence is taken for a town
ABROAD = 150_000  # from which a preposition is enough for a name that does not sound like the town's own
FAMOUS = 1_000_000  # from which it needs none
NOTABLE = 50_000  # the same where every noun has a capital
SURE = 10  # how many times more inhabitants leave no doubt
COMPANIONS = (
    "place_nouns", "titles", "bodies", "demonyms", "countries", "months", "weekdays", "grammar", "no_names",
)  # fmt: skip
SHOUTED = 4  # letters from which a word all in capitals may be a name


def towns(sentence: Sentence, taken: set[int], seen: Seen) -> Iterator[Name]:
    """Every place of the gazetteer outside the tokens taken."""
    at = 0
    while at < len(sentence.tokens):
        token = sentence.tokens[at]
        if at in taken or token.kind != "word" or not token.text[0].isupper():
            at += 1
            continue
        found = _find(sentence, at, taken)
        if found and _is_place(sentence, at, found[0], found[1], seen):
            yield _choose(sentence, at, found[0], found[1], seen)
        at = found[0] if found else at + 1


def _find(sentence: Sentence, first: int, taken: set[int]) -> tuple[int, tuple[Place, ...]] | None:
    """The longest place name that begins at a token, and the places that bear it."""
    word = _as_written(sentence.tokens[first].text)
    words, last, best = [word], first + 1, None
    if found := _lookup(sentence, word):
        best = last, found
    most = longest(word)
    while len(words) < most and last < len(sentence.tokens) and last not in taken:
        token = sentence.tokens[last]
        last += 1
        if token.kind == "word":
            words.append(_as_written(token.text))
            if found := _lookup(sentence, " ".join(words)):
                best = last, found
        elif token.text not in "-'’.":
            break
    return best


def _lookup(sentence: Sentence, name: str) -> tuple[Place, ...]:
    found = places(name)
    if not found:
        for form in base_forms(name, sentence.language.words.get("name_endings", {})):
            if found := places(form):
                break
    return found


def _as_written(word: str) -> str:
    return word.capitalize() if word.isupper() and len(word) >= SHOUTED else word


def _is_place(sentence: Sentence, first: int, last: int, found: tuple[Place, ...], seen: Seen) -> bool:
    """Whether the words can be the place that the gazetteer knows by them."""
    if sentence.quote(first, last) in seen.places:
        return True
    introduced = any(sentence.before(kind, first) for kind in ("place_prepositions", "place_nouns"))
    if last == first + 1 and (refused := sentence.all_at("no_names", first)):
        return introduced and first > 1 and all(mark.value == "seldom" for mark in refused)
    if _in_longer_name(sentence, first, last) or any(sentence.at("group_nouns", index) for index in range(first, last)):
        return False
    if not _own_name(sentence, sentence.quote(first, last), found[0]):
        return found[0].population >= (ABROAD if introduced else FAMOUS)
    return introduced or found[0].region or _stands_alone(sentence, first, last, found[0].population)


def _stands_alone(sentence: Sentence, first: int, last: int, population: int) -> bool:
    """Whether a town's own name needs nothing before it to be one."""
    if first == 0 and (sentence.at("grammar", 0) or sentence.at("particles", 0)):
        return False
    if sentence.language.writing.noun == "capital":
        before = {mark.value for mark in sentence.all_at("grammar", first - 1)}
        return not before & {"determiner", "possessive"} and population >= NOTABLE
    return first > 0 or population >= KNOWN


def _in_longer_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a capitalised word that no list knows stands beside: Jack London, Kansas City Chiefs."""
    capitals = sentence.language.writing.noun == "capital"
    return _unknown_capital(sentence, last) or (not capitals and _unknown_capital(sentence, first - 1))


def _unknown_capital(sentence: Sentence, index: int) -> bool:
    if not 0 <= index < len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    known = any(sentence.at(kind, index) for kind in COMPANIONS)
    return token.kind == "word" and token.text[0].isupper() and not known


def _own_name(sentence: Sentence, text: str, place: Place) -> bool:
    """Whether a place is printed by its own name, as this language spells it."""
    own = place.name.split(" (")[0]
    return place.region or plain(own) == plain(text) or _sounds_like(own, text, sentence.language.code)


def _sounds_like(own: str, text: str, lang: str) -> bool:
    return spelling_key(own) in (spelling_key(text), spelling_key(text, lang))


def _choose(sentence: Sentence, first: int, last: int, found: tuple[Place, ...], seen: Seen) -> Name:
    """The place meant: the most probable, unless the article's other places lie in the country of a lesser one."""
    best = found[0]
    if best.country not in seen.countries:
        best = next(
            (p for p in found if p.country in seen.countries and p.population * SURE * 2 > best.population), best
        )
    rivals = [place for place in found if place.country != best.country]
    certain = all(best.population >= SURE * place.population for place in rivals) or best.country in seen.countries
    return make(sentence, first, last, best.name, best.id, "place", certain=certain, country=best.country)
