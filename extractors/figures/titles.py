"""Numbers that are part of a name: the Thirty Years' War, Телеканал "360", Apollo 11, 12-inch MacBook."""

from extractors.figures.quantities import Quantity
from extractors.figures.years import is_bare
from extractors.text.sentences import Sentence

OPENERS, CLOSERS = frozenset('"“„«'), frozenset('"”“»')
SPEECH = frozenset(",:;.–-")
LONGEST_TITLE = 3  # words behind its numeral
SIZES = frozenset({"inch", "megabyte", "gigabyte", "terabyte"})


def is_title(sentence: Sentence, quantity: Quantity) -> bool:
    """The Five-Year Engagement, the Thirty Years' War: capitals where the language writes none."""
    first = quantity.first
    if quantity.form not in ("words", "one") or sentence.language.writing.noun == "capital" or first == 0:
        return False
    before, after = sentence.tokens[first - 1], quantity.last + (sentence.key(quantity.last) == "-")
    if before.kind != "word" or not sentence.tokens[first].is_capital or after >= len(sentence.tokens):
        return False
    return sentence.tokens[after].is_capital


def is_quoted(sentence: Sentence, quantity: Quantity) -> bool:
    """Телеканал "360", "Три ущелья", "Россия 1": a numeral alone in quotation marks, or at an end of a title."""
    first, last = quantity.first, quantity.last
    if is_bare(quantity) and sentence.key(last) in CLOSERS:
        titles = (i for i in range(first - 1, first - 2 - LONGEST_TITLE, -1) if _opens_title(sentence, i))
        return any(sentence.tokens[i + 1].is_capital or i + 1 == first for i in titles)
    opening = first - 1
    if not _opens_title(sentence, opening):
        return False
    if quantity.form == "digits":
        return sentence.key(quantity.last) in CLOSERS
    capital = sentence.tokens[quantity.first].is_capital
    return capital and any(sentence.key(i) in CLOSERS for i in range(quantity.last, quantity.last + LONGEST_TITLE))


def _opens_title(sentence: Sentence, index: int) -> bool:
    """Whether a quotation mark opens a name and no speech, which a comma, a colon or a dash announces."""
    return index > 0 and sentence.key(index) in OPENERS and sentence.key(index - 1) not in SPEECH


def follows_a_capital(sentence: Sentence, quantity: Quantity) -> bool:
    """Apollo 11 in midst of a sentence: a capital word before, and no noun after it that can be counted."""
    if not is_bare(quantity) or not _is_name(sentence, quantity.first - 1):
        return _is_version(sentence, quantity)
    if quantity.counted is None or _is_singular(sentence, quantity.counted[0]):
        return True
    return _is_model(sentence, quantity.first)


def _is_model(sentence: Sentence, first: int) -> bool:
    """The Mate 9 phones: where adjectives precede their noun, none stands between an article and what is counted.

    But in the Bronx 9 people died: behind a preposition the name can say where.
    """
    article = "determiner" in sentence.values("grammar", first - 2)
    placed = "preposition" in sentence.values("grammar", first - 3)
    known = sentence.kinds(first - 1) - {"not_claims", "plurals"}
    return sentence.language.writing.noun == "last" and article and not placed and not known


def _is_version(sentence: Sentence, quantity: Quantity) -> bool:
    """Trump 2.0, Web 3.0."""
    before = sentence.tokens[quantity.first - 1] if quantity.first else None
    named = before is not None and before.is_capital
    return is_bare(quantity) and named and sentence.key(quantity.first).endswith(".0")


def _is_name(sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital stands at a token in midst of a sentence."""
    if not 1 <= index < len(sentence.tokens) or sentence.tokens[index].kind != "word":
        return False
    return sentence.tokens[index].is_capital and sentence.tokens[index - 1].kind != "mark"


def _is_singular(sentence: Sentence, noun: int) -> bool:
    """Whether a noun is none of several things or persons, where the language has an ending for those."""
    if not sentence.language.words["plurals"]:
        return False
    counts = any(sentence.at(kind, noun) for kind in ("plurals", "people", "demonyms", "measures", "units"))
    return not counts


def is_size(sentence: Sentence, quantity: Quantity) -> bool:
    """Pro 12.9-inch, 64GB Wi-Fi, 12-inch MacBook: a size that tells models of a product apart, in its name."""
    bound = sentence.hyphen(quantity.last) or sentence.glued(quantity.last)
    if quantity.unit not in SIZES or quantity.form != "digits" or quantity.qualifier != "exact" or not bound:
        return False
    return _is_name(sentence, quantity.first - 1) or _is_name(sentence, quantity.right)
