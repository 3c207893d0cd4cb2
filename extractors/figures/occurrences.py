"""How often something happened, which the words of a multiple say too: he was arrested three times."""

from extractors.figures.quantities import Quantity
from extractors.text.sentences import Sentence

LINKS = frozenset({"place_prepositions", "conjunctions", "time"})


def count_occurrences(sentence: Sentence, quantity: Quantity) -> None:
    """Make a multiple that compares nothing a count: no rise or fall is told, and the clause or phrase ends behind."""
    word = sentence.before("multiples", quantity.last) if quantity.form == "multiple" else None
    if word is None or word.value != "1" or word.first == quantity.first or quantity.change != "level":
        return
    end = quantity.last
    ends = end >= len(sentence.tokens) or sentence.tokens[end].kind == "mark"
    if ends or not LINKS.isdisjoint(sentence.kinds(end)):
        quantity.unit, quantity.form, quantity.last = "count", "digits", word.first
        quantity.counted = word.first, word.last
