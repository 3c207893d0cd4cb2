"""Which of a sentence's moments a figure speaks of."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from extractors.text.sentences import Sentence
from extractors.times.parted import BREAKS, has, meanings, parted, told_before
from extractors.times.periods import stretch
from extractors.times.when import Moment
from extractors.times.year_before import told_time

CLAUSAL = frozenset({"verb", "verb_ending", "auxiliary", "relative", "subordinator", "conjunction", "pronoun"})
STOPS = frozenset("|")  # so does one before these


class AsOf(NamedTuple):
    """The time a figure speaks of (None: not said), which rule says so, and the tokens first … last - 1 that tell."""

    time: str | None = None
    rule: str = ""
    first: int = 0
    last: int = 0


def as_of_for(
    sentence: Sentence,
    moments: Sequence[Moment],
    first: int,
    last: int,
    published: date | None,
    carried: str | None = None,
) -> AsOf:
    """The time that the figure at tokens first … last - 1 speaks of.

    carried: the time told of just before, which holds on where the sentence names none.
    """
    known = [m for m in moments if m.as_of and m.role != "time" and not is_compared(sentence, m)]
    best = _nearer(sentence, _before(sentence, known, first), _behind(sentence, known, last), first, last)
    if best:
        return AsOf(told_time(sentence, best, known), "the nearest time in reach", best.first, best.last)
    if lasting := _lasting(sentence, published) if published else None:
        return lasting
    if carried and not known:
        return AsOf(carried, "told of just before")
    night = next((mark for mark in sentence.of_kind("time") if mark.value == "overnight"), None)
    if night and published and not known:
        return AsOf(published.isoformat(), "last night", night.first, night.last)
    return AsOf()


def as_of_target(sentence: Sentence, moments: Sequence[Moment], first: int, last: int, published: date | None) -> AsOf:
    """The time by which what stands at these tokens is to be reached: one to come, or the next behind the figure."""
    today = published.isoformat() if published else ""
    coming = [moment for moment in moments if not moment.as_of or _is_coming(moment.as_of, today)]
    return as_of_for(sentence, coming, first, last, None)


def _is_coming(as_of: str, today: str) -> bool:
    end = as_of.split("/")[-1]
    return end >= today[: len(end)]


def is_compared(sentence: Sentence, moment: Moment) -> bool:
    """Whether the moment is what another time is compared with: 5 percent more than in the year before."""
    alone = moment.as_of is not None and "/" not in moment.as_of
    before = moment.first - 1
    from_unit = sentence.before("units", before) and not sentence.before("time_units", before)  # not: au mois de mars
    if alone and from_unit and "from" in meanings(sentence, before):
        return True  # up 20 percent from 2023
    if sentence.language.writing.verb_last and "than" in meanings(sentence, moment.last):
        return True
    for index in range(moment.first - 1, -1, -1):
        phrase = sentence.before("time", index + 1)
        if "than" in meanings(sentence, index) or (phrase and phrase.value == "than"):
            return True
        if not meanings(sentence, index) and not sentence.at("stop_words", index):
            return False
    return False


def _behind(sentence: Sentence, moments: Sequence[Moment], last: int) -> Moment | None:
    """The first moment after the figure in the same clause."""
    moment = next((moment for moment in moments if moment.first >= last), None)
    if moment is None or (parted(sentence, last, moment.first) and not _closes(sentence, moments, moment, last)):
        return None
    return moment


def _closes(sentence: Sentence, moments: Sequence[Moment], moment: Moment, last: int) -> bool:
    """Whether a date ends what no verb parts from the figure: 9 homes lost power in the storm, begun | on 5 May."""
    comma = next((i for i in range(last, moment.first) if sentence.key(i) in BREAKS), last)
    between = {value for i in range(comma, moment.first) for value in sentence.values("grammar", i)}
    day = any(sentence.tokens[i].kind == "digits" for i in range(moment.first, moment.last))
    date_alone = len(moments) == 1 and moment.role == "date" and day
    linked = sentence.before("time", moment.first)
    plain = linked is None or linked.value == "in"
    return date_alone and plain and sentence.key(comma) == "," and not between & CLAUSAL


def _before(sentence: Sentence, moments: Sequence[Moment], first: int) -> Moment | None:
    """The last moment before the figure that still holds there."""
    for moment in reversed(moments):
        if moment.last <= first:
            return moment if _holds(sentence, moment, first) else None
    return None


def _nearer(sentence: Sentence, before: Moment | None, behind: Moment | None, first: int, last: int) -> Moment | None:
    """The moment behind, unless the one before is nearer and in the same clause."""
    if before is None or behind is None:
        return behind or before
    same_clause = not any(token.key in BREAKS for token in sentence.tokens[before.last : first])
    same_clause = same_clause and "after" not in meanings(sentence, before.last)  # 30 in 2024 after 20 in 2019
    return before if same_clause and first - before.last < behind.first - last else behind


def _holds(sentence: Sentence, moment: Moment, first: int) -> bool:
    """Whether no turn of the sentence stands between: ", but", ", which"; a year without a link holds in its clause."""
    year = moment.role == "year" and moment.first > 0 and not sentence.before("time", moment.first)
    around = sentence.key(moment.first - 1), sentence.key(moment.last)
    if "now" in meanings(sentence, moment.first) and around[0] and around[0] not in BREAKS and around[1] in BREAKS:
        return False  # is now, after 42 years, …
    if told_before(sentence, moment.last, first):
        return False
    loose = year or _in_relative(sentence, moment.first) or _tells_since_when(sentence, moment)
    for index in range(moment.last, first):
        key = sentence.key(index)
        if key in STOPS or (loose and key in BREAKS):
            return False
        if (key == "," and _opens_clause(sentence, index + 1)) or _tells_of(sentence, index, first):
            return False
    return True


def _tells_of(sentence: Sentence, index: int, first: int) -> bool:
    """Whether a clause without a comma tells of a noun and holds the figure: yesterday met a team that won four."""
    words = set(sentence.values("grammar", index))
    relative = has(sentence, "clauses", index, "relative") and "relative" in words
    behind = set(sentence.values("grammar", index + 1))
    article = "determiner" in words and not behind & {"object", "auxiliary", "adverb"}
    other = article or "subordinator" in words or has(sentence, "speech_frames", index, "that")
    return relative and not other and not any(sentence.key(i) in ",;:" for i in range(index, first))


def _in_relative(sentence: Sentence, first: int) -> bool:
    """Whether the moment stands in a clause set between commas: Simeon, who from 1946 to 1996 lived abroad, won."""
    comma = next((index for index in range(first - 1, 0, -1) if sentence.key(index) in BREAKS), 0)
    return sentence.key(comma) == "," and has(sentence, "clauses", comma + 1, "relative")


def _tells_since_when(sentence: Sentence, moment: Moment) -> bool:
    """Whether a year only tells how old a thing is, set between commas: the ferry, built in 1987, carried 40."""
    link = sentence.before("time", moment.first)
    begins = link.first if link else moment.first
    comma = next((index for index in range(begins - 1, 0, -1) if sentence.key(index) in BREAKS), 0)
    aside = comma and sentence.key(comma) == "," and sentence.key(moment.last) == "," and begins > comma + 1
    said = any(sentence.at("speech_frames", i) or sentence.at("speech_verbs", i) for i in range(comma + 1, begins))
    return bool(aside) and moment.role in ("year", "span") and not said


def _opens_clause(sentence: Sentence, index: int) -> bool:
    """, but; , which; , during which: yet an article before a noun opens none."""
    if "preposition" in sentence.values("grammar", index):
        index += 1
    mark = sentence.at("clauses", index)
    if mark is None or mark.value != "relative" or mark.last >= len(sentence.tokens):
        return mark is not None
    return not (sentence.language.writing.noun == "capital" and sentence.tokens[mark.last].is_capital)


def _lasting(sentence: Sentence, published: date) -> AsOf | None:
    """The time of "in the five months of fighting": it ended with publication, as far as the sentence says."""
    for unit in sentence.of_kind("time_units"):
        count = sentence.before("numbers", unit.first)
        if count is None or not count.value.isdigit() or not unit.value.endswith("s"):
            continue
        around = (meanings(sentence, index) for index in (count.first - 2, count.first - 1, unit.last))
        link, article, of = around
        if "in" in link and "glue" in article and "glue" in of:
            period = stretch(published, unit.value.removesuffix("s"), -int(count.value))
            return AsOf(period.iso, "a time up to publication", count.first, unit.last) if period else None
    return None
