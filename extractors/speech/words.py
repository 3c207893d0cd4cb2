"""What a word beside a word of speech can be: a mark that parts clauses, a capital, a time."""

from collections.abc import Set

from extractors.text.sentences import NOTHING, Sentence

BREAKS = frozenset(',;:()[]–—…|"“”„«»')
CLOSERS = frozenset('”“»"’')
OPENERS = frozenset('“„«"')
WHEN = frozenset(("weekdays", "months", "days", "periods"))
STANDS_FOR = frozenset(("pronoun", "object"))
PARTS = frozenset(("start", "mid", "end"))  # of a month or year
STEPS = frozenset(("last", "previous", "this", "next"))


def grammar(sentence: Sentence, index: int) -> Set[str]:
    """What the word at a token can be: determiner, preposition, adverb …"""
    sense = sentence.sense("grammar", index)
    words = sense.every if sense and sense.size == 1 else NOTHING
    if words.isdisjoint(STANDS_FOR):
        return words
    named = sentence.tokens[index].is_upper or ("pronoun" in words and is_title(sentence, index))
    return words - STANDS_FOR if named else words  # the US Army is none of us


def is_break(sentence: Sentence, index: int) -> bool:
    """A mark that parts clauses; a hyphen is one where spaces stand around it."""
    key = sentence.key(index)
    if key == "-":
        apart = not sentence.glued(index) and not sentence.glued(index + 1)
        return apart or "-" in (sentence.key(index - 1), sentence.key(index + 1))
    return key in BREAKS


def is_capital(sentence: Sentence, index: int) -> bool:
    """Whether the word at a token has a capital."""
    return 0 <= index < len(sentence.tokens) and sentence.tokens[index].is_capital


def is_when(sentence: Sentence, index: int) -> bool:
    """Whether the word is part of a date: a numeral, a month, the middle of one."""
    if sentence.tokens[index].kind == "digits" or not WHEN.isdisjoint(sentence.kinds(index)):
        return True
    part = not PARTS.isdisjoint(sentence.values("time", index))
    return (part and not WHEN.isdisjoint(sentence.kinds(index + 1))) or _is_stepped(sentence, index)


def _is_stepped(sentence: Sentence, index: int) -> bool:
    """Whether the word is part of a step of the calendar: this month, le mois dernier."""
    around = (index - 1, index + 1)
    if sentence.at("time_units", index):
        return any(not STEPS.isdisjoint(sentence.values("time", at)) for at in around)
    steps = not STEPS.isdisjoint(sentence.values("time", index))
    return steps and any(sentence.at("time_units", at) for at in around)


def is_title(sentence: Sentence, index: int) -> bool:
    """Whether a word that can stand for a person stands before the name here: ông, ông Khởi."""
    name = index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].is_capital
    return name and sentence.at("titles", index) is not None


def ends_clause(sentence: Sentence, index: int) -> bool:
    """Whether no word of the clause follows: gab … bekannt, dass; but not teilt … mit dem."""
    if index >= len(sentence.tokens) or sentence.tokens[index].kind == "mark":
        return True
    return bool(grammar(sentence, index) & {"conjunction", "subordinator"})
