"""Are the two figures of one measure, and do they count the same thing?"""

import tomllib
from importlib.resources import files

from comparers.comparison import Answer, Verdict
from comparers.figure import Figure, one_place, one_time
from comparers.likeness import is_rare, is_uncommon, same_noun
from comparers.widths import Widths
from extractors.figures.measures import MEASURES

QUESTION = "measure"
TABLE = tomllib.loads((files("comparers") / "measures.toml").read_text(encoding="utf-8"))
SPEAKS_FOR_ITSELF, UNSAID = frozenset(TABLE["speaks_for_itself"]), frozenset(TABLE["unsaid"])
OF_MANY, SETTLED = frozenset(TABLE["of_many"]), frozenset(TABLE["settled"])
HIGHEST, ONCE = frozenset(TABLE["highest"]), frozenset(TABLE["once"])
WITHIN: dict[str, str] = TABLE["within"]
SAYS_LITTLE = UNSAID | OF_MANY  # of what is counted, or of which one
TOLLS = SPEAKS_FOR_ITSELF - OF_MANY  # of which an event has one

SAME = Answer(QUESTION, Verdict.SAME, "one measure")
BY_WORDS = Answer(QUESTION, Verdict.SAME, "the words around them are alike")
BY_NOUN = Answer(QUESTION, Verdict.SAME, "they count the same")
BY_SUBJECT = Answer(QUESTION, Verdict.SAME, "one measure of one subject")
BY_PLACE = Answer(QUESTION, Verdict.SAME, "one measure of one place and time")


def ask(a: Figure, b: Figure, likeness: float, widths: Widths) -> Answer:
    """SAME for one measure that counts the same; DIFFERENT, "part", where one measure is part of the other."""
    if a.measure != b.measure:
        return _two_measures(a, b, likeness, widths)
    if likeness >= widths.alike:
        return BY_WORDS
    if a.measure in SPEAKS_FOR_ITSELF and ((a.first and b.first) or (a.subject_id and a.subject_id == b.subject_id)):
        return SAME
    noun = same_noun(a, b)
    if noun is False:
        return Answer(
            QUESTION, Verdict.CANNOT_TELL, "they may count different things", a.counted or "", b.counted or ""
        )
    if a.measure in SPEAKS_FOR_ITSELF:
        return SAME
    if noun and likeness >= (widths.loose if a.sole and b.sole else widths.related):
        return BY_NOUN
    if a.measure not in SAYS_LITTLE and _one_subject(a, b):
        return BY_SUBJECT
    if a.measure not in SAYS_LITTLE and one_place(a, b) and one_time(a, b):
        return BY_PLACE
    return Answer(
        QUESTION, Verdict.CANNOT_TELL, "the measure alone says too little", a.measure, a.counted or b.counted or ""
    )


def _two_measures(a: Figure, b: Figure, likeness: float, widths: Widths) -> Answer:
    """What is counted outweighs how it was classed, unless both measures say by themselves what they count."""
    if part_of(a, b) or part_of(b, a):
        return Answer(QUESTION, Verdict.DIFFERENT, "part", a.measure, b.measure)
    if not {a.measure, b.measure} <= SPEAKS_FOR_ITSELF:
        if likeness >= widths.alike:
            return BY_WORDS
        if same_noun(a, b) and (likeness >= widths.related or {a.measure, b.measure} & UNSAID):
            return BY_NOUN
        if (is_rare(a) or (is_uncommon(a) and {a.measure, b.measure} & UNSAID)) and a.number == b.number:
            return Answer(QUESTION, Verdict.CANNOT_TELL, "one number of two measures", a.measure, b.measure)
    return Answer(QUESTION, Verdict.DIFFERENT, "measure", a.measure, b.measure)


def _one_subject(a: Figure, b: Figure) -> bool:
    """Whether both name one subject: by its id, or by a name that no gazetteer knows."""
    known = a.subject_id or b.subject_id
    return a.subject_id == b.subject_id if known else bool(a.subject) and a.subject == b.subject


def part_of(a: Figure, b: Figure) -> bool:
    """Whether what a counts is a part of what b counts."""
    return whole_of(a.measure) == b.measure


def whole_of(measure: str) -> str | None:
    """The measure that counts what this one does and more; None if there is none."""
    return WITHIN.get(measure) or (MEASURES[measure].part_of if measure in MEASURES else None)
