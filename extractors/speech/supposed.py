"""What a sentence only supposes: would be, if …; if there are 15, that makes 400; wäre …, hätten …"""

from extractors.speech.clause_around import BREAKS
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence


def supposed(sentence: Sentence, left: int, right: int) -> Mark | None:
    """Would be, if …; but not where the condition only says what is counted: if the USA is left out."""
    polls = [mark for mark in sentence.of_kind("sources") + sentence.of_kind("measures") if "poll" in mark.value]
    if polls:
        return None  # if there were elections on Sunday: what a poll asks
    would = any(m.value == "would" and left <= m.first < right for m in sentence.of_kind("modality"))
    if not would:
        return None
    if sum(mark.value == "would" for mark in sentence.of_kind("modality")) > 1 and _asks(sentence):
        return sentence.at("modality", 0)  # wäre der Damm gebrochen, hätten 900 …
    limits = {mark.first for mark in sentence.of_kind("scope")}
    conditions = (mark for mark in sentence.of_kind("modality") if mark.value == "condition")
    return next((mark for mark in conditions if limits.isdisjoint(range(mark.first, mark.first + 8))), None)


def _asks(sentence: Sentence) -> bool:
    """Whether the sentence begins as a question does, and is none: what it supposes stands first."""
    return "would" in sentence.values("modality", 0) and not sentence.text.endswith("?")


def condition(sentence: Sentence, first: int) -> Mark | None:
    """If there are 15 lorries, that makes 4,000 a day: what the sentence supposes first, and what follows from it."""
    opening = (mark for mark in sentence.of_kind("modality") if mark.first <= 1)
    word = next((mark for mark in opening if mark.value in ("condition", "hypothetical")), None)
    if word is None or any(mark.first < first for mark in sentence.of_kind("scope")):
        return None
    comma = next((i for i in range(word.last, len(sentence.tokens)) if sentence.key(i) in BREAKS), first)
    inside = range(word.last, comma + 1)
    return word if any(map(sentence.is_number, inside)) else None
