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
    one, two = (Named(figure.subject or "", figure.subject_id, figure.press.lang) for figure in (a, b))
    answer = compare(QUESTION, one, two)
    if answer.verdict is Verdict.DIFFERENT and one_in_other(one, two):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=INSIDE)
    return answer


def one_id(a: Figure, b: Figure) -> bool:
    """Whether the gazetteer knows both subjects as one."""
    return a.subject_id is not None and a.subject_id == b.subject_id


def named_alike(a: Figure, b: Figure) -> bool:
    """Whether both have a subject with a name, and the same: by the gazetteer, or as far as it is written alike."""
    if a.subject_id or b.subject_id:
        return one_id(a, b)
    return _one_name(a.subject or "", b.subject or "")


def says(figure: Figure) -> bool:
    """Whether the figure's own sentence names its subject, as far as the name is written alike there."""
    return bool(_names_in(figure.sentence) & _names_in(figure.subject or ""))


@lru_cache(maxsize=100_000)
def compare(question: str, a: Named, b: Named) -> Answer:
    """Two names, empty for none. A description ("the town", "Tote") names nobody, so it tells nothing apart."""
    shown = a.text, b.text
    if a.lang != b.lang and not a.id and not b.id and _one_name(*shown):
        return Answer(question, Verdict.SAME, "one name in two languages", *shown)
    if shown == ("", "") or (a.text, a.id) == (b.text, b.id):
        return Answer(question, Verdict.SAME, "one name" if a.text else "neither names one", *shown)
    named = [name.text and (name.id or is_name(name.text)) for name in (a, b)]
    if not any(named):
        return Answer(question, Verdict.SAME, "neither names one", *shown)
    if not all(named):
        return Answer(question, Verdict.CANNOT_TELL, ONE_SIDE, *shown)
    if a.id and a.id == b.id and _names_in(a.text) != _names_in(b.text):
        return Answer(question, Verdict.CANNOT_TELL, "one names more than the other", *shown)
    same, why = same_name(a, b)
    if same is None and not a.id and not b.id and (_one_in_other(*shown) or _described_alike(*shown)):
        same, why = True, "one name in the other"
    verdict = {True: Verdict.SAME, False: Verdict.DIFFERENT, None: Verdict.CANNOT_TELL}[same]
    return Answer(question, verdict, why, *shown)


def _one_in_other(a: str, b: str) -> bool:
    """Whether all words of one name stand in the other, a letter more or less aside: Hiller in Yvonne Hiller."""
    short, long = sorted((a.lower().split(), b.lower().split()), key=len)
    return all(any(ratio(word, other) >= LETTERS for other in long) for word in short)


def _one_name(a: str, b: str) -> bool:
    """Whether two phrases of two languages name the same: a noun that one writes like a name is none in the other."""
    one, two = _names_in(a), _names_in(b)
    return bool(one and two) and (one <= two or two <= one)


def _described_alike(a: str, b: str) -> bool:
    """Whether two descriptions name the same in almost the same words: collapse of a, of the house in Vila Aurora."""
    return _names_in(a) == _names_in(b) and token_sort_ratio(a, b) >= LETTERS


@lru_cache(maxsize=100_000)
def _names_in(text: str) -> frozenset[str]:
    """The keys of what a phrase names: NATO, and of its European members Europe as well."""
    return frozenset(name_key(word) for word in words(text) if word[0].isupper())


def is_name(text: str) -> bool:
    """Whether two words of it have a capital: a noun alone has one in some languages, and at the head of a sentence."""
    return sum(word[0].isupper() for word in text.split()) > 1
