"""How far a word of a measure is from a figure, in tokens; what stands between them makes it farther."""

from collections.abc import Sequence

from extractors.figures.quantities import Quantity
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

PUNCTUATION, NUMBER, SENTENCE = 3, 5, 25  # tokens that a comma, another figure, a semicolon count as
PAUSES = frozenset(",;:–().")


def gap(quantity: Quantity, mark: Mark) -> int:
    """Tokens between a figure, with its unit and qualifier, and a word."""
    return max(0, mark.first - quantity.right, quantity.left - mark.last)


def distance_to(sentence: Sentence, quantity: Quantity, mark: Mark, others: Sequence[Quantity]) -> int:
    """Tokens between word and figure; punctuation and other figures between them count more."""
    if quantity.counted and mark.first <= quantity.counted[0] < mark.last:
        return 0
    between = _between(quantity, mark)
    stops = sum(PUNCTUATION for i in between if pauses(sentence, i))
    stops += sum(SENTENCE for i in between if sentence.key(i) == ";")  # as good as another sentence
    crossed = sum(NUMBER for o in others if o is not quantity and o.first in between and not _says_where(sentence, o))
    apart = quantity.counted is not None and any(sentence.key(i) in PAUSES for i in between)
    taken = apart and any(gap(other, mark) <= 1 for other in others if other is not quantity)
    return len(between) + stops + crossed + (NUMBER + PUNCTUATION if taken else 0)  # 900 employees, is to cut 300 jobs


def _says_where(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a figure counts where things happen, which no verb tells of: 12 protesters in 3 cities were killed."""
    things = quantity.counted is not None and "people" not in sentence.kinds(quantity.counted[0])
    return things and "word" in sentence.values("place_prepositions", quantity.left - 1)


def _between(quantity: Quantity, mark: Mark) -> range:
    end = max(quantity.right, quantity.counted[1]) if quantity.counted else quantity.right
    if mark.first >= quantity.right:
        return range(end, mark.first)
    return range(mark.last, quantity.left)


def pauses(sentence: Sentence, index: int) -> bool:
    """Whether a mark or a conjunction stands at a token, or a word that opens a clause."""
    if sentence.key(index) in PAUSES or sentence.at("conjunctions", index):
        return True
    return "subordinator" in sentence.values("grammar", index)
