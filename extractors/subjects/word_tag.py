"""The one thing that a word is where it stands, of those that it can be."""

from collections.abc import Set
from functools import cache

from extractors.subjects.endings import is_postposition
from extractors.subjects.participles import ARTICLES, article_follows, is_perfect, opens_participial
from extractors.subjects.relatives import is_demonstrative, relative
from extractors.subjects.verb_or_noun import agrees, ends_as_verb, ends_clause, follows_figure, needs_verb, verb_follows
from extractors.text.sentences import Sentence

QUOTES = frozenset('"“”„«»‘[]')
ENDING = ARTICLES | {"preposition", "subordinator", "conjunction", "adverb"}  # what ends a noun phrase
OPENINGS = frozenset({"", "comma", "stop", "conjunction"})
MEASURED = frozenset({"units", "currencies"})
IN_PHRASE = frozenset({"determiner", "possessive", "number"})
COUNTED = frozenset({"currencies", "units_before", "units"})  # what stands beside a number
PRONOUNS = frozenset({"pronoun", "object", "proclitic"})
BOTH = frozenset({"preposition", "subordinator"})
BOUND = frozenset({"bound"})
COUNTING = COUNTED | BOUND | {"numbers", "multipliers", "vague", "mixed"}
AS = {"of_them": "object", "proclitic": "object", "speech": "verb", "verb_ending": "verb", "infinitive": "verb"}
ENDINGS = frozenset({"noun", "verb_ending", "infinitive"})
FINITE = frozenset({"verb", "verb_ending", "speech"})
BY_PLACE = FINITE | {"adverb", "verb_or_noun", "adverb_ending", "gerund"}  # what is not the same in any phrase
BY_ENDING = frozenset({"noun", "infinitive", "verb_ending", "participle", "gerund", "adverb_ending"})
ORDER = (
    "expletive", "pronoun", "object", "proclitic", "of_them", "possessive", "determiner", "of", "preposition",
    "subordinator", "conjunction", "auxiliary", "verb", "adverb", "speech", "verb_ending", "infinitive",
)  # fmt: skip


def word_tag(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str], can_count: bool) -> str:
    """The one thing that a word is here, by what stands before it; one that can't count is no number."""
    previous = _previous(before)
    if tag := _small_word(sentence, index, can_be, before, previous):
        return tag
    if can_count and can_be != {"noun"} and _counts(sentence, index, previous):  # сім'ї is no seven
        return "determiner" if "determiner" in can_be else "number"
    if "plural_verb" in can_be:
        can_be -= {"plural_verb"}
        if not can_be and before[-1:] == ["noun"] and sentence.key(index - 1).endswith("s"):
            return "verb"  # personas permanecen
    if "participle" in can_be:
        if is_perfect(previous, before) or (previous in OPENINGS and article_follows(sentence, index)):
            return "verb"
        if before[-1:] == ["comma"] and opens_participial(sentence, index + 1, has_cases(sentence)):
            return "relative"
        can_be -= {"participle"}
    by_place = not BY_PLACE.isdisjoint(can_be) or (not can_be and sentence.tokens[index].text.islower())
    return (
        _noun(sentence, index, can_be, before, previous)
        or (_in_phrase(sentence, index, can_be, before, previous) if by_place else None)
        or _usual(can_be)
    )


def can_count(sentence: Sentence) -> Set[int]:
    """Where a number, a magnitude or a unit may stand."""
    return sentence.beginnings(COUNTING) | {bound - 1 for bound in sentence.beginnings(BOUND)}


@cache
def _usual(can_be: frozenset[str]) -> str:
    """What a word most often is, of what it can be."""
    return next((AS.get(tag, tag) for tag in ORDER if tag in can_be), "noun")


def _previous(before: list[str]) -> str:
    """The last tag of a word."""
    return next((tag for tag in reversed(before) if tag not in ("quote", "binder")), "")


def _small_word(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str], previous: str) -> str | None:
    """A pronoun, the s of a genitive, or an article that stands for a noun."""
    token = sentence.tokens[index]
    if len(can_be) == 1 and can_be <= PRONOUNS and not token.is_upper:
        return next(AS.get(tag, tag) for tag in can_be)
    if can_be == {"of"} and sentence.language.writing.noun == "capital":
        return "of"  # im Wert von
    if can_be == BOTH and previous == "comma" and "contrast" in sentence.values("clauses", index):
        return "subordinator"  # , während die Preise sanken
    if token.text == "s" and before[-1:] == ["binder"] and previous == "noun":
        return "possessive"
    if (alone := _stands_alone(sentence, index, can_be, previous)) or is_demonstrative(sentence, index, can_be, before):
        return "noun" if alone else "pronoun"
    if can_be == {"conjunction", "adverb"} and sentence.language.writing.verb_second:
        return "adverb" if before[-1:] in (["verb"], ["auxiliary"]) else "conjunction"  # hat aber 40 Leute entlassen
    return None


def _stands_alone(sentence: Sentence, index: int, can_be: frozenset[str], previous: str) -> bool:
    """Whether an article stands for a noun said before: las de eliminación, "otras", aquele de 53 anos."""
    if "determiner" not in can_be or previous in IN_PHRASE or not 0 < index < len(sentence.tokens) - 1:
        return False
    if sentence.key(index - 1) in QUOTES and sentence.key(index + 1) in QUOTES:
        return True
    return previous != "subordinator" and "of" not in can_be and "of" in sentence.values("grammar", index + 1)


