"""Whether a figure is a level, a change, or the old or new value of one: rose by 20 percent to 485 billion."""

from extractors.figures.comparisons import compare, number_start
from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

REACH = 14  # tokens from verb to figure
CLOSE = 3
PREPOSITIONS = ("by", "to", "from", "of")
ENDINGS = ("to_after", "from_after")
DIRECTIONS = {"increase": "increase_by", "decrease": "decrease_by", "shift": "level"}
PAUSES, DASHES = frozenset(",;:"), frozenset("-–")


def find_change(
    sentence: Sentence, quantity: Quantity, following: Quantity | None = None, before: Quantity | None = None
) -> str:
    """One of level, increase_by, decrease_by, from, to, difference; following and before: the figures beside it."""
    if _is_signed(sentence, quantity):
        return "increase_by"
    if compared := compare(sentence, quantity):
        return compared
    direction = turn(sentence, quantity)
    if direction is None:
        return "level"
    endings = _endings(sentence, quantity)
    means = endings or _prepositions(sentence, quantity)
    goal = following is not None and _is_goal(sentence, quantity, following)
    moves = (goal and "from" in means) or (
        before is not None and before.change == "from" and before.unit == quantity.unit
    )
    if dimension_of(quantity.unit) == "time" and not moves:  # after three years of growth
        means = {word: mark for word, mark in means.items() if not sentence.at("time", mark.first)}
    amount = ("by" in means and _is_joined(sentence, quantity, direction, means["by"])) or (
        "of" in means and direction.last == means["of"].first
    )
    amount = amount or ("by" in means and before is not None and before.change == "to")  # to 5 percent, that is by 2
    amount = amount or (goal and not means and direction.last == quantity.left)  # rose 2 dollars to 78
    if amount and not ("from" in means and goal):
        return DIRECTIONS[direction.value]
    if endings or _governs(sentence, quantity, direction):
        if "to" in means or _bounds_goal(sentence, quantity):
            return "to"
        if "from" in means and (goal or "of" not in means or _is_origin(quantity, before)):
            return "from"
    relative = dimension_of(quantity.unit) in ("share", "ratio") and _governs(sentence, quantity, direction)
    relative = relative and not (sentence.language.writing.verb_last and direction.last <= quantity.left)
    if relative and _gap(quantity, direction) <= CLOSE and not _is_of_noun(sentence, quantity, direction):
        return DIRECTIONS[direction.value]
    return DIRECTIONS[direction.value] if _adds(quantity, direction) else "level"


def _is_joined(sentence: Sentence, quantity: Quantity, direction: Mark, by: Mark) -> bool:
    """Whether a preposition goes with the verb: no comma parts them; nor "and", if it is one of place and time too."""
    gapped = sentence.key(by.first - 1) in DASHES  # imports rose by 2 %, exports – by 3 %
    loose = sentence.at("time", by.first) is not None and direction.last <= by.first and not gapped
    between = range(direction.last, by.first) if loose else range(quantity.right, direction.first)
    return not any(sentence.key(i) in PAUSES or (loose and sentence.at("conjunctions", i)) for i in between)


def _is_signed(sentence: Sentence, quantity: Quantity) -> bool:
    """Sales (+4.5 %): a plus that touches a share."""
    plus = sentence.key(quantity.first - 1) == "+" and sentence.glued(quantity.first)
    return plus and dimension_of(quantity.unit) == "share"


def _is_of_noun(sentence: Sentence, quantity: Quantity, direction: Mark) -> bool:
    """70 % of the plants grown there: where adjectives follow their noun, one behind it says nothing of the figure."""
    behind = quantity.counted is not None and direction.first >= quantity.counted[1]
    return behind and sentence.language.writing.noun == "first" and direction.last - direction.first == 1


def _adds(quantity: Quantity, direction: Mark) -> bool:
    """Dix personnes de plus, persone impiegate in più: a phrase for more or less right behind what is counted."""
    if quantity.counted is None or direction.last - direction.first == 1:
        return False
    return 0 <= direction.first - quantity.counted[1] <= 1


def _bounds_goal(sentence: Sentence, quantity: Quantity) -> bool:
    """Fell below 20: a bound that is the goal; but grew more than 20 is an amount."""
    marks = (m for m in sentence.all_at("change", quantity.left) if m.last <= quantity.first)
    return quantity.qualifier != "exact" and any(mark.value == "to" for mark in marks)


