"""Numbers that are the age of somebody: Anna Weber, 34; un hombre de 34 años; aged 5, 7 and 12."""

from extractors.figures.digits import has_ordinal_dot
from extractors.figures.labels import is_address, list_start
from extractors.figures.quantities import Quantity
from extractors.figures.years import is_bare
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

OLDEST = 115
PERSONS = frozenset({"people", "demonyms", "titles"})
ADULT = range(10, OLDEST)
CLOSED = frozenset({(",", ","), (",", ";"), ("(", ")"), ("(", "/"), (",", ".")})  # the marks before and behind an age


def is_persons_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is the age of who is named before it."""
    if _apposition_age(sentence, quantity) and not is_address(sentence, quantity):
        return True
    return _age_of(sentence, quantity) or _aged(sentence, quantity) or _bounds_age(sentence, quantity)


def _aged(sentence: Sentence, quantity: Quantity) -> bool:
    """Murió a los 92; mayores de 65; aged 5, 7 and 12: behind words that tell an age, what counts nothing else."""
    if quantity.counted or quantity.of or quantity.low is None or not 1 <= quantity.low <= OLDEST:
        return False
    if quantity.unit != "year" and (quantity.unit != "count" or quantity.scale != 1):
        return False
    if has_ordinal_dot(sentence, quantity.last):
        return False
    between = sentence.before("ranges", quantity.left)
    starts = {quantity.first, quantity.left, between.first if between else 0, list_start(sentence, quantity)}
    marks = [mark for index in starts if (mark := sentence.before("ages", index))]
    return any(mark.value == "word" or (quantity.unit == "year" and _has(sentence, mark)) for mark in marks)


def _has(sentence: Sentence, verb: Mark) -> bool:
    """Whether a verb says that somebody has so many years: il a 20 ans, but not il y a 20 ans."""
    time = sentence.before("time", verb.last)
    return time is None or time.first >= verb.first


def _age_of(sentence: Sentence, quantity: Quantity) -> bool:
    """Un hombre de 34 años; Ana Robles, de 34 años: years of a person, and not of a war."""
    between = sentence.before("ranges", quantity.left)
    own = "of" in sentence.values("grammar", quantity.left)  # de hasta 30 años
    of = between.first if between and between.value == "between" else quantity.left - (not own)  # de entre 20 y 35 años
    who = of - 1 - (sentence.key(of - 1) == ",")
    if who < 0 or "of" not in sentence.values("grammar", of):
        return False
    person = "person" in sentence.values("group_nouns", who)
    if quantity.unit != "year":
        return person and quantity.counted is None and is_bare(quantity) and quantity.low in ADULT  # una mujer de 38
    named = who < of - 1 and sentence.tokens[who].is_capital
    return person or named or not {"people", "titles"}.isdisjoint(sentence.kinds(who))


def _bounds_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Дети до 7 лет, мужчины от 18 до 60 лет: years within bounds right behind a noun for persons."""
    opening = sentence.before("ranges", quantity.left)
    start = opening.first if opening and opening.value in ("from", "between") else quantity.left
    if quantity.unit == "year" and start == quantity.first and sentence.language.writing.noun == "first":
        return _right_behind_person(sentence, quantity)
    if quantity.qualifier in ("about", "nearly"):  # his client was suspected for about two years
        return False
    return quantity.unit == "year" and 0 < start < quantity.first and "people" in sentence.kinds(start - 1)


def _right_behind_person(sentence: Sentence, quantity: Quantity) -> bool:
    """Мужчина 35 лет; две жительницы 50 и 46 лет: no words between; but not: жители 20 лет ждали."""
    who, behind = list_start(sentence, quantity) - 1, quantity.right
    person = not PERSONS.isdisjoint(sentence.kinds(who)) or "person" in sentence.values("group_nouns", who)
    ends = behind >= len(sentence.tokens) or sentence.tokens[behind].kind == "mark"
    joined = {"conjunction", "preposition"} & set(sentence.values("grammar", behind))
    return who >= 0 and person and (ends or bool(joined))


def _apposition_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Anna Weber, 34, …; Anna Weber (34 ans)."""
    first, last = quantity.first, quantity.right
    exact = quantity.form == "digits" and quantity.qualifier == "exact" and quantity.low == quantity.high
    if not (is_bare(quantity) or (exact and quantity.unit == "year")) or first < 2:
        return False
    if quantity.low is None or not 1 <= quantity.low <= OLDEST:
        return False
    name = sentence.tokens[first - 2]
    person = quantity.unit == "year" and "person" in sentence.values("group_nouns", first - 2)
    titled = "titles" in sentence.kinds(first - 2)  # the minister, 54,
    named = titled or (name.is_capital and not sentence.before("countries", first - 1))
    if name.kind != "word" or not (named or person):  # the man, 34 years old,
        return False
    opening, closing = sentence.key(first - 1), sentence.key(last)
    if closing == "." and last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text[:1].islower():
        return False  # Icardi, 34. hafta
    return (opening, closing) in CLOSED
