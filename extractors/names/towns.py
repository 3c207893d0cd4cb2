"""Names of towns and regions in a sentence: which capitalised words are places, and which place of a name is meant."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import product
from unicodedata import normalize

from extractors.names.cases import forms
from extractors.names.gazetteer import GIVEN_NAMES
from extractors.names.introduced import preposition
from extractors.names.listed import make
from extractors.names.name import Name, Seen
from extractors.names.places import Place, longest, places
from extractors.names.spelling import plain, spelling_key
from extractors.text.sentences import Sentence

KNOWN = 100_000  # inhabitants from which the first word of a sentence is taken for a town
ABROAD = 150_000  # from which a preposition is enough for a name that does not sound like the town's own
FAMOUS = 1_000_000  # from which it needs none
NOTABLE = 50_000  # from which a town elsewhere needs nothing before it to be one
SURE = 10  # how many times more inhabitants leave no doubt
COMPANIONS = frozenset((
    "place_nouns", "titles", "bodies", "demonyms", "countries", "months", "weekdays", "grammar", "no_names", "compass",
))  # fmt: skip
TELLING = 6  # letters from which a likeness of sound means something
SHOUTED = 4  # letters from which a word all in capitals may be a name


def towns(sentence: Sentence, others: Sequence[Name], seen: Seen) -> Iterator[Name]:
    """Every place of the gazetteer beside the other names; the countries that they speak of settle homonyms."""
    taken = {index for name in others for index in range(name.first, name.last)}
    countries = {name.country for name in others if name.country} or seen.countries.keys()
    nations = {name.first: name.last for name in others if name.kind == "country"}
    blocked = taken.difference(*(range(*nation) for nation in nations.items()))
    done = 0
    for at in _beginnings(sentence):
        if at < done or at in blocked:
            continue
        found = _find(sentence, at, blocked)
        if found and found[0] <= nations.get(at, at):
            continue  # Mexico, but Mexico City
        if found and _is_place(sentence, at, found[0], found[1], seen):
            yield _choose(sentence, at, found[0], found[1], countries)
        done = found[0] if found else at + 1


def _beginnings(sentence: Sentence) -> list[int]:
    """Where names of places may begin: at capitals, and at such nouns as in "obwód charkowski"."""
    region = [mark.first for mark in sentence.of_kind("place_nouns") if mark.value == "region"]
    return sorted({*sentence.capitals, *(at for at in region if _known_to_begin(sentence, at))})


def _known_to_begin(sentence: Sentence, at: int) -> bool:
    return _known(sentence.tokens[at].text, sentence.language.code)[2] > 1


def _find(sentence: Sentence, first: int, taken: set[int]) -> tuple[int, tuple[Place, ...]] | None:
    """The longest place name that begins at a token, and the places that bear it."""
    code = sentence.language.code
    word, found, most = _known(sentence.tokens[first].text, code)
    words, last = [word], first + 1
    best = (last, found) if found else None
    while len(words) < most and last < len(sentence.tokens) and last not in taken:
        token = sentence.tokens[last]
        last += 1
        if token.kind == "word":
            words.append(_as_written(token.text))
            if found := _lookup(" ".join(words), code):
                best = last, found
        elif token.text not in "-'’.":
            break
    return best


@lru_cache(maxsize=50_000)
def _known(word: str, code: str) -> tuple[str, tuple[Place, ...], int]:
    """A word as names are written, the places that bear it, and how many words a name that begins so may have."""
    written = _as_written(word)
    return written, _lookup(written, code), max(map(longest, forms(written, code)))


@lru_cache(maxsize=50_000)
def _lookup(name: str, code: str) -> tuple[Place, ...]:
    """The places of a name or of what it is an inflected form of in this language: в Донецкой области."""
    if found := places(name):
        return found
    every = product(*(forms(word, code) for word in name.split()))
    return next((found for words in every if (found := places(" ".join(words)))), ())


def _as_written(word: str) -> str:
    word = word if word.isascii() else normalize("NFC", word)
    return word.capitalize() if word.isupper() and len(word) >= SHOUTED else word


def _is_place(sentence: Sentence, first: int, last: int, found: tuple[Place, ...], seen: Seen) -> bool:
    """Whether the words can be the place that the gazetteer knows by them."""
    text = sentence.quote(first, last)
    if text in seen.places or text in seen.surnames:
        return text in seen.places
    introduced = _is_introduced(sentence, first, last, found[0].region)
    if last == first + 1 and (refused := sentence.all_at("no_names", first)):
        return introduced and first > 1 and all(mark.value == "seldom" for mark in refused)
    if text in GIVEN_NAMES and not introduced:
        return False
    if _in_longer_name(sentence, first, last):
        return False
    if not found[0].region and any(sentence.at("group_nouns", index) for index in range(first, last)):
        return False
    if not _own_name(sentence, text, found[0]):
        return found[0].population >= (ABROAD if introduced else FAMOUS)
    return introduced or found[0].region or _stands_alone(sentence, first, last, found[0].population)


def _is_introduced(sentence: Sentence, first: int, last: int, region: bool) -> bool:
    """Whether a preposition or a noun such as "city" stands before the words, or such a noun or a case behind them."""
    mark = preposition(sentence, first)
    if (mark and (region or mark.value != "article")) or sentence.before("compass", first):
        return True
    case = "postposition" in sentence.values("grammar", last)
    case = case or "behind" in sentence.values("place_prepositions", last)
    return case or any((sentence.before("place_nouns", first), sentence.at("place_nouns", last)))


def _stands_alone(sentence: Sentence, first: int, last: int, population: int) -> bool:
    """Whether a town's own name needs nothing before it to be one."""
    if first == 0 and (sentence.at("grammar", 0) or sentence.at("particles", 0)):
        return False
    if sentence.language.writing.noun == "capital":
        before = set(sentence.values("grammar", first - 1))
        return not before & {"determiner", "possessive"} and population >= NOTABLE
    return population >= (NOTABLE if first else KNOWN)


