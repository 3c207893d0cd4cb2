"""Numbers that are labels: in names, addresses, lists and tables."""

from extractors.figures.quantities import Quantity
from extractors.figures.years import is_bare, is_year_at
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

LONGEST_STREET = 4  # words
LONGEST_LIST = 20  # numbers
LONGEST_NUMBERING = 100
LONGEST_BRACKET = 30  # tokens
NEAR = 6  # tokens from a street to the postcode of its town
POSTCODE = range(4, 7)  # digits


def letters_touch(sentence: Sentence, quantity: Quantity) -> bool:
    """G7, 4K, B-52, Covid-19, 9to5Mac: letters or a hyphened word touch the digits."""
    if quantity.form != "digits":
        return False
    first, last = quantity.first, quantity.last
    if sentence.glued(first) and (sentence.tokens[first - 1].kind == "word" or sentence.key(first - 1) == "_"):
        return True
    if sentence.key(first - 1) == "/" and sentence.glued(first) and is_year_at(sentence, first - 2):
        return True  # the season of 2019/20
    if sentence.glued(first) and sentence.key(first - 1) in "-/" and sentence.glued(first - 1):
        return quantity.unit == "count" and sentence.tokens[first - 2].kind == "word"
    if sentence.key(last) == "-" and sentence.hyphen(last) and len(sentence.key(last + 1)) == 1:
        return sentence.tokens[last + 1].text.isupper()  # el 23-F
    after = sentence.glued(last) and last < len(sentence.tokens) and sentence.tokens[last].kind == "word"
    return after and quantity.right == last


def is_labelled(sentence: Sentence, quantity: Quantity) -> bool:
    """Windows 11, Article 5, § 3: a word that takes a number as its label stands before it."""
    magnified = quantity.scale != 1 and len(sentence.tokens[quantity.last - 1].text) > 1  # but apartment 4B
    if quantity.form not in ("digits", "words") or quantity.unit != "count" or magnified:
        return False
    mark = sentence.before("not_claims", list_start(sentence, quantity))
    if mark is None or mark.value not in ("name", "rank", "law", "numbered") or _is_of_number(sentence, mark):
        return False
    if mark.value == "numbered":
        return quantity.form == "digits" and not _counts_small(sentence, quantity)
    if mark.value == "name" and _holds_people(sentence, mark, quantity):
        return False
    measures = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    proper = mark.value == "name" and sentence.language.writing.noun != "capital"
    named = proper and not sentence.tokens[mark.first].text.islower()  # iPhone 15 costs
    return named or all(mark.value == "duration" for mark in measures)  # point 5 of the contract


def list_start(sentence: Sentence, quantity: Quantity) -> int:
    """Where the list of numbers begins that a number ends: articles 5, 6 and 7; but not 747s and two others."""
    first = quantity.first
    for _ in range(LONGEST_LIST if quantity.form == "digits" else 0):
        if not sentence.key(first - 2).isdecimal() or not _lists(sentence, first - 1):
            break
        first -= 2
    return first


def _lists(sentence: Sentence, index: int) -> bool:
    return sentence.key(index) == "," or sentence.at("conjunctions", index) is not None


def _is_of_number(sentence: Sentence, label: Mark) -> bool:
    """Whether a word for "number" is that of a whole: hai phần ba trong số 450."""
    whole = sentence.before("of", label.last)
    return whole is not None and whole.first < label.first


def _holds_people(sentence: Sentence, label: Mark, quantity: Quantity) -> bool:
    """On the bus 12 people were hurt: with preposition and article a common noun says where, and persons are counted.

    With a capital it is a name: in Halle 3; where nouns have one, so may be whatever has no article.
    """
    noun = quantity.counted[0] if quantity.counted else -1
    printed = sentence.tokens[label.first].text
    common = printed.islower() or sentence.language.writing.noun == "capital"
    if not common or "people" not in sentence.kinds(noun):
        return False
    before = set(sentence.values("grammar", label.first - 1))
    places = set(sentence.values("place_prepositions", label.first - 1))
    if "article" in places:  # im Bus, nel bus
        return True
    led = "preposition" in sentence.values("grammar", label.first - 2)
    return led and bool(before & {"determiner", "possessive"})


