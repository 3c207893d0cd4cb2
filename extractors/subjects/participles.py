"""What a participle is where it stands: part of a verb, or the beginning of a clause of its own."""

from extractors.text.sentences import Sentence

ENDS = frozenset(",.")
ARTICLES = frozenset({"determiner", "possessive"})


def is_perfect(previous: str, before: list[str]) -> bool:
    """Whether an auxiliary stands right before, or an adverb behind one: ha caído, ha casi caído."""
    return previous == "auxiliary" or (previous in ("adverb", "object") and "auxiliary" in before[-3:])


def opens_participial(sentence: Sentence, following: int, cases: bool) -> bool:
    """Whether a participle behind a comma tells of what stands before it: аферы, совершенные | в июне."""
    behind = set(sentence.values("grammar", following))
    if cases and not sentence.at("adjectives", following - 3) and sentence.key(following) not in ENDS:
        return not sentence.at("titles", following - 1)  # статьи, описывающие убийство; but not: раненых, погибших и
    bare = sentence.language.writing.noun == "first"  # no article, so no noun: …, apoiados por 12 aviões
    return bare and (sentence.is_number(following) or bool(behind & {"preposition", "of", "adverb", "adverb_ending"}))


def article_follows(sentence: Sentence, index: int) -> bool:
    """Whether a participle has an object right behind it: augmenté la taille des filets."""
    return not ARTICLES.isdisjoint(sentence.values("grammar", index + 1))
