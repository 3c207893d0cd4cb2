"""Whether a word that can be a noun too is a verb, by the words around it."""

from extractors.text.sentences import Sentence

MONEY = frozenset("$€£%")
CLOSING = frozenset(".,;:!?…")
VERBS = frozenset({"auxiliary", "verb", "verb_ending"})
AFTER_FIGURE = frozenset({"determiner", "possessive", "pronoun", "preposition"})
AFTER_VERB = frozenset({"determiner", "possessive", "pronoun", "object", "adverb", "preposition", "adverb_ending"})


def needs_verb(sentence: Sentence, index: int, before: list[str]) -> bool:
    """Whether a verb follows here: we note; where pronouns cling to it, se desplaza, que cataloga (it ends in no s)."""
    writing = sentence.language.writing
    if before[-1:] == ["pronoun"] and not (writing.verb_second or writing.verb_last or writing.syllables):
        return True
    if "proclitic" not in sentence.language.words["grammar"] or sentence.key(index).endswith("s"):
        return False
    clings = "proclitic" in sentence.values("grammar", index - 1)
    return before[-1:] in (["relative"], ["subordinator"]) or (clings and before[-1:] == ["object"])


def ends_as_verb(sentence: Sentence, index: int, before: list[str]) -> bool:
    """Whether a small word's ending makes it a verb that tells of no noun behind it: fielen, verletzt."""
    endings = sentence.language.writing.verb_endings
    if not endings or not sentence.key(index).endswith(endings):
        return False
    following = sentence.tokens[index + 1].text if index + 1 < len(sentence.tokens) else ""
    tells = following[:1].isupper() and not sentence.key(index).endswith("t")  # schweren Verletzungen
    return not tells or _comes_second(sentence, index, before)


def follows_figure(sentence: Sentence, index: int) -> bool:
    """Whether a small word right behind a figure is its verb, since no noun follows: Tausende fliehen vor ihm."""
    endings = sentence.language.writing.verb_endings
    if not endings or not sentence.tokens[index].text.islower() or not sentence.key(index).endswith(endings):
        return False
    last = index + 1 == len(sentence.tokens)
    return last or not AFTER_FIGURE.isdisjoint(sentence.values("grammar", index + 1))


def _comes_second(sentence: Sentence, index: int, before: list[str]) -> bool:
    """Whether the verb must stand here, behind the first phrase: Bei dem Angriff | rissen Trümmer."""
    opened = before[-1:] == ["noun"] and sentence.tokens[index - 1].is_capital and before[0] == "preposition"
    return sentence.language.writing.verb_second and opened and VERBS.isdisjoint(before) and "comma" not in before


def agrees(sentence: Sentence, index: int, previous: str) -> bool:
    """Whether a word that can be a noun is the verb of the noun before it: Americans live, the firm plans a bridge."""
    if index == 0 and "preposition" in sentence.values("grammar", 1):
        return False  # shares in the firm
    if previous != "noun" or index == 0:
        return _object_follows(sentence, index)
    before = sentence.key(index - 1)
    many, one = before.endswith("s") and not before.endswith(("ss", "us")), sentence.key(index).endswith("s")
    return not one if many else (one and _object_follows(sentence, index)) or _figure_follows(sentence, index)


def _figure_follows(sentence: Sentence, index: int) -> bool:
    """Whether a figure stands right behind a word: Gazprom cut 300 jobs, the firm hit $5bn."""
    following = sentence.tokens[index + 1] if index + 1 < len(sentence.tokens) else None
    return following is not None and (following.kind == "digits" or following.text in MONEY)


def _object_follows(sentence: Sentence, index: int) -> bool:
    """Whether what follows makes a verb of a word that can be a noun too: plans a bridge, cuts 500 jobs, rises by."""
    if index + 1 >= len(sentence.tokens):
        return False
    token = sentence.tokens[index + 1]
    following = set(sentence.values("grammar", index + 1))
    return token.kind == "digits" or token.text in MONEY or token.is_capital or bool(following & AFTER_VERB)


def verb_follows(sentence: Sentence, index: int) -> bool:
    """Whether a verb stands behind a word."""
    return not VERBS.isdisjoint(sentence.values("grammar", index + 1))


def ends_clause(sentence: Sentence, index: int) -> bool:
    """Whether a word stands last in its clause, where the verb does: 550 bini | aştı."""
    last = index + 1 == len(sentence.tokens) or sentence.key(index + 1) in CLOSING
    return sentence.language.writing.verb_last and last
