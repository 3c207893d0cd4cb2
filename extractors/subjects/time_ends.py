"""Where a time ends inside a noun phrase, so that what follows is another: за ночь | силы ПВО, 5 May | Ann."""

from collections.abc import Sequence

from extractors.subjects.word_tag import has_cases
from extractors.text.sentences import Sentence

WHEN = frozenset({"weekdays", "months", "time_units", "periods"})
TELLING_WHICH = frozenset({"grammar", "time", "adjectives"})  # этой ночи, конец года
WHICH = frozenset({"first", "last", "previous", "this", "next"})


def ends_at_time(sentence: Sentence, tags: Sequence[str], first: int, index: int) -> bool:
    """Whether a noun stands behind a time that it does not belong to: 5 May | Ann, за ночь | силы ПВО."""
    if tags[index] != "noun":
        return False
    if is_clock(sentence, tags, index - 1) or _is_bare_weekday(sentence, index):
        return True  # в 14:20 | экипаж
    if sentence.language.writing.verb_last:
        return not sentence.is_number(index - 1) and _says_when(sentence, index) != _says_when(sentence, index - 1)
    last = index - 1 - (tags[index - 1] == "binder")  # 2026 r. | żywność
    unit, linked = bool(sentence.at("time_units", last)), first > 0 and tags[first - 1] == "preposition"
    year = first > 1 and sentence.tokens[first - 1].kind == "digits"  # в 2020 | году
    if year or "number" in tags[first:last]:
        return bool(sentence.at("months", last)) or ((year or linked) and has_cases(sentence) and unit)
    if not has_cases(sentence) or _says_when(sentence, index):
        return False
    which = last > first and bool(sentence.kinds(last - 1) & TELLING_WHICH)
    return (which and unit) or ((which or linked) and not unit and _says_when(sentence, last))


def _is_bare_weekday(sentence: Sentence, index: int) -> bool:
    """Arrested six people | Monday: without a preposition behind a small noun; but not Black Friday."""
    bare = sentence.language.writing.noun == "last" and sentence.at("weekdays", index)
    return bool(bare) and sentence.tokens[index - 1].text.islower()


def is_clock(sentence: Sentence, tags: Sequence[str], last: int) -> bool:
    """Whether a clock time ends at a token: 14:20."""
    return tags[last - 1 : last + 1] == ["binder", "number"] and sentence.key(last - 1) == ":"


def _says_when(sentence: Sentence, index: int) -> bool:
    """Whether a word belongs to a time: pazar günü, ilk saatte."""
    told = sentence.values("time", index)
    which = not WHICH.isdisjoint(told) and sentence.at("time_units", index + 1)
    return bool(which or sentence.kinds(index) & WHEN) or "part_of_day" in told


def is_behind_span(sentence: Sentence, index: int) -> bool:
    """Whether a figure stands right behind a time that it does not go on with: zwölf Stunden | 85 Liter."""
    digits = sentence.tokens[index].kind == "digits" and not sentence.at("time_units", index + 1)
    return digits and bool(sentence.at("time_units", index - 1))
