"""Whether a word opens a relative clause, or means what was told, by what stands around it."""

from extractors.text.sentences import Sentence

OPENING = frozenset({"comma", "stop", "conjunction", "quote"})
BEFORE_RELATIVE = frozenset({"comma", "noun", "stop", "number"})
OPENS = frozenset({"auxiliary", "verb", "verb_ending", "adverb", "preposition", "pronoun", "determiner"})


def relative(sentence: Sentence, index: int, can_be: frozenset[str], previous: str) -> str | None:
    """A word that can open a relative clause does so behind a comma or noun, unless a noun of its own follows."""
    if previous == "verb" and "subordinator" in can_be:
        return "subordinator"
    if "determiner" not in can_be:
        if previous == "relative":
            return "relative"  # la cual
        return {"preposition": "object"}.get(previous, "relative" if previous in BEFORE_RELATIVE else "pronoun")
    if previous != "comma" and (previous != "noun" or sentence.language.writing.noun == "capital"):
        return None
    following = set(sentence.values("grammar", index + 1))
    if following & {"pronoun", "determiner"} and "subordinator" in can_be:
        return "subordinator"
    return "relative" if following & OPENS or _is_digits(sentence, index + 1) else None


def is_demonstrative(sentence: Sentence, index: int, can_be: frozenset[str], before: list[str]) -> bool:
    """Whether a word that points to a noun opens a clause before its verb: diese | war in Kiel."""
    if before and before[-1] not in OPENING:
        return False
    points = "determiner" in can_be and "this" in sentence.values("time", index)
    return points and sentence.language.writing.verb_second and "auxiliary" in sentence.values("grammar", index + 1)


def _is_digits(sentence: Sentence, index: int) -> bool:
    return index < len(sentence.tokens) and sentence.tokens[index].kind == "digits"
