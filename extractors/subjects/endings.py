"""What the ending of a noun makes of it in its sentence: no subject, or joined as by a preposition."""

from collections.abc import Sequence

from extractors.text.sentences import Sentence

FOLLOWING = frozenset({"verb", "auxiliary", "adverb", "preposition"})
CALLED = frozenset({"place_nouns", "group_nouns", "titles", "time_units", "months"})  # nouns with a name behind them


def is_oblique(sentence: Sentence, index: int) -> bool:
    """Whether a noun's ending is of a case that no subject has: воду, prezydenta mówiącego."""
    known = "noun" in sentence.values("grammar", index) or sentence.tokens[index].text.isupper()
    return not known and "oblique" in sentence.values("cases", index)


def has_postposition(sentence: Sentence, tags: Sequence[str], last: int) -> bool:
    """Whether a case ending or a word behind a phrase joins it to the sentence: evde, Ankara'da, deprem için."""
    behind = tags[last : last + 1] in (["binder"], ["preposition"])
    at = (last - 1, last) if behind else (last - 1,)
    return any(is_postposition(sentence, index) for index in at)


def is_postposition(sentence: Sentence, index: int) -> bool:
    """Whether a word is or ends in a postposition, and is no noun that only looks so: gazete, Pakistan."""
    words = sentence.values("grammar", index)
    return "postposition" in words and "noun" not in words and not _is_bare_name(sentence, index)


def _is_bare_name(sentence: Sentence, index: int) -> bool:
    """Whether a word with a capital only ends like a case, which a mark would set apart: Toyota; not: Bakanlığında."""
    return index > 0 and sentence.tokens[index].is_capital and "owned" not in sentence.values("cases", index)


def ends_subject(sentence: Sentence, index: int) -> bool:
    """Whether a noun in a case is no noun of the name before it: Ada Kaya | maçta, ülke ordusu | saldırıda."""
    before, cases = sentence.tokens[index - 1], sentence.values("cases", index - 1)
    which = "modifier" in cases or sentence.at("demonyms", index - 1)
    if not sentence.language.writing.verb_last or which:
        return False
    if "compound" in cases and sentence.at("countries", index):
        return True  # Dünya Bankası | Fransa'ya
    apart = sentence.tokens[index].text.islower() and "owned" not in sentence.values("cases", index)
    ends = is_postposition(sentence, index) or "modifier" in sentence.values("cases", index)
    new = index > 1 and sentence.at("articles", index - 2)  # bir adam | evde
    return apart and ends and bool(before.is_capital or "compound" in cases or new)


def opens_subject(sentence: Sentence, tags: Sequence[str], index: int) -> bool:
    """Whether a word right behind a noun can only be a subject, by its case: в ходе рейда | российские войска."""
    if sentence.at("adjectives", index - 1):  # последние | российские дома
        return False
    return "nominative" in sentence.values("cases", index) or _is_named_subject(sentence, tags, index)


def _is_named_subject(sentence: Sentence, tags: Sequence[str], index: int) -> bool:
    """Whether a verb's name has the ending of a subject behind a noun that has none: после матча | Кейн ушел."""
    token, before = sentence.tokens[index], sentence.tokens[index - 1]
    if not token.is_capital or token.is_upper or not before.text.islower() or sentence.at("countries", index):
        return False
    if "named" not in sentence.values("cases", index) or not sentence.kinds(index - 1).isdisjoint(CALLED):
        return False
    behind = next((at for at in range(index, len(tags)) if not sentence.tokens[at].is_capital), len(tags) - 1)
    return tags[behind] in FOLLOWING
