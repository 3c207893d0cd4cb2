"""Numbers that are no claim: names, labels, addresses, phones, scores and ordinals are told apart."""

from extractors.figures.codes import is_code, is_phone
from extractors.figures.counted import counts_people
from extractors.figures.digits import has_ordinal_dot
from extractors.figures.labels import is_address, is_labelled, is_numbering, letters_touch
from extractors.figures.measures import TOLLS
from extractors.figures.quantities import Quantity
from extractors.figures.scores import is_score
from extractors.figures.titles import follows_a_capital, is_quoted, is_size, is_title
from extractors.figures.units import dimension_of
from extractors.figures.years import is_ago, is_clock, is_year
from extractors.text.sentences import Sentence

SOLD = frozenset({"volume", "mass", "energy", "area"})  # what things are sold by
SHORT = frozenset({"second", "minute", "hour"})


def assign_role(sentence: Sentence, quantity: Quantity) -> None:
    """Refuse a figure that is part of a name, a label or an idiom, with the reason."""
    if not quantity.is_claim:
        return
    if reason := next((reason for reason, test in CHECKS if test(sentence, quantity)), None):
        quantity.refuse(reason)


def _ordinal(sentence: Sentence, quantity: Quantity) -> bool:
    if quantity.form == "ordinal" or _third_of_many(sentence, quantity) or _is_ordered(sentence, quantity):
        return True
    if _next_of_them(sentence, quantity):
        return True
    return quantity.form == "digits" and quantity.unit == "count" and has_ordinal_dot(sentence, quantity.last)


def _is_ordered(sentence: Sentence, quantity: Quantity) -> bool:
    """В 5 веке: a bare numeral before a noun that it puts in order."""
    bare = quantity.form == "digits" and quantity.scale == 1 and quantity.low == quantity.high
    return bare and "follower" in sentence.values("ordinals", quantity.last)


def _third_of_many(sentence: Sentence, quantity: Quantity) -> bool:
    """A third term is the third one; a third of the votes is a share."""
    article = quantity.form == "fraction" and sentence.at("articles", quantity.first)
    if quantity.last > quantity.first + 1 and not sentence.at("parts", quantity.last - 1):  # one in three changes
        return False
    after = quantity.right + (sentence.key(quantity.right) == "-" and sentence.glued(quantity.right))
    return bool(article) and quantity.counted == (after, after + 1)


def _next_of_them(sentence: Sentence, quantity: Quantity) -> bool:
    """Two men died and a third was hurt: the next of those people that were counted before."""
    if quantity.form != "fraction" or not quantity.low or not sentence.at("articles", quantity.first):
        return False
    acts = not {"auxiliary", "verb"}.isdisjoint(sentence.values("grammar", quantity.right))
    before = str(round(100 / quantity.low) - 1)
    marks = (mark for mark in sentence.of_kind("numbers") if mark.value == before and mark.last < quantity.first)
    return acts and any("people" in sentence.kinds(mark.last) for mark in marks)


def _is_manifold(sentence: Sentence, quantity: Quantity) -> bool:
    """A double murder: right before its noun a multiple says of what kind the deed is, not how many died."""
    before = quantity.form == "multiple" and quantity.counted == (quantity.last, quantity.last + 1)
    return before and quantity.measure in TOLLS


def _idiom(sentence: Sentence, quantity: Quantity) -> bool:
    each = sentence.at("of", quantity.first + 1) if quantity.of is not None else None
    if each and not any(m.last >= each.last for m in sentence.all_at("not_claims", quantity.first)):
        return False  # uno de cada cuatro is more than the idiom "uno de"
    return _marked(sentence, quantity, "idiom")


def _marked(sentence: Sentence, quantity: Quantity, value: str) -> bool:
    """Whether a phrase of this kind lies over the number: "the two" over two, not two thirds, une fois et demie."""
    last = quantity.last if quantity.form in ("fraction", "multiple") else quantity.first + 1
    return any(
        mark.value == value and mark.first <= quantity.first and last <= mark.last
        for mark in sentence.of_kind("not_claims")
    )


def _pronoun(sentence: Sentence, quantity: Quantity) -> bool:
    """One counts only as a number of people whom something befell, or as a part: one house in five."""
    if quantity.form == "one" and dimension_of(quantity.unit) in SOLD and sentence.of_kind("currencies"):
        return True  # ein Liter kostet zwei Euro
    if quantity.form != "one" or quantity.of is not None or dimension_of(quantity.unit) not in ("count", "time"):
        return False  # um ponto percentual
    if quantity.unit in SHORT and quantity.qualifier in ("about", "nearly"):
        return False  # it shook for about one minute
    if "of" in sentence.values("grammar", quantity.left - 1):
        return True  # the death of a man
    if _is_befallen(sentence, quantity):
        return False
    noun = sentence.all_at("measures", quantity.counted[0]) if quantity.counted else ()
    person = counts_people(sentence, quantity) or any(mark.value in TOLLS for mark in noun)  # un muerto
    tally = quantity.counted is not None and "report" in sentence.values("sources", quantity.counted[0])  # un bilan
    return not (person and quantity.measure in TOLLS) or tally or _befalls_another(sentence, quantity)


def _is_befallen(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether one goes on with a list of those whom something befell: 13 were hurt and one killed."""
    word = quantity.measured.word
    if word is None or word.first != quantity.right or quantity.counted or quantity.measure not in TOLLS:
        return False
    acts = not {"determiner", "pronoun"}.isdisjoint(sentence.values("grammar", word.last))  # one killed the other
    return not acts and sentence.at("conjunctions", quantity.left - 1) is not None


def _befalls_another(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a clause of its own tells what befell somebody else: a witness said that the victim …"""
    word = quantity.measured.word
    between = range(quantity.right, word.first) if word else range(0)
    return any("subordinator" in (words := sentence.values("grammar", i)) and "relative" not in words for i in between)


def _corrected(sentence: Sentence, quantity: Quantity) -> bool:
    """The figures of a correction notice: which of them was wrong it says in too many ways to tell."""
    return bool(sentence.of_kind("corrections"))


CHECKS = (
    ("correction", _corrected), ("ordinal", _ordinal), ("name", is_title), ("idiom", _idiom), ("idiom", _is_manifold),
    ("name", letters_touch), ("name", is_labelled), ("phone", is_phone), ("code", is_code), ("score", is_score),
    ("numbering", is_numbering), ("address", is_address), ("year", is_year), ("time", is_clock), ("time", is_ago),
    ("name", follows_a_capital),
    ("name", is_quoted), ("name", is_size), ("pronoun", _pronoun),
)  # fmt: skip
