"""Whether another clause begins between a figure and a time behind it."""

from extractors.text.sentences import Sentence

BREAKS = frozenset(',;:()–—…"“”„«»|')  # a moment behind one belongs to something else
ASIDE = 16  # tokens from a figure to the end of an aside
NEAR = 4  # tokens from a figure to the comma behind what it counts
BRIEF = frozenset({"minute", "minutes", "hour", "hours"})
OPENING = frozenset({"preposition", "of", "determiner"})  # of an aside
VERBS = frozenset({"verb", "verb_ending", "auxiliary", "relative", "subordinator", "pronoun"})


def parted(sentence: Sentence, last: int, first: int) -> bool:
    """Whether another clause begins between a figure and a moment behind it: … and in 1973 was …, 18 years after …"""
    unit = sentence.at("time_units", last)
    if unit and meanings(sentence, unit.last) & {"after", "before"}:
        return True
    link = sentence.before("time", first)
    begins = link.first if link else first
    aside = _aside(sentence, last, begins)
    for index in range(last, first):
        if index in aside or (sentence.key(index) == ")" and index <= last + 1):  # sales rose (+3%) in 2019
            continue
        if sentence.key(index) in BREAKS or has(sentence, "clauses", index, "contrast"):
            return True
        if index < begins and _compares(sentence, index, first):
            return True  # 3 million against 2 million a year ago
        if sentence.at("conjunctions", index) or has(sentence, "grammar", index, "conjunction"):
            behind = set(sentence.values("grammar", index + 1))
            if index + 1 == begins or behind & {"auxiliary", "relative"} - {"determiner"}:
                return True
    return False


def _compares(sentence: Sentence, index: int, first: int) -> bool:
    """Whether another figure follows a "than" that is none of "more than", before the moment."""
    if "than" not in meanings(sentence, index):
        return False
    qualifies = any(mark.first <= index < mark.last for mark in sentence.of_kind("qualifiers_before"))
    return not qualifies and any(map(sentence.is_number, range(index, first)))


def told_before(sentence: Sentence, last: int, first: int) -> bool:
    """Whether what holds a figure came before the moment in front of it: on Friday, a day after a blast killed 12."""
    for unit in sentence.of_kind("time_units"):
        if last <= unit.first < first and unit.value not in BRIEF and "after" in meanings(sentence, unit.last):
            return not any(sentence.key(index) in BREAKS for index in range(unit.last, first))
    return False


def _aside(sentence: Sentence, first: int, last: int) -> range:
    """What stands between two commas without a verb: 25,000 people, by the police's count, marched on Sunday."""
    commas = [index for index in range(first, min(first + ASIDE, last)) if sentence.key(index) == ","][:2]
    if len(commas) < 2 or commas[0] > first + NEAR:
        return range(0)
    words = {value for index in range(*commas) for value in sentence.values("grammar", index)}
    opened = {*sentence.values("grammar", commas[0] + 1)} & OPENING
    return range(commas[0], commas[1] + 1) if opened and words.isdisjoint(VERBS) else range(0)


def has(sentence: Sentence, kind: str, index: int, value: str) -> bool:
    """Whether a word has a value among the marks of a kind."""
    return value in sentence.values(kind, index)


def meanings(sentence: Sentence, index: int) -> set[str]:
    """What a word can mean of a time."""
    return set(sentence.values("time", index))
