"""What the wording allows around a figure: more than, rund, knapp, at least, or more."""

from extractors.figures.quantities import Quantity
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

MOST_FILLERS = 3
MANY = 12  # about a dozen, but: talks about two villages


def qualify_before(sentence: Sentence, quantity: Quantity) -> None:
    """Give a figure the qualifier before it; a vague word keeps its own."""
    if mark := _loose(sentence, quantity) or _before(sentence, quantity.left) or _over(sentence, quantity):
        _qualify(sentence, quantity, mark)


def _over(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """Plus du double: a qualifier that ends in the first word of a multiple."""
    if quantity.form != "multiple" or quantity.last - quantity.first < 2:
        return None
    mark = sentence.at("qualifiers_before", quantity.left - 1)
    return mark if mark and mark.last == quantity.left + 1 else None


def qualify_after(sentence: Sentence, quantity: Quantity) -> None:
    """Give a figure that has none the qualifier right behind it, its unit or its noun: or more, at least."""
    if quantity.qualifier not in ("exact", "about"):
        return
    ends = [quantity.last, quantity.right] + ([quantity.counted[1]] if quantity.counted else [])
    ends += [quantity.last - 1] if sentence.tokens[quantity.last - 1].kind == "word" else []  # binden fazla
    marks = (mark for end in ends if (mark := sentence.at("qualifiers_after", end)))
    if mark := next((mark for mark in marks if not _is_of_next(sentence, mark)), None):
        _qualify(sentence, quantity, mark)
    elif quantity.rough:
        quantity.qualifier, quantity.qualifier_text = "about", sentence.quote(quantity.first, quantity.last)


def _is_of_next(sentence: Sentence, mark: Mark) -> bool:
    """Whether a qualifier belongs to the number after it: the less of "5000 or less than 6000"."""
    inner = (sentence.at("qualifiers_before", index) for index in range(mark.first + 1, mark.last))
    return any(other and other.last > mark.last for other in inner)


def unbind(sentence: Sentence, quantity: Quantity) -> None:
    """The "up to" that leads to the new value of a change is no bound: вырос до 5."""
    marks = sentence.all_at("change", quantity.left)
    goal = any(m.value == "to" and sentence.quote(m.first, m.last) == quantity.qualifier_text for m in marks)
    led = quantity.change == "to" and quantity.qualifier == "at_most" and goal
    moved = quantity.change == "from" and any(mark.value == "shift" for mark in marks)  # passou de 3 para 5
    if led or moved:
        quantity.qualifier, quantity.qualifier_text = "exact", None


def _qualify(sentence: Sentence, quantity: Quantity, mark: Mark) -> None:
    if quantity.qualifier == "exact" or (quantity.qualifier == "about" and mark.value in ("at_least", "at_most")):
        quantity.qualifier, quantity.qualifier_text = mark.value, sentence.quote(mark.first, mark.last)
    quantity.left, quantity.right = min(quantity.left, mark.first), max(quantity.right, mark.last)


def _loose(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The "over" that means more than; not before a spelled-out count: control over two villages, among the 100 men."""
    mark = sentence.before("qualifiers_loose", quantity.left)
    spelled = quantity.form != "digits" and (quantity.low is None or quantity.low < MANY)
    exact = spelled or (mark is not None and mark.last - mark.first > 1 and _counts(sentence, quantity))
    return None if quantity.unit == "count" and quantity.scale == 1 and exact else mark


def _counts(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a word follows that can be a noun."""
    word = quantity.right < len(sentence.tokens) and sentence.tokens[quantity.right].kind == "word"
    return word and not sentence.at("stop_words", quantity.right)


def _before(sentence: Sentence, left: int) -> Mark | None:
    for _ in range(MOST_FILLERS + 1):
        if mark := sentence.before("qualifiers_before", left):
            return mark
        filler = sentence.before("fillers", left)
        if filler is None:
            return None
        left = filler.first
    return None