def _counts_small(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a common noun follows: house 7 is the seventh, in the house 7 people are not."""
    if quantity.counted is None or sentence.at("links", quantity.right):  # la planta 7 del hotel
        return False
    return sentence.tokens[quantity.counted[0]].text[:1].islower()


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
        and quantity.low < LONGEST_NUMBERING
    ):
        return True
    if sentence.key(last) == ")" and sentence.glued(last) and not _in_brackets(sentence, first):  # 1) First 2) Second
        return quantity.low is not None and quantity.low < LONGEST_NUMBERING
    if sentence.key(first - 1) == "[" and sentence.key(last) == "]":
        return True
    if sentence.key(first - 1) == "(" and sentence.glued(first - 1) and sentence.key(last) == ")":  # section 12(3)
        return True
    if sentence.key(last) == "/" and is_year_at(sentence, last + 1):  # judgment 148/2021
        return sentence.glued(last)
    if "|" in (sentence.key(first - 1), sentence.key(last)):  # alone in the cell of a table
        return quantity.counted is None
    if _is_note_of_many(sentence, quantity):
        return True
    if sentence.key(first - 1) == "(" and sentence.key(last) == ")":
        return len(sentence.tokens) <= 5 or _is_note(sentence, first - 1, last + 1)
    return sentence.key(first - 1) in ("#", "@", "№", "§", "%") and sentence.glued(first)


def _is_note(sentence: Sentence, opening: int, behind: int) -> bool:
    """Whether brackets at the end of a sentence hold the number of a note, behind what it does not count."""
    ends = sentence.key(behind) in ("", ".")
    before = sentence.tokens[opening - 1]
    return ends and before.text.islower() and sentence.kinds(opening - 1).isdisjoint(("people", "measures"))


def _is_note_of_many(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether brackets hold numbers of notes and nothing else: (27, 28, 29); each is a little above the one before."""
    opening, closing = quantity.first, quantity.last
    while sentence.key(opening - 1) == "," and sentence.key(opening - 2).isdecimal():
        opening -= 2
    while sentence.key(closing) == "," and sentence.key(closing + 1).isdecimal():
        closing += 2
    alone = sentence.key(opening - 1) == "(" and sentence.key(closing) == ")" and closing - opening > 1
    numbers = [int(sentence.key(index)) for index in range(opening, closing, 2)] if alone else []
    return alone and numbers[-1] - numbers[0] < LONGEST_LIST and numbers == sorted(set(numbers))


def _in_brackets(sentence: Sentence, index: int) -> bool:
    """Whether a bracket opens not far before a token."""
    return any(sentence.key(i) == "(" for i in range(max(0, index - LONGEST_BRACKET), index))


def _names_street(sentence: Sentence, first: int, number: int) -> bool:
    """Whether the tokens between the word for street and a number are the street's name and a comma."""
    name = sentence.tokens[first : number - 1]
    if not 1 <= len(name) <= LONGEST_STREET or sentence.key(number - 1) != ",":
        return False
    capitals = (token.is_capital or sentence.at("particles", first + i) for i, token in enumerate(name))
    return all(token.kind == "word" for token in name) and all(capitals)


def is_address(sentence: Sentence, quantity: Quantity) -> bool:
    """12 Main Street, Hauptstraße 5, 12 rue Monge, calle Mayor, 12."""
    streets = [m for m in sentence.of_kind("not_claims") if m.value == "street"]
    if streets and _is_postcode(sentence, quantity, streets):
        return True
    if not is_bare(quantity):
        return False
    before = any(m.last == quantity.first or _names_street(sentence, m.last, quantity.first) for m in streets)
    named = quantity.last < len(sentence.tokens) and sentence.tokens[quantity.last].is_capital
    after = any(m.first == quantity.last or (named and 0 < m.first - quantity.last <= 3) for m in streets)
    return before or after or (quantity.counted is None and _ends_address(sentence, quantity, streets))


def _ends_address(sentence: Sentence, quantity: Quantity, streets: list[Mark]) -> bool:
    """Ul. Długa 7: a name stands between the street's word and its number."""
    if not sentence.tokens[quantity.first - 1].is_capital:
        return False
    return any(0 < quantity.first - mark.last <= 2 for mark in streets)


def _is_postcode(sentence: Sentence, quantity: Quantity, streets: list[Mark]) -> bool:
    """Hauptstraße 12, 10115 Berlin: four to six digits between a street and a capital."""
    text = sentence.tokens[quantity.first].text
    town = quantity.last < len(sentence.tokens) and sentence.tokens[quantity.last].is_capital
    near = any(0 < quantity.first - mark.last <= NEAR for mark in streets)
    return near and town and text.isdecimal() and len(text) in POSTCODE and quantity.unit == "count"
