"""Whether a figure is stated, or forecast, a target, denied or only supposed, by the nearest word that says so."""

from collections.abc import Iterator
from typing import NamedTuple

from extractors.speech.clause_around import BREAKS, NEAR, clause_around
from extractors.speech.supposed import condition, supposed
from extractors.speech.words import ends_clause
from extractors.text.lexicon import Mark
from extractors.text.sentences import Sentence

ACROSS = 12  # tokens from the demand to the figure in the clause that it governs
NEAR_DENIAL = 2  # tokens of a "this" that is denied
COMPARING = frozenset(("more_than_another", "less_than_another"))
READ_AS = {"future": "forecast", "forecast_before": "forecast", "demand": "target"}
DATES = frozenset(("months", "weekdays", "days"))
CLAUSE = frozenset(("forecast", "hypothetical"))


class Modality(NamedTuple):
    """How a figure is meant: stated, forecast, target, denied or hypothetical, and the word that says so."""

    name: str
    word: Mark | None = None


STATED = Modality("stated")


def modality_of(sentence: Sentence, first: int, last: int) -> Modality:
    """How the figure at tokens first … last - 1 is meant."""
    told = sentence.of_kind("modality") or any(mark.value == "denies" for mark in sentence.of_kind("speech_verbs"))
    if not told or _is_adjective(sentence, last):
        return STATED
    if denial := _denial(sentence, first):
        return Modality("denied", denial)
    left, right = clause_around(sentence, first, last)
    if word := supposed(sentence, left, right) or condition(sentence, first):
        return Modality("hypothetical", word)
    if _is_now(sentence, first):
        return STATED
    asked = any(mark.value == "poll" for mark in sentence.of_kind("sources"))
    found = [
        (_distance(mark, first, last), Modality(value, mark))
        for mark, value in _words(sentence, first, last, left, right)
        if not (asked and "would" in sentence.values("modality", mark.first))
    ]
    aims = any(meant.name == "target" and meant.word and meant.word.last <= first for _, meant in found)
    found = [one for one in found if not aims or (one[1].word and one[1].word.last <= first)]  # a goal of 3 by 2030
    return min(found, key=lambda word: (word[0], word[1].name != "target"))[1] if found else STATED


def _is_adjective(sentence: Sentence, last: int) -> bool:
    """The 29-ounce bag, 61 yaşındaki sanık: what is said of the bag is not said of its weight."""
    bound = sentence.key(last) == "-" and sentence.glued(last) and sentence.glued(last + 1)
    return bound or "modifier" in sentence.values("cases", last)


def _is_now(sentence: Sentence, first: int) -> bool:
    """Will keep its currently 107,000 staff."""
    near = range(max(0, first - NEAR), first)
    return any(mark.value == "now" for index in near for mark in sentence.all_at("time", index))


def _denial(sentence: Sentence, first: int) -> Mark | None:
    """The denial that reaches the figure: no comma ends it right behind "denied this"."""
    for mark in sentence.of_kind("speech_verbs"):
        if mark.value == "denies" and mark.last <= first:
            comma = next((i for i in range(mark.last, first) if sentence.key(i) in ",;"), None)
            that = comma is not None and "that" in sentence.values("speech_frames", comma + 1)
            what = comma == mark.last and sentence.language.writing.clause_commas  # bestritt, 3 verloren zu haben
            if comma is None or that or what or comma - mark.last > NEAR_DENIAL:
                return mark
    return None


def _words(sentence: Sentence, first: int, last: int, left: int, right: int) -> Iterator[tuple[Mark, str]]:
    """The words in reach that make it more or less than a statement."""
    asked = _is_of_those_asked(sentence, last)
    for mark in sentence.of_kind("modality"):
        before, inside = mark.last <= first, left <= mark.first < right and not first <= mark.first < last
        inside = inside and not (mark.first > last and _is_conjunction(sentence, mark.first - 1))
        inside = inside and not asked and not _is_compared(sentence, last, mark)
        if mark.value == "target":
            reaches = (
                inside or _governs(sentence, mark, first) if before else inside and _names_target(sentence, mark, last)
            )
        elif mark.value == "future":
            reaches = inside and _ends_in_infinitive(sentence, mark, right)
        elif mark.value == "demand" and _says_when(sentence, mark):
            reaches = False
        elif mark.value == "demand":
            late = sentence.language.writing.verb_second or sentence.language.writing.verb_last
            ends = late and inside and not before and ends_clause(sentence, mark.last)
            reaches = ends or (before and (inside or _governs(sentence, mark, first) or _lists(sentence, mark)))
        elif _is_hearsay(sentence, right):
            reaches = False
        else:
            near = before or mark.first - last < NEAR  # 200,000 people could flee
            of_clause = mark.value in CLAUSE and (inside or _looks_ahead(sentence, mark, left))
            reaches = of_clause or (inside and mark.value == "forecast_before" and near)
        if reaches:
            yield mark, READ_AS.get(mark.value, mark.value)


