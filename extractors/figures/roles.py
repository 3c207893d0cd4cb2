"""Numbers that are no claim: names, labels, addresses, phones, scores, ordinals, ages in apposition are told apart."""

from extractors.figures.labels import (
    follows_a_capital,
    is_address,
    is_bare,
    is_labelled,
    is_numbering,
    is_phone,
    is_score,
    is_title,
    is_year,
    letters_touch,
)
from extractors.figures.quantities import Quantity
from extractors.text.sentences import Sentence

OLDEST = 115


def assign_role(sentence: Sentence, quantity: Quantity) -> None:
    """Refuse a figure that is part of a name, a label or an idiom, with the reason."""
    for reason, test in CHECKS:
        if quantity.is_claim and test(sentence, quantity):
            quantity.refuse(reason)


def _ordinal(sentence: Sentence, quantity: Quantity) -> bool:
    if quantity.form == "ordinal" or _third_of_many(sentence, quantity):
        return True
    if not sentence.language.writing.ordinal_dot or quantity.form != "digits" or quantity.unit != "count":
        return False
    dot = quantity.last
    return (
        sentence.key(dot) == "."
        and sentence.glued(dot)
        and dot + 1 < len(sentence.tokens)
        and not sentence.glued(dot + 1)
    )


def _third_of_many(sentence: Sentence, quantity: Quantity) -> bool:
    """A third term is the third one; a third of the votes is a share."""
    article = quantity.form == "fraction" and sentence.at("articles", quantity.first)
    after = quantity.right + (sentence.key(quantity.right) == "-" and sentence.glued(quantity.right))
    return bool(article) and quantity.counted == (after, after + 1)


def _idiom(sentence: Sentence, quantity: Quantity) -> bool:
    return _marked(sentence, quantity, "idiom")


def _marked(sentence: Sentence, quantity: Quantity, value: str) -> bool:
    """Whether a phrase of this kind lies over the number."""
    return any(
        mark.value == value and mark.first <= quantity.first < mark.last for mark in sentence.of_kind("not_claims")
    )


def _pronoun(sentence: Sentence, quantity: Quantity) -> bool:
    """One counts only where it plainly states a number of people whom something befell."""
    if quantity.form != "one":
        return False
    people = quantity.counted is not None and sentence.at("people", quantity.counted[0]) is not None
    return not (people and quantity.measure in TOLLS)


TOLLS = frozenset({"killed", "injured", "missing", "captured", "arrested"})


def _corrected(sentence: Sentence, quantity: Quantity) -> bool:
    """The figures of a correction notice: which of them was wrong it says in too many ways to tell."""
    return bool(sentence.of_kind("corrections"))


CHECKS = (
    ("correction", _corrected), ("ordinal", _ordinal), ("name", is_title), ("idiom", _idiom), ("name", letters_touch), ("name", is_labelled),
    ("phone", is_phone), ("score", is_score), ("numbering", is_numbering), ("address", is_address), ("year", is_year), ("name", follows_a_capital),
    ("pronoun", _pronoun),
)  # fmt: skip


def apposition_age(sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is the age of the person named before it: "Anna Weber, 34, …", "Anna Weber (34 ans)"."""
    first, last = quantity.first, quantity.right
    exact = quantity.form == "digits" and quantity.qualifier == "exact" and quantity.low == quantity.high
    if not (is_bare(quantity) or (exact and quantity.unit == "year")) or first < 2:
        return False
    if quantity.low is None or not 1 <= quantity.low <= OLDEST:
        return False
    name = sentence.tokens[first - 2]
    if name.kind != "word" or not name.text[:1].isupper():
        return False
    opening, closing = sentence.key(first - 1), sentence.key(last)
    return (opening, closing) in ((",", ","), ("(", ")"), (",", "."))