def _is_goal(sentence: Sentence, quantity: Quantity, following: Quantity) -> bool:
    """Whether the next figure is what this one changed to: from 3 to 5 percent, but not by 3 percent to 5 million."""
    alike = quantity.unit in (following.unit, "count")
    return alike and "to" in (_endings(sentence, following) or _prepositions(sentence, following))


def _is_origin(quantity: Quantity, before: Quantity | None) -> bool:
    """Auf 5 Prozent von zuletzt 3 Prozent: close behind the new value stands the old one."""
    near = before is not None and before.change == "to" and before.unit == quantity.unit
    return near and before is not None and quantity.left - before.right <= CLOSE


def _governs(sentence: Sentence, quantity: Quantity, direction: Mark) -> bool:
    """Whether the verb stands before the figure, or close behind it as verbs do that end a clause."""
    behind = range(quantity.right, direction.first)
    near = len(behind) <= CLOSE and all(sentence.key(i) not in PAUSES for i in behind)
    return near or direction.last <= quantity.left


def _prepositions(sentence: Sentence, quantity: Quantity) -> dict[str, Mark]:
    """What the preposition before a figure can mean, before its qualifier or behind it: почти на 5."""
    known = [m for m in sentence.of_kind("change") if m.value in PREPOSITIONS]
    start = number_start(sentence, quantity)
    by = [m for m in known if m.value == "by" and m.last == quantity.left]
    if by and quantity.left < start:
        return {m.value: m for m in by}  # by up to 20 percent
    if inner := [m for m in known if quantity.left <= m.first and m.last == start]:
        return {m.value: m for m in inner}
    left = quantity.left
    for _ in range(3):
        than = sentence.before("time", left)
        marks = [m for m in known if m.last == left and not (than and than.value == "than" and m.value == "to")]
        if marks:
            return {m.value: m for m in marks}
        filler = sentence.before("fillers", left)
        if filler is None:
            break
        left = filler.first
    return {}


def _endings(sentence: Sentence, quantity: Quantity) -> dict[str, Mark]:
    """What an ending or the verb right behind a figure means where languages put it there: 5'e, dolara, lira arttı."""
    end = max(quantity.right, quantity.counted[1] if quantity.counted else 0)
    marks = [mark for index in range(quantity.first, end + 1) for mark in sentence.all_at("change", index)]
    free = [m for m in marks if m.value in ENDINGS and not sentence.at("qualifiers_after", m.first)]
    free = free or [m for m in marks if m.value == "by_after" and m.first == end]
    return {m.value.removesuffix("_after"): m for m in free}


def turn(sentence: Sentence, quantity: Quantity) -> Mark | None:
    """The nearest word of rising or falling in the figure's clause; the "more" of "more than 20" says neither."""
    own = range(quantity.left, quantity.first) if quantity.qualifier != "exact" else ()
    words = (
        m for m in sentence.of_kind("change") if m.value in DIRECTIONS and (m.first not in own or m.value == "shift")
    )
    lost = {m.first for m in sentence.of_kind("cues") if m.value == "lost" and dimension_of(quantity.unit) == "count"}
    marks = [m for m in words if _gap(quantity, m) <= REACH and m.first not in lost]  # losses are no fall
    marks = marks or [m for m in shifts(sentence) if 0 <= quantity.left - m.last <= REACH // 2]
    if sentence.language.writing.verb_last:
        marks = [m for m in marks if not any(sentence.key(i) in PAUSES for i in range(m.last, quantity.left))]
    return min(marks, key=lambda m: (_is_cut_off(sentence, quantity, m), _gap(quantity, m)), default=None)


def _is_cut_off(sentence: Sentence, quantity: Quantity, mark: Mark) -> bool:
    """Whether a comma parts a figure from a word behind it: fell to 2 billion, a fifth less than in 2023."""
    return any(sentence.key(index) in PAUSES for index in range(quantity.right, mark.first))


def shifts(sentence: Sentence) -> list[Mark]:
    """The multiples that tell a change, from what to what: doubled from 5 to 10."""
    multiples = (mark for mark in sentence.of_kind("multiples") if mark.value not in ("1", "before"))
    return [Mark("change", "shift", mark.first, mark.last) for mark in multiples]


def _gap(quantity: Quantity, mark: Mark) -> int:
    if mark.first >= quantity.right:
        return mark.first - quantity.right
    return max(0, quantity.left - mark.last)