def _noun(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str], previous: str) -> str | None:
    """A noun that may look like a verb, an infinitive, or a relative."""
    of_verb = before[-1:] == ["of"] and can_be == {"verb_ending"}
    of_verb = of_verb or (can_be == {"subordinator"} and before[-1:] == ["determiner"])  # un car
    bound = can_be & FINITE and sentence.hyphen(index - 1) and sentence.language.writing.noun == "last"
    if _is_noun(sentence, index, can_be, previous) or of_verb or bound or ("noun" in can_be and can_be <= ENDINGS):
        return "noun"
    if can_be == {"infinitive"}:  # a verb behind a preposition too: pour réduire
        return "noun" if previous in ARTICLES else "verb"
    return relative(sentence, index, can_be, previous) if "relative" in can_be else None


def _in_phrase(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str], previous: str) -> str | None:
    """A word that is one thing inside a noun phrase and another outside."""
    inside = _is_inside(sentence, index, can_be, before, previous)
    acts = previous == "number" and can_be and can_be <= FINITE and not sentence.key(index).endswith("s")
    if acts and sentence.language.writing.noun == "first" and not has_cases(sentence):
        return "verb"  # oito morreram
    if inside and can_be == {"adverb"} and sentence.at("ordinals", index):
        return "noun"  # la prima volta
    if previous in ("preposition", "number") and "verb" in can_be and has_cases(sentence):
        return "verb"  # В результате погибли
    if inside and can_be & {"verb", "verb_ending"} and ends_clause(sentence, index):
        return "verb"
    if inside and can_be & {"verb", "verb_ending", "adverb", "speech"} and not can_be & {"auxiliary", "pronoun"}:
        return "adverb" if "adverb" in can_be else "noun"
    ends = not inside and ends_as_verb(sentence, index, before)
    if not can_be and sentence.tokens[index].text.islower() and (ends or needs_verb(sentence, index, before)):
        return "verb"
    if "verb_or_noun" in can_be:
        return "verb" if not inside and agrees(sentence, index, previous) else "noun"
    if can_be == {"adverb_ending"}:
        return "noun" if inside or sentence.hyphen(index + 1) else "adverb"  # военно-морской
    if can_be == {"gerund"}:
        apart = has_cases(sentence) and previous not in OPENINGS | {"adverb"}  # новый состав
        return "noun" if inside or apart or verb_follows(sentence, index) else "verb"
    return None


def _is_inside(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str], previous: str) -> bool:
    """Whether a noun phrase goes on here: behind an article or number, but not behind a figure with its unit."""
    acts = "verb" in can_be and (before[-2:] == ["noun", "number"] or (previous == "number" and _acts(sentence, index)))
    if acts or (previous == "number" and follows_figure(sentence, index)):
        return False  # the CAC 40 gains, 61,204 watched the match
    if previous == "number" and index and "numbers" not in (kinds := sentence.kinds(index - 1)):
        return not (kinds & MEASURED or sentence.before("units_before", index - 1))  # yüzde 36 | arttı
    led = previous == "preposition" == before[-1] and not is_postposition(sentence, index - 1)
    return led or previous in IN_PHRASE


def _acts(sentence: Sentence, index: int) -> bool:
    """Whether no noun of a phrase can follow a word: 12 hurt in a crash, 14 killed; but 14 injured passengers."""
    if sentence.language.writing.noun != "last":
        return False
    if index + 1 >= len(sentence.tokens) or sentence.tokens[index + 1].kind == "mark":
        return True
    return not ENDING.isdisjoint(sentence.values("grammar", index + 1))


def _counts(sentence: Sentence, index: int, previous: str) -> bool:
    """Whether a word is a number, or the magnitude or unit behind one."""
    kinds = sentence.kinds(index)
    writing = sentence.language.writing
    vague = "vague" in kinds and (has_cases(sentence) or writing.syllables or writing.noun == "capital")
    if vague or not kinds.isdisjoint(("numbers", "multipliers", "mixed")):
        return previous == "number" or "preposition" not in sentence.values("grammar", index)  # к may be a thousand
    if ("bound" in kinds and sentence.glued(index)) or (
        "bound" in sentence.kinds(index + 1) and sentence.glued(index + 1)
    ):
        return True  # both parts of fünf|köpfig
    if COUNTED.isdisjoint(kinds):
        return False
    sign = None if sentence.at("homonyms", index) else sentence.at("currencies", index)  # the party won 9
    if sign and sign.last < len(sentence.tokens) and sentence.tokens[sign.last].kind == "digits":
        return True  # R$ 300
    if "percent" in sentence.values("units_before", index):
        return True
    # milioni di euro
    joined = previous == "of" and "currencies" in kinds and "multipliers" in sentence.kinds(index - 2)
    if joined or previous != "number" or sentence.at("time_units", index - 1):
        return joined  # za sześć lat stopa: no foot
    return "units" in kinds or "currencies" in kinds


def _is_noun(sentence: Sentence, index: int, can_be: frozenset[str], previous: str) -> bool:
    """Behind the beginning a capital makes a noun: of any word where nouns have one, else of a word on no list."""
    token = sentence.tokens[index]
    if token.is_upper and sentence.at("countries", index):
        return True
    if index == 0 or not token.is_capital or previous in ("stop", ""):  # “Avanzó
        return False
    following = [other.is_capital for other in sentence.tokens[index + 1 : index + 2]]
    name = following == [True] and sentence.language.writing.noun == "first" and not has_cases(sentence)  # São José
    return name or sentence.language.writing.noun == "capital" or can_be <= BY_ENDING


def has_cases(sentence: Sentence) -> bool:
    """Whether nouns have endings for their cases, and stand before what they own."""
    return bool(sentence.language.words["cases"]) and sentence.language.writing.noun == "first"
