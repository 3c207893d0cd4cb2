"""How alike the places in two texts are where two figures stand: 0 to 1, numbers masked."""

from rapidfuzz.fuzz import ratio, token_set_ratio, token_sort_ratio

from comparers.figure import Figure

NOUN = 80  # of 100: two printed forms of one noun


def likeness(a: Figure, b: Figure) -> float:
    """Of the words around two figures in one language; in two languages, of the names and numbers beside them."""
    if a.press.lang == b.press.lang:
        return (token_set_ratio(a.context, b.context) + token_sort_ratio(a.context, b.context)) / 200
    beside_a, beside_b = a.names | a.numbers, b.names | b.numbers
    if not beside_a or not beside_b:
        return 0.0
    return len(beside_a & beside_b) / min(len(beside_a), len(beside_b)) * min(1.0, len(beside_a & beside_b) / 3)


def same_noun(a: Figure, b: Figure) -> bool | None:
    """Whether two figures count the same noun; None where one names none or the languages differ."""
    if not a.counted or not b.counted or a.press.lang != b.press.lang:
        return None
    one, two = a.counted.lower(), b.counted.lower()
    return one == two or ratio(one, two) >= NOUN