def _in_longer_name(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a capitalised word that no list knows stands beside: Jack London, Kansas City Chiefs."""
    capitals = sentence.language.writing.noun == "capital"
    if first and sentence.tokens[first - 1].text in GIVEN_NAMES and preposition(sentence, first) is None:
        return True  # Anna Lund
    if _unknown_capital(sentence, last) or (not capitals and _unknown_capital(sentence, first - 1)):
        return True
    group = not capitals and sentence.at("group_nouns", last)
    return bool(group) and sentence.tokens[last].is_capital  # Princeton University


def _unknown_capital(sentence: Sentence, index: int) -> bool:
    if not 0 <= index < len(sentence.tokens):
        return False
    token = sentence.tokens[index]
    if index == 0 and sentence.kinds(0):
        return False  # a word of the language, with the capital that opens a sentence
    return token.is_capital and COMPANIONS.isdisjoint(sentence.kinds(index))


def _own_name(sentence: Sentence, text: str, place: Place) -> bool:
    """Whether a place is printed by its own name, as this language spells it."""
    own, code = place.name.split(" (")[0], sentence.language.code
    return place.region or plain(own) == plain(text) or any(_sounds_like(own, form, code) for form in forms(text, code))


def _sounds_like(own: str, text: str, lang: str) -> bool:
    return len(text) >= TELLING and spelling_key(own) in (spelling_key(text), spelling_key(text, lang))


def _choose(sentence: Sentence, first: int, last: int, found: tuple[Place, ...], countries: Collection[str]) -> Name:
    """The place meant: the most probable, unless the countries spoken of are those of a lesser one."""
    best = found[0]
    if best.country not in countries:
        near = (place for place in found if place.country in countries)
        text = sentence.quote(first, last)
        best = next((p for p in near if p.population * SURE * 2 > best.population or p.name == text), best)
    if not best.region and _is_region(sentence, first, last):
        best = next((place for place in places(f"{best.name} region") if place.country == best.country), best)
    rivals = [place for place in found if place.country != best.country]
    certain = best.country in countries or all(best.population >= SURE * place.population for place in rivals)
    return make(sentence, first, last, best.name, best.id, "place", certain=certain, country=best.country)


def _is_region(sentence: Sentence, first: int, last: int) -> bool:
    """Whether the region is meant that is called by its town: région de Donetsk, Donetsk bölgesi."""
    while first and any(mark.value in ("of", "determiner") for mark in sentence.all_at("grammar", first - 1)):
        first -= 1
    beside = sentence.before("place_nouns", first), sentence.at("place_nouns", last)
    return any(mark is not None and mark.value == "region" for mark in beside)
