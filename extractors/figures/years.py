"""Numbers that tell when: 1538, 512-511 BC, (ruled 830-846), killed in 363, at 23.45, a dozen years ago."""

from extractors.figures.quantities import Quantity
from extractors.figures.units import dimension_of
from extractors.text.sentences import Sentence

YEARS = range(1000, 2101)
EARLY = range(100, 1000)
LONGEST_REIGN = 80  # years
LONGEST = 9999  # of a plain number
DASHES = frozenset("-–")
HOURS, MINUTES = 25, 60


def is_bare(quantity: Quantity) -> bool:
    """A plain short integer in digits without unit or magnitude."""
    return (
        quantity.form == "digits" and quantity.unit == "count" and quantity.scale == 1 and quantity.of is None
        and quantity.qualifier == "exact" and quantity.low is not None and 0 <= quantity.low <= LONGEST
        and quantity.low == quantity.low.to_integral_value()
    )  # fmt: skip


def is_year(sentence: Sentence, quantity: Quantity) -> bool:
    """1538: four digits that count nothing; before a capital it names what is of that year, in German a singular."""
    if _is_of_era(sentence, quantity) or _is_span(sentence, quantity) or _is_early(sentence, quantity):
        return True
    if not is_bare(quantity) or not is_year_at(sentence, quantity.first):
        return False
    if quantity.counted is None:
        return True
    noun = quantity.counted[0]
    writing = sentence.language.writing
    many = writing.noun == "capital" and sentence.key(noun).endswith(writing.plural_endings or "")
    counts = many or sentence.at("measures", noun) or sentence.at("people", noun)
    return not counts and sentence.tokens[noun if writing.plural_endings else quantity.last].is_capital


def is_year_at(sentence: Sentence, index: int) -> bool:
    """Whether the four digits of a year stand at a token."""
    text = sentence.key(index)
    return len(text) == 4 and text.isdecimal() and int(text) in YEARS


def _is_of_era(sentence: Sentence, quantity: Quantity) -> bool:
    """1000 BC, AD 79, 363 году н. э.: the era stands beside the year, and no noun behind it."""
    eras = [mark for mark in sentence.of_kind("not_claims") if mark.value == "era"]
    if quantity.form != "digits" or quantity.unit not in ("count", "year") or not eras:
        return False
    if any(mark.last == quantity.first for mark in eras) and quantity.counted is None:
        return True
    link = sentence.at("ranges", quantity.right)  # 300 to 200 BC
    last = link.last + 1 if link else quantity.last
    ends = (quantity.right, last, last + (sentence.at("time_units", last) is not None))
    after = next((mark for mark in eras if mark.first in ends), None)
    return after is not None and not (sentence.at("plurals", after.last) or sentence.at("people", after.last))


def _is_span(sentence: Sentence, quantity: Quantity) -> bool:
    """512-511, which no range is; 830-846 гг.; (ruled 830-846): years from which to which, at the end of a bracket."""
    counts = quantity.counted is not None and quantity.counted[0] == quantity.last
    first, last = quantity.first, quantity.last
    if quantity.qualifier == "range" and quantity.form == "digits" and quantity.scale == 1:
        if _is_reign(sentence, quantity):
            return True
        dash = sentence.key(first + 1) in DASHES and _in_years(sentence, first) and _in_years(sentence, last - 1)
        return dash and ((sentence.key(last) == ")" and not counts) or _in_those_years(sentence, first, last))
    if quantity.form != "digits" or quantity.unit != "count" or quantity.scale != 1 or counts:
        return False
    return _falls(sentence, first, last + 1) or _falls(sentence, first - 2, first)


def _in_those_years(sentence: Sentence, first: int, last: int) -> bool:
    """W latach 830-846; в 830-846 гг.; 830-846 yılları: the years are named beside the range, and no length of time."""
    if "years" in sentence.values("time_units", first - 1):
        return True
    behind = "years" in sentence.values("time_units", last)
    return behind and (_is_when(sentence, first) or sentence.language.writing.verb_last)


def _is_reign(sentence: Sentence, quantity: Quantity) -> bool:
    """Reigned 830 to 846: two early years where nothing is measured and nothing counted."""
    low, high = quantity.low, quantity.high
    if low is None or high is None or low not in EARLY or not low < high <= low + LONGEST_REIGN:
        return False
    bare = quantity.unit == "count" and quantity.right == quantity.last and quantity.counted is None
    return bare and not any(sentence.of_kind(kind) for kind in ("measures", "verbs"))


def _is_when(sentence: Sentence, first: int) -> bool:
    """Whether the preposition of a time stands right before: in, в."""
    return any(mark.value == "in" and mark.last == first for mark in sentence.all_at("time", first - 1))


def _falls(sentence: Sentence, first: int, last: int) -> bool:
    """Whether a dash stands between two years, the later one first."""
    years = _in_years(sentence, first) and _in_years(sentence, last) and sentence.key(first + 1) in DASHES
    return years and int(sentence.key(first)) > int(sentence.key(last))


def _in_years(sentence: Sentence, index: int) -> bool:
    text = sentence.key(index)
    return text.isdecimal() and EARLY.start <= int(text) < YEARS.stop


def _is_early(sentence: Sentence, quantity: Quantity) -> bool:
    """Killed in battle in 363: three digits that count nothing behind a preposition of time, where a clause ends."""
    if not is_bare(quantity) or quantity.low not in EARLY or quantity.counted or quantity.right != quantity.last:
        return False
    end = quantity.last >= len(sentence.tokens) or sentence.key(quantity.last) in ".,;)"
    pronoun = "pronoun" in sentence.values("grammar", quantity.last)
    if not (end or pronoun):
        return False
    return _is_when(sentence, quantity.first)


def is_ago(sentence: Sentence, quantity: Quantity) -> bool:
    """Two thousand years ago, vor rund zehn Jahren, hace una decena de años: when, and not how long."""
    if dimension_of(quantity.unit) != "time" or quantity.age or quantity.counted:
        return False
    behind = sentence.values("time", quantity.right)
    if "ago" in behind:
        return "before" not in behind or _ends_phrase(sentence, quantity.right + 1)
    before = sentence.before("time", quantity.left)
    return before is not None and "ago_first" in sentence.values("time", before.first)


def _ends_phrase(sentence: Sentence, index: int) -> bool:
    """Whether no word stands at a token: ba năm trước, but not ba ngày trước chuyến thăm."""
    return index >= len(sentence.tokens) or sentence.tokens[index].kind == "mark"


def is_clock(sentence: Sentence, quantity: Quantity) -> bool:
    """At 23.45, (6.30-10.00), 13.37'de: hours and minutes that count nothing and are no decimals."""
    if quantity.form != "digits" or quantity.unit != "count" or quantity.scale != 1 or sentence.of_kind("currencies"):
        return False
    counts = quantity.counted is not None and quantity.counted[0] == quantity.last
    if counts or not _tells_hour(sentence.key(quantity.first)):
        return False
    at = any(mark.value == "in" and mark.last == quantity.first for mark in sentence.all_at("time", quantity.first - 1))
    return (at and not sentence.of_kind("measures")) or sentence.language.writing.decimal != "."


def _tells_hour(text: str) -> bool:
    """Whether a numeral can be read by the clock: 6.30."""
    hour, _, minute = text.partition(".")
    if not (hour.isdecimal() and minute.isdecimal() and len(hour) <= 2 == len(minute)):
        return False
    return int(hour) < HOURS and int(minute) < MINUTES
