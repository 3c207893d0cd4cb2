"""Where the noun phrase behind a word of speech ends: names, papers and their owners go on, the sentence does not."""

from collections.abc import Sequence

from extractors.names.name import Name
from extractors.speech.called import PAPERS
from extractors.speech.speaker import ROLES
from extractors.speech.words import grammar, is_break, is_capital, is_when
from extractors.text.sentences import Sentence


def ends_right(sentence: Sentence, first: int, index: int, names: Sequence[Name]) -> bool:
    """Whether the phrase that begins at `first` can't reach beyond a token: a mark, or a word of the next one."""
    if any(name.first < index < name.last for name in names):
        return False
    if is_break(sentence, index) or _is_end(sentence, index) or is_when(sentence, index):
        return True
    if index == first or _is_of_paper(sentence, first, index):
        return False
    words = grammar(sentence, index)
    if "conjunction" in words:
        both = is_capital(sentence, index - 1) and is_capital(sentence, index + 1)
        return not (both or "of" in grammar(sentence, index + 1))  # cálculos oficiales y de organismos
    if "preposition" in words and _names_body(sentence, index):
        return False
    if "verb" in words and _is_noun(sentence, index):
        return False
    if words & {"preposition", "subordinator", "relative", "auxiliary", "adverb", "verb"} - (
        {"relative"} if "of" in words else set()
    ):
        return True
    if "determiner" in words:
        return "of" not in words and is_capital(sentence, index - 1)
    lower = sentence.tokens[index].text[:1].islower() and "of" not in words
    return lower and sentence.language.writing.noun == "capital" and is_capital(sentence, index - 1)


def _is_noun(sentence: Sentence, index: int) -> bool:
    """Whether what can be a verb is none behind an article or an owner: la cuenta, its own, Weber's own."""
    owner = sentence.key(index - 1) == "s" and sentence.key(index - 2) == "'"
    return owner or bool(grammar(sentence, index - 1) & {"determiner", "possessive"})


def _names_body(sentence: Sentence, index: int) -> bool:
    """Whether a preposition stands inside a body's name: Comité para la Protección de los Periodistas."""
    if sentence.language.writing.noun == "capital":
        return False
    behind = index + 1 + ("determiner" in grammar(sentence, index + 1))
    body = any(sentence.before(kind, index) for kind in ROLES) and is_capital(sentence, index - 1)
    return body and is_capital(sentence, behind) and not sentence.at("place_prepositions", index)


def _is_of_paper(sentence: Sentence, first: int, index: int) -> bool:
    """Whether the word says whose paper it is: a study published by, figures from."""
    if "by" not in sentence.values("speech_frames", index):
        return False
    return any(mark.value in PAPERS and first <= mark.first < index for mark in sentence.of_kind("sources"))


def _is_end(sentence: Sentence, index: int) -> bool:
    """A mark that ends sentences; the dot of an abbreviation ends none."""
    short = sentence.key(index - 1) in sentence.language.writing.abbreviations and sentence.glued(index)
    return sentence.key(index) in ".!?" and not short
