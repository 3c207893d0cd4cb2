"""Numbers that are labels: in names, addresses, phones, lists and tables."""

from extractors.figures.quantities import Quantity
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

LONGEST_STREET = 4  # words
PLAIN = 9999  # a label is short
YEARS = range(1000, 2101)
FAR = 6  # words from "phone" to its number


def is_bare(quantity: Quantity) -> bool:
    """A plain short integer in digits without unit or magnitude."""
    return (
        quantity.form == "digits" and quantity.unit == "count" and quantity.scale == 1 and quantity.of is None
        and quantity.qualifier == "exact" and quantity.low is not None and 0 <= quantity.low <= PLAIN
        and quantity.low == quantity.low.to_integral_value()
    )  # fmt: skip


def letters_touch(sentence: Sentence, quantity: Quantity) -> bool:
    """G7, 4K, B-52, Covid-19, 9to5Mac: letters or a hyphened word touch the digits."""
    if quantity.form != "digits":
        return False
    first, last = quantity.first, quantity.last
    if sentence.glued(first) and (sentence.tokens[first - 1].kind == "word" or sentence.key(first - 1) == "_"):
        return True
    if sentence.key(first - 1) == "/" and sentence.glued(first) and _is_year(sentence, first - 2):
        return True  # the season of 2019/20
    if sentence.glued(first) and sentence.key(first - 1) in "-/" and sentence.glued(first - 1):
        return quantity.unit == "count" and sentence.tokens[first - 2].kind == "word"
    if sentence.key(last) == "-" and sentence.hyphen(last) and len(sentence.key(last + 1)) == 1:
        return sentence.tokens[last + 1].text.isupper()  # el 23-F
    after = sentence.glued(last) and last < len(sentence.tokens) and sentence.tokens[last].kind == "word"
    return after and quantity.right == last


def is_year(sentence: Sentence, quantity: Quantity) -> bool:
    """1538: four digits that count nothing; before a capital it names what is of that year, in German a singular."""
    if _is_of_era(sentence, quantity):
        return True
    if not is_bare(quantity) or not _is_year(sentence, quantity.first):
        return False
    if quantity.counted is None:
        return True
    noun = quantity.counted[0]
    writing = sentence.language.writing
    many = writing.noun == "capital" and sentence.key(noun).endswith(writing.plural_endings or "")
    counts = many or sentence.at("measures", noun) or sentence.at("people", noun)
    return not counts and sentence.tokens[noun if writing.plural_endings else quantity.last].text[:1].isupper()


def _is_of_era(sentence: Sentence, quantity: Quantity) -> bool:
    """1000 BC, AD 79: the era stands beside the year, and no noun behind it."""
    eras = [mark for mark in sentence.of_kind("not_claims") if mark.value == "era"]
    if quantity.form != "digits" or quantity.unit != "count" or not eras:
        return False
    if any(mark.last == quantity.first for mark in eras) and quantity.counted is None:
        return True
    link = sentence.at("ranges", quantity.right)  # 300 to 200 BC
    after = next((m for m in eras if m.first in (quantity.right, link.last + 1 if link else -1)), None)
    return after is not None and not (sentence.at("plurals", after.last) or sentence.at("people", after.last))


def _is_year(sentence: Sentence, index: int) -> bool:
    text = sentence.key(index)
    return len(text) == 4 and text.isdecimal() and int(text) in YEARS


def is_labelled(sentence: Sentence, quantity: Quantity) -> bool:
    """Windows 11, Article 5, § 3: a word that takes a number as its label stands before it."""
    magnified = quantity.scale != 1 and len(sentence.tokens[quantity.last - 1].text) > 1  # but apartment 4B
    if quantity.form not in ("digits", "words") or quantity.unit != "count" or magnified:
        return False
    mark = sentence.before("not_claims", _list_start(sentence, quantity.first))
    if mark is None or mark.value not in ("name", "rank", "law", "numbered"):
        return False
    if mark.value == "numbered":
        return quantity.form == "digits" and not _counts_small(sentence, quantity)
    measures = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    return all(mark.value == "duration" for mark in measures)  # point 5 of the contract


def _list_start(sentence: Sentence, first: int) -> int:
    """Where the list of numbers begins that a number ends: articles 5, 6 and 7."""
    while sentence.key(first - 2).isdecimal() and (sentence.key(first - 1) == "," or _is_and(sentence, first - 1)):
        first -= 2
    return first


