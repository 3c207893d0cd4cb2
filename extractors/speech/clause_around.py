"""The tokens around a figure that say how it is meant: up to the next marks, or further where they say no more."""

from extractors.text.sentences import Sentence

BREAKS = frozenset(',;:–—"“”„«»()|')
DASHES = frozenset("-–")
GAPPED = 7  # tokens of a clause whose verb is left out, with the dash that stands for it
NEAR = 4  # tokens from a figure to the noun that makes it a target
VERBS = frozenset(("verb", "auxiliary", "verb_ending", "verb_or_noun", "speech", "participle", "gerund"))


def clause_around(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """The tokens around a figure up to the next marks."""
    left, right = _start(sentence, first), last
    if left > 0 and sentence.key(left - 1) in DASHES:  # in 2021 it will be 4 percent, in 2022 – 3 percent
        opening = _start(sentence, left - 1)
        if 0 < left - opening <= GAPPED and sentence.key(opening - 1) in (",", ";"):
            left = _start(sentence, opening - 1)
    while right < len(sentence.tokens) and not _opens_clause(sentence, right):
        right += 1
    if left > 1 and sentence.key(left - 1) == "," and _says_again(sentence, left, first, right):
        left = _start(sentence, left - 1)
    return left, right


def _says_again(sentence: Sentence, left: int, first: int, right: int) -> bool:
    """Whether a figure alone says the clause before in another way: will cut 650 jobs, a quarter of its staff."""
    verb = any(not VERBS.isdisjoint(sentence.values("grammar", index)) for index in range(left + 1, right))
    than = any("than" in sentence.values("time", index) for index in range(left, first))
    return first - left < NEAR - 1 and not verb and not than


def _start(sentence: Sentence, index: int) -> int:
    """The token behind the last mark before a token."""
    while index > 0 and not _opens_clause(sentence, index - 1):
        index -= 1
    return index


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """A mark, or a word such as "what" or "because"; "than" is none in "more than"."""
    if sentence.key(index) in BREAKS:
        part = sentence.key(index) == "," and sentence.at("grammar", index + 1)
        return not (part and part.value == "of_them")  # 14,000 people, 9,000 of them athletes
    if sentence.key(index) == "-" and not sentence.glued(index) and not sentence.glued(index + 1):
        return True  # as good as a dash
    clauses = sentence.at("clauses", index)
    return clauses is not None and clauses.value == "inner"
