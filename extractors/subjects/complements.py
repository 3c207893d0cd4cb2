"""What says which of those counted are meant, right behind their noun: accounts | in the network of the ministry."""

from extractors.subjects.noun_phrases import LONGEST, NounPhrases
from extractors.subjects.phrases import Phrase
from extractors.subjects.place import PLACES
from extractors.text.sentences import Sentence


def with_complement(phrases: NounPhrases, phrase: Phrase) -> Phrase:
    """A phrase with the thing or property right behind it, where both are short; where it happened is no part of it."""
    last = phrases.end_with_of(phrase)
    behind = next((p for p in phrases.phrases if p.first == last + 1 and p.link == "preposition"), None)
    if behind is None or not _restricts(phrases.sentence, last) or phrases.is_time(behind) or phrases.counts(behind):
        return phrase
    nation = any(name.kind == "people" for name in phrases.names_in(phrase))  # Palestinians in Gaza
    if not nation and _is_named(phrases, behind):
        return phrase
    end = phrases.end_with_of(behind)
    return Phrase(phrase.first, end, phrase.link) if end - phrase.first <= LONGEST else phrase


def with_purpose(phrases: NounPhrases, phrase: Phrase, measure: str) -> Phrase | None:
    """A measure with what it is for, right behind it: spending | for schools; of a price that alone."""
    behind = next((p for p in phrases.phrases if p.first == phrase.last + 1 and p.link == "preposition"), None)
    meant = "in_favour" in phrases.sentence.values("cues", phrase.last)
    if behind is None or not meant or phrases.is_time(behind) or phrases.counts(behind) or phrases.names_in(behind):
        return None
    end = phrases.end_with_of(behind)
    first = behind.first if measure == "price" else phrase.first
    return Phrase(first, end, phrase.link) if end - first <= LONGEST else None


def _is_named(phrases: NounPhrases, phrase: Phrase) -> bool:
    """Whether a phrase holds the name of a place, or of something unknown."""
    capitals = phrases.sentence.language.writing.noun == "capital"
    unknown = not capitals and any(phrases.sentence.tokens[i].is_capital for i in range(phrase.first, phrase.last))
    return unknown or any(name.kind in PLACES for name in phrases.names_in(phrase))


def is_inside(sentence: Sentence, at: int) -> bool:
    """Whether a preposition places what is told inside what follows it: in, on; not from, to or under."""
    place, time = sentence.values("place_prepositions", at), sentence.values("time", at)
    return "word" in place and "from" not in place and "in" in time and "until" not in time


def _restricts(sentence: Sentence, at: int) -> bool:
    return is_inside(sentence, at) or "having" in sentence.values("cues", at)