def _is_and(sentence: Sentence, index: int) -> bool:
    return sentence.at("conjunctions", index) is not None


def _counts_small(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a common noun follows: house 7 is the seventh, in the house 7 people are not."""
    if quantity.counted is None or sentence.at("links", quantity.right):  # la planta 7 del hotel
        return False
    return sentence.tokens[quantity.counted[0]].text[:1].islower()


def is_phone(sentence: Sentence, quantity: Quantity) -> bool:
    """Leading zeros, but not those of 03 people; or digits beside a word such as phone."""
    text = sentence.tokens[quantity.first].text if quantity.form == "digits" else ""
    if len(text) > 1 and text[0] == "0" and text[1].isdigit():
        return len(text) > 2 or quantity.counted is None or _digits_beside(sentence, quantity)
    long = len(text) > 5 and not set(text).intersection(".,")
    if not is_bare(quantity) and not (quantity.form == "digits" and quantity.unit == "count" and long):
        return False
    if _digits_beside(sentence, quantity):
        return True
    phones = [m for m in sentence.of_kind("not_claims") if m.value == "phone"]
    near = min((quantity.first - m.last for m in phones if m.last <= quantity.first), default=FAR + 1)
    return near <= FAR if quantity.counted is None else near == 0


def _digits_beside(sentence: Sentence, quantity: Quantity) -> bool:
    """Groups of digits in a row, which no language writes as one number: 1800 333 000, (064) 404057."""
    bracket = sentence.key(quantity.first - 1) == ")" and sentence.key(quantity.first - 3) == "("
    before = quantity.first - 1 - bracket
    beside = [i for i in (before, quantity.last) if 0 <= i < len(sentence.tokens)]
    return any(sentence.tokens[i].kind == "digits" and sentence.tokens[i].text.isdecimal() for i in beside)


def is_numbering(sentence: Sentence, quantity: Quantity) -> bool:
    """1. or (1) at the head of a line, [3], (2), #5, a note's figure behind 40 %."""
    first, last = quantity.first, quantity.last
    if not is_bare(quantity):
        return False
    if (
        (first == 0 or (first == 1 and sentence.key(0) == "("))
        and sentence.key(last) in (".", ")")
        and sentence.glued(last)
        and quantity.low is not None
        and quantity.low < 100
    ):
        return True
    if sentence.key(first - 1) == "[" and sentence.key(last) == "]":
        return True
    if sentence.key(last) == "/" and _is_year(sentence, last + 1):  # judgment 148/2021
        return sentence.glued(last)
    if "|" in (sentence.key(first - 1), sentence.key(last)):  # alone in the cell of a table
        return quantity.counted is None
    if sentence.key(first - 1) == "(" and sentence.key(last) == ")" and len(sentence.tokens) <= 5:
        return True
    return sentence.key(first - 1) in ("#", "@", "№", "§", "%") and sentence.glued(first)


def _names_street(sentence: Sentence, first: int, number: int) -> bool:
    """Whether the tokens between the word for street and a number are the street's name and a comma."""
    name = sentence.tokens[first : number - 1]
    if not 1 <= len(name) <= LONGEST_STREET or sentence.key(number - 1) != ",":
        return False
    capitals = (token.text[0].isupper() or sentence.at("particles", first + i) for i, token in enumerate(name))
    return all(token.kind == "word" for token in name) and all(capitals)


def is_address(sentence: Sentence, quantity: Quantity) -> bool:
    """12 Main Street, Hauptstraße 5, 12 rue Monge, calle Mayor, 12."""
    if not is_bare(quantity):
        return False
    streets = [m for m in sentence.of_kind("not_claims") if m.value == "street"]
    before = any(m.last == quantity.first or _names_street(sentence, m.last, quantity.first) for m in streets)
    named = quantity.last < len(sentence.tokens) and sentence.tokens[quantity.last].text[:1].isupper()
    after = any(m.first == quantity.last or (named and 0 < m.first - quantity.last <= 3) for m in streets)
    return before or after or (quantity.counted is None and _ends_address(sentence, quantity, streets))


def _ends_address(sentence: Sentence, quantity: Quantity, streets: list[Mark]) -> bool:
    """Ul. Długa 7: a name stands between the street's word and its number."""
    if not sentence.tokens[quantity.first - 1].text[:1].isupper():
        return False
    return any(0 < quantity.first - mark.last <= 2 for mark in streets)
