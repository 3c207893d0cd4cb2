"""Where the noun phrases of a sentence stand, and what joins each to the words before it."""

from collections.abc import Sequence
from typing import NamedTuple

from extractors.subjects.endings import ends_subject, has_postposition, is_oblique, is_postposition, opens_subject
from extractors.subjects.time_ends import ends_at_time, is_behind_span, is_clock
from extractors.subjects.word_tag import has_cases
from extractors.text.sentences import Sentence

NOMINAL = frozenset({"noun", "number", "determiner", "possessive"})
INSIDE = frozenset({"noun", "number", "possessive", "quote"})
VERB_GROUP = frozenset({"verb", "auxiliary", "adverb", "object", "aside", "quote"})  # what a verb can stand among
VERBAL = frozenset({"verb", "auxiliary"})


class Phrase(NamedTuple):
    """A noun phrase at tokens first … last - 1; link: what joins it to the words before it."""

    first: int
    last: int
    link: str  # "" subject or object, "of" owner of the phrase before, "preposition", "case" no subject by its ending


def phrases_of(sentence: Sentence, tags: Sequence[str]) -> list[Phrase]:
    """The noun phrases of a sentence, in order."""
    phrases: list[Phrase] = []
    index = 0
    while index < len(tags):
        if tags[index] not in NOMINAL:
            index += 1
            continue
        last = _end(sentence, tags, index)
        if _has_head(sentence, tags, index, last):
            link = _link(sentence, tags, phrases, index) or _case(sentence, tags, index, last)
            phrases.append(Phrase(index, last, link))
        index = last
    return phrases


def _case(sentence: Sentence, tags: Sequence[str], first: int, last: int) -> str:
    """What the case of a phrase makes of it: joined by its last word's ending, no subject by its first word's."""
    if has_postposition(sentence, tags, last):
        return "preposition"
    if sentence.language.writing.verb_last:
        by_mark = tags[last : last + 1] == ["binder"] and "oblique" in sentence.values("cases", last)  # Ankara'yı
        return "case" if tags[last - 1] == "noun" and (by_mark or is_oblique(sentence, last - 1)) else ""
    head = first + (tags[first] == "possessive")
    by_article = tags[first] in ("determiner", "possessive") and "article" in sentence.values("cases", first)
    return "case" if by_article or (tags[head] == "noun" and is_oblique(sentence, head)) else ""


def _has_head(sentence: Sentence, tags: Sequence[str], first: int, last: int) -> bool:
    """A phrase holds a noun or number; where nouns have capitals, small words alone are none."""
    if sentence.language.writing.noun == "capital":
        return any(
            tags[index] == "number" or (tags[index] == "noun" and sentence.tokens[index].is_capital)
            for index in range(first, last)
        )
    return "noun" in tags[first:last] or "number" in tags[first:last]


def _end(sentence: Sentence, tags: Sequence[str], first: int) -> int:
    """Where a phrase ends that begins here: at an article; where nouns have capitals, at a small word too."""
    index, verb_second = first + 1, sentence.language.writing.verb_second
    capitals = sentence.language.writing.noun == "capital"
    while index < len(tags):
        tag = tags[index]
        if tag == "binder":
            goes_on = sentence.glued(index) or sentence.glued(index + 1)
        elif tag not in INSIDE:
            goes_on = False
        else:
            another = tags[index - 1] == "noun" and _begins_another(sentence, tag, index, capitals, verb_second)
            another = another or (tag == "number" and is_behind_span(sentence, index))
            linked = first > 0 and tags[first - 1] == "preposition" and tag == "noun"
            another = another or (linked and tags[index - 1] == "noun" and opens_subject(sentence, tags, index))
            named = linked and _ends_at_name(sentence, index)
            said = tag != "number" and has_cases(sentence) and bool(sentence.at("stop_words", index))  # снаряд | весом
            another = another or (tags[index - 1] == "possessive" and _begins_place(sentence, tags, index))
            goes_on = not (another or named or said or ends_at_time(sentence, tags, first, index))
        if not goes_on:
            break
        index += 1
    ends = ("quote", "binder", "possessive") if sentence.language.writing.verb_last else ("quote", "binder")
    while tags[index - 1] in ends and index > first + 1:
        index -= 1  # Türkiye | 'nin
    return index


