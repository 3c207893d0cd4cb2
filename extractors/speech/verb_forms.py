"""Whether a word of speech is a verb that speaks here: its auxiliaries, passives, and what it puts at a figure."""

from extractors.speech.words import ends_clause, grammar, is_capital
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

SPEAKING = ("says", "says_that", "puts", "raises", "denies", "tells")


def speaks(sentence: Sentence, mark: Mark) -> bool:
    """Whether a word is a verb here: an infinitive behind an auxiliary, no adjective behind an article."""
    before = grammar(sentence, mark.first - 1)
    if mark.value == "infinitive":
        return "auxiliary" in before
    is_adjective = before & {"determiner", "possessive", "preposition"} and not before & {"pronoun", "adverb"}
    is_noun = sentence.language.writing.noun == "capital" and mark.first > 0 and is_capital(sentence, mark.first)
    return mark.value in SPEAKING and not is_adjective and not is_noun


def is_passive(sentence: Sentence, mark: Mark) -> bool:
    """wird … berechnet: a form that is a participle too, at the end of a clause with a passive's verb."""
    if not ends_clause(sentence, mark.last) or "participle" not in sentence.values("speech_verbs", mark.first):
        return False
    for index in range(mark.first - 1, -1, -1):
        if sentence.key(index) in ",;:":
            return False
        if "passive" in sentence.values("speech_verbs", index):
            return "auxiliary" in grammar(sentence, index)
    return False


def auxiliary_before(sentence: Sentence, participle: int, apart: bool) -> int | None:
    """The "has" of a "has said"; apart: whose words can stand apart in one clause, else a "a-t-il également dit"."""
    for index in range(participle - 1, -1, -1):
        mark = sentence.at("speech_verbs", index)
        if mark and mark.value == "auxiliary":
            return index
        ends = (
            sentence.key(index) in ";:" or mark is not None
            if apart
            else sentence.key(index) != "-" and not grammar(sentence, index) & {"adverb", "pronoun"}
        )
        if ends:
            return None
    return None


def is_figure_behind(sentence: Sentence, index: int) -> bool:
    """Whether a number follows, past the words that qualify it."""
    while qualifier := sentence.at("qualifiers_before", index) or sentence.at("qualifiers_loose", index):
        index = qualifier.last
    near = range(index, min(index + 2, len(sentence.tokens)))  # a currency's mark may stand before it
    return any(map(sentence.is_number, near))
