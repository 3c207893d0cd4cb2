"""Is it the same whose figure it is: the same army, town, company, person?"""

from functools import lru_cache

from rapidfuzz.fuzz import ratio, token_sort_ratio

from comparers.area import one_in_other
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.traces import name_key, words
from extractors.names.spelling import Named, same_name

QUESTION = "subject"
INSIDE = "one may lie in the other"
ONE_SIDE = "one side names none"
LETTERS = 85  # of 100: two spellings of one word


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after; a town's figure may be its region's."""
    one, two = (a.subject, a.subject_id), (b.subject, b.subject_id)
    answer = compare(QUESTION, one, two)
    if answer.verdict is Verdict.DIFFERENT and one_in_other(one, two):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=INSIDE)
    return answer


def one_id(a: Figure, b: Figure) -> bool:
    """Whether the gazetteer knows both subjects as one."""
    return a.subject_id is not None and a.subject_id == b.subject_id


@lru_cache(maxsize=100_000)
def says(figure: Figure) -> bool:
    """Whether the figure's own sentence names its subject, as far as the name is written alike there."""
    return bool(_names_in(figure.sentence) & _names_in(figure.subject or ""))


def compare(question: str, a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> Answer:
    """Two names with their ids. A description ("the town", "Tote") names nobody, so it tells nothing apart."""
    shown = a[0] or "", b[0] or ""
    if a == b:
        return Answer(question, Verdict.SAME, "one name" if a[0] else "neither names one", *shown)
    named = [text and (id_ or is_name(text)) for text, id_ in (a, b)]
    if not any(named):
        return Answer(question, Verdict.SAME, "neither names one", *shown)
    if not all(named) or not a[0] or not b[0]:
        return Answer(question, Verdict.CANNOT_TELL, ONE_SIDE, *shown)
    if a[1] and a[1] == b[1] and _names_in(a[0]) != _names_in(b[0]):
        return Answer(question, Verdict.CANNOT_TELL, "one names more than the other", *shown)
    same, why = same_name(Named(a[0], a[1]), Named(b[0], b[1]))
    if same is None and not a[1] and not b[1] and (_one_in_other(a[0], b[0]) or _described_alike(a[0], b[0])):
        same, why = True, "one name in the other"
    verdict = {True: Verdict.SAME, False: Verdict.DIFFERENT, None: Verdict.CANNOT_TELL}[same]
    return Answer(question, verdict, why, *shown)


def _one_in_other(a: str, b: str) -> bool:
    """Whether all words of one name stand in the other, a letter more or less aside: Hiller in Yvonne Hiller."""
    short, long = sorted((a.lower().split(), b.lower().split()), key=len)
    return all(any(ratio(word, other) >= LETTERS for other in long) for word in short)


def _described_alike(a: str, b: str) -> bool:
    """Whether two descriptions name the same in almost the same words: collapse of a, of the house in Vila Aurora."""
    return _names_in(a) == _names_in(b) and token_sort_ratio(a, b) >= LETTERS


def _names_in(text: str) -> set[str]:
    """The keys of what a phrase names: NATO, and of its European members Europe as well."""
    return {name_key(word) for word in words(text) if word[0].isupper()}


def is_name(text: str) -> bool:
    """Whether two words of it have a capital: a noun alone has one in some languages, and at the head of a sentence."""
    return sum(word[0].isupper() for word in text.split()) > 1