def _begins_another(sentence: Sentence, tag: str, index: int, capitals: bool, verb_second: bool) -> bool:
    """Whether a phrase ends at a noun: by its case ending, before a numeral, or before a small word."""
    if tag == "number" and sentence.glued(index):
        return False  # D66
    if tag == "number" and (verb_second or sentence.language.writing.numeral_first):
        opens = sentence.kinds(index - 2).isdisjoint(("numbers", "vague")) and not sentence.key(index - 2).isdigit()
        which = sentence.at("adjectives", index - 1) and not sentence.at("people", index - 1)
        return not (has_cases(sentence) and opens and which)  # последних шести лет; but раненых | несколько
    beside = tag == "number" and sentence.language.writing.noun == "first"  # as chamas | 1.100 bombeiros
    if (beside and sentence.at("people", index + 1)) or (capitals and _small_after_noun(sentence, index)):
        return True
    ends = sentence.language.writing.verb_last and {"oblique", "alone"} & set(sentence.values("cases", index - 1))
    by_case = bool(ends) and "noun" not in sentence.values("grammar", index - 1)
    apart = by_case or is_postposition(sentence, index - 1) or ends_subject(sentence, index)
    return tag == "noun" and (apart or _is_object(sentence, index))


def _begins_place(sentence: Sentence, tags: Sequence[str], index: int) -> bool:
    """Whether a name with an ending of its own is not what is owned before it: Ali Kaya'nın | Ankara'da çalıştığı."""
    at = index
    while at < len(tags) and sentence.tokens[at].is_capital:
        at += 1
    return at > index and tags[at : at + 1] == ["binder"] and is_postposition(sentence, at)


def _is_object(sentence: Sentence, index: int) -> bool:
    """Whether a measure in the case of an object stands right behind a name: Ege Tekstil | cirosunu."""
    behind = sentence.tokens[index - 1].text[0].isupper() and sentence.tokens[index].text[0].islower()
    measure = behind and sentence.language.writing.verb_last and sentence.at("measures", index)
    return bool(measure) and is_oblique(sentence, index)


def _ends_at_name(sentence: Sentence, index: int) -> bool:
    """В Харькове спасатели: where no article opens the subject, it stands right behind the name of a place."""
    name, word = sentence.tokens[index - 1].text, sentence.tokens[index].text
    writing = sentence.language.writing
    if not writing.clause_commas or writing.noun == "capital" or not (name[0].isupper() and word[0].islower()):
        return False
    adjective = sentence.at("adjectives", index - 1)
    return not (adjective or sentence.at("place_nouns", index) or is_oblique(sentence, index))


def _small_after_noun(sentence: Sentence, index: int) -> bool:
    """A lower-case word right behind a noun with a capital belongs to the verb."""
    before = sentence.tokens[index - 1].text
    return sentence.tokens[index].text[0].islower() and before[0].isupper() and not _is_in_name(sentence, index)


def _is_in_name(sentence: Sentence, index: int) -> bool:
    """Whether small words that mean nothing else stand inside a name: Ali al-Badri, School on the Rhine."""
    at = index
    while at < len(sentence.tokens) and (sentence.at("particles", at) or sentence.key(at) == "-"):
        at += 1
    own = sentence.kinds(index).isdisjoint(("grammar", "numbers"))
    return index <= 1 or (index < at < len(sentence.tokens) and own and sentence.tokens[at].text[0].isupper())


def _link(sentence: Sentence, tags: Sequence[str], phrases: Sequence[Phrase], first: int) -> str:
    elided = first > 1 and tags[first - 1] == "binder" and sentence.glued(first)  # d'Ukraine
    quoted = elided or (first > 1 and tags[first - 1] == "quote")
    at = first - 2 if quoted else _opening(sentence, tags, first) - 1
    before = tags[at] if first else ""
    if before == "preposition" and (sentence.language.writing.verb_last or is_postposition(sentence, at)):
        before = ""  # it belongs to the phrase before
    if before == "of" or (before == "preposition" and _says_of(sentence, at)):
        return "of"
    if before == "preposition" or (before == "adverb" and at > 0 and tags[at - 1] in ("preposition", "of")):
        return "preposition"
    if phrases and phrases[-1].last == first and _says_of(sentence, first):
        return "of"
    if phrases and phrases[-1].last == first and before == "number" and has_cases(sentence):
        # 11 процентов | всех голосов
        return "" if sentence.at("time_units", at) or is_clock(sentence, tags, at) else "of"
    if before == "conjunction" and phrases and phrases[-1].last == first - 1:
        return phrases[-1].link
    return ""


def _opening(sentence: Sentence, tags: Sequence[str], first: int) -> int:
    """Where a phrase begins, with the article that an adverb parts from it: in einer sehr | kleinen Stadt."""
    at = first
    while at > 1 and tags[at - 1] == "adverb":
        at -= 1
    apart = 1 < at < first and tags[at - 1] == "determiner" and tags[at - 2] in ("preposition", "of")
    return at - 1 if apart and sentence.tokens[first].text[0].islower() else first


def _says_of(sentence: Sentence, index: int) -> bool:
    return "of" in sentence.values("grammar", index)