def _is_of_those_asked(sentence: Sentence, last: int) -> bool:
    """Whether a figure counts those asked, whose plans are stated: 40 percent of respondents plan to return."""
    return any("poll_share" in sentence.values("measures", index) for index in range(last, last + NEAR))


def _is_compared(sentence: Sentence, last: int, mark: Mark) -> bool:
    """Whether a figure says how much more or less something is than the target: half as dear again as planned."""
    than = (index for index in range(last, mark.first) if COMPARING & set(sentence.values("change", index)))
    return next(than, None) is not None


def _is_conjunction(sentence: Sentence, index: int) -> bool:
    """The "and" of: has 900 pupils and will close."""
    return "conjunction" in sentence.values("grammar", index)


def _is_hearsay(sentence: Sentence, right: int) -> bool:
    """Sollen … gereist sein, wollen … getötet haben: said to have done so, not to be about to."""
    ends = sentence.language.words["modality"].get("perfect", ())
    while right > 1 and sentence.tokens[right - 1].kind == "mark":
        right -= 1
    if right < 2 or sentence.key(right - 1) not in ends:
        return False
    parts = sentence.language.words["modality"].get("participle", ())
    return any(sentence.key(right - 2).startswith(part) for part in parts)


def _names_target(sentence: Sentence, mark: Mark, last: int) -> bool:
    """The 82 percent target: nothing but the target's own words between."""
    between = range(last, mark.first)
    return len(between) < NEAR and not any(
        m.value == "determiner" for i in between for m in sentence.all_at("grammar", i)
    )


def _governs(sentence: Sentence, mark: Mark, first: int) -> bool:
    """The limit, to spend two percent: one comma between the demand and what it demands."""
    between = [sentence.key(index) for index in range(mark.last, first)]
    return len(between) < ACROSS and sum(key in BREAKS for key in between) == 1 and between[0] == ","


def _looks_ahead(sentence: Sentence, mark: Mark, left: int) -> bool:
    """It is expected, that …: nothing but a comma and the "that" between the forecast and the figure's clause."""
    that = any("that" in sentence.values("speech_frames", index) for index in (left, left + 1))
    return sentence.language.writing.clause_commas and that and mark.last == left - 1


def _says_when(sentence: Sentence, mark: Mark) -> bool:
    """The rally called for Friday, for the 5th of May: when it is to be, and not what is demanded."""
    if "preposition" not in sentence.values("grammar", mark.last - 1):
        return False
    for index in range(mark.last, mark.last + NEAR + 1):
        if not DATES.isdisjoint(sentence.kinds(index)):
            return True
        numbered = sentence.key(index)[:1].isdigit() or sentence.glued(index)  # the 5th
        if "stop_words" not in sentence.kinds(index) and not numbered:
            return False
    return False


def _lists(sentence: Sentence, mark: Mark) -> bool:
    """You will need: 200 g of flour, 3 eggs."""
    return ":" in (sentence.key(mark.last), sentence.key(mark.last + 1))


def _ends_in_infinitive(sentence: Sentence, mark: Mark, right: int) -> bool:
    """Wird … investieren is future, wird … verlegt is none: the last word of the clause tells."""
    words = sentence.language.words["modality"]
    while right > mark.last and sentence.tokens[right - 1].kind == "mark":
        right -= 1
    end = right - 1 if right > mark.last else mark.first - 1  # the auxiliary itself can end a clause
    key = sentence.key(end)
    if not sentence.tokens[end].text.islower():
        return False  # a noun
    return key.endswith(words.get("infinitive", ())) and not any(
        part in key[:-3] for part in words.get("participle", ())
    )


def _distance(mark: Mark, first: int, last: int) -> int:
    return first - mark.last if mark.last <= first else mark.first - last
