"""Who owns a thing without an "of": the owner behind it (giá | vàng) or before it (işçilerin | sayısı)."""

from extractors.names.name import Name
from extractors.subjects.phrases import Phrase
from extractors.subjects.word_tag import has_cases
from extractors.text.sentences import Sentence

RATES = frozenset({"inflation", "unemployment"})


def owner_by_case(sentence: Sentence, phrase: Phrase) -> Phrase | None:
    """The part of a phrase that owns the measure in it."""
    if sentence.language.writing.verb_last:
        owners = [i for i in range(phrase.first, phrase.last - 1) if _owns(sentence, i)]
        return Phrase(phrase.first, owners[-1] + 1, "") if owners else None
    if not (has_cases(sentence) or sentence.language.writing.syllables):
        return None
    mark = next((m for i in range(phrase.first, phrase.last) for m in sentence.all_at("measures", i)), None)
    return Phrase(mark.last, phrase.last, "of") if mark and mark.last < phrase.last else None


def is_only_place(sentence: Sentence, name: Name) -> bool:
    """Whether a name only says where the thing is that is named behind it: Ankara'daki fabrika."""
    return "behind" in sentence.values("place_prepositions", name.last)


def behind_place(sentence: Sentence, phrase: Phrase) -> int:
    """Where a phrase goes on behind the place that it begins with."""
    placed = (mark.last for mark in sentence.meant("place_prepositions", "behind"))
    return max((last for last in placed if phrase.first < last < phrase.last), default=phrase.first)


def _owns(sentence: Sentence, index: int) -> bool:
    """Whether a noun's ending says that what stands behind it is its own."""
    known = "noun" in sentence.values("grammar", index)
    return not known and "genitive" in sentence.values("cases", index)


def rate_in(sentence: Sentence, phrase: Phrase, measure: str) -> Phrase:
    """The rate at the end of a long phrase on what it does: риски отклонения | инфляции; else the phrase."""
    last = phrase.last - 1
    rate = measure in RATES and last - phrase.first > 1 and measure in sentence.values("measures", last)
    return Phrase(last, phrase.last, phrase.link) if rate and has_cases(sentence) else phrase
