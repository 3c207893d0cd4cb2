"""Numbers that are codes: phones, numbers of books, addresses of computers, results set by set."""

from extractors.figures.quantities import Quantity
from extractors.figures.years import is_bare
from extractors.text.sentences import Sentence

FAR = 6  # words from "phone" to its number
LONG = 5  # digits that need a mark between thousands
MARKS = frozenset("-–/.:")  # between the groups of a code
MOST_GROUPS = 6  # that are looked at to each side
CODE = 3  # groups of digits that marks bind


def is_phone(sentence: Sentence, quantity: Quantity) -> bool:
    """Leading zeros, but not those of 03 people; or digits beside a word such as phone."""
    text = sentence.tokens[quantity.first].text if quantity.form == "digits" else ""
    if len(text) > 1 and text[0] == "0" and (text[1].isdigit() or text[1].isspace()):
        return len(text) > 2 or quantity.counted is None or _digits_beside(sentence, quantity)
    long = len(text) > LONG and not set(text).intersection(".,")
    if not is_bare(quantity) and not (quantity.form == "digits" and quantity.unit == "count" and long):
        return False
    if _digits_beside(sentence, quantity):
        return True
    phones = [m for m in sentence.of_kind("not_claims") if m.value == "phone"]
    near = min((quantity.first - m.last for m in phones if m.last <= quantity.first), default=FAR + 1)
    return near <= FAR if quantity.counted is None else near == 0


def _digits_beside(sentence: Sentence, quantity: Quantity) -> bool:
    """Groups of digits in a row, which no language writes as one number: 1800 333 000, (064) 404057."""
    before = quantity.first - 1 - _in_brackets(sentence, quantity.first - 2)
    beside = [i for i in (before, quantity.last) if 0 <= i < len(sentence.tokens)]
    return any(sentence.tokens[i].kind == "digits" and sentence.tokens[i].text.isdecimal() for i in beside)


def is_code(sentence: Sentence, quantity: Quantity) -> bool:
    """978-3-16-148410-0, +7 900 123-45-67, 192.168.1.2, 00-238, 123/24: three groups bound by marks, or two."""
    if quantity.form != "digits" or quantity.unit != "count":
        return False
    groups = [*_groups(sentence, quantity.first, -1), quantity.first, *_groups(sentence, quantity.first, +1)]
    zero = any(_leads_with_zero(sentence.tokens[index].text) for index in groups)
    filed = "/" in (sentence.key(quantity.first - 1), sentence.key(quantity.last)) and quantity.counted is None
    return len(groups) >= CODE or ((zero or filed) and len(groups) > 1)


def _groups(sentence: Sentence, index: int, step: int) -> list[int]:
    """The tokens of digits that marks bind to the one at a token, to one side; an area's code stands in brackets."""
    found: list[int] = []
    while len(found) < MOST_GROUPS:
        mark, other = index + step, index + 2 * step
        if step < 0 and _in_brackets(sentence, other):
            return [*found, other]
        if not 0 <= other < len(sentence.tokens) or sentence.tokens[other].kind != "digits":
            break
        bound = sentence.key(mark) in MARKS and sentence.glued(max(index, mark)) and sentence.glued(max(mark, other))
        if not bound:
            break
        found.append(other)
        index = other
    return found


def _in_brackets(sentence: Sentence, index: int) -> bool:
    """The 0711 of (0711) 8990."""
    return sentence.key(index).isdecimal() and (sentence.key(index - 1), sentence.key(index + 1)) == ("(", ")")


def _leads_with_zero(text: str) -> bool:
    return len(text) > 1 and text[0] == "0" and text[1].isdecimal()
