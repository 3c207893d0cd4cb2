"""Is it the same whose figure it is: the same army, town, company, person?"""

from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from extractors.spelling import Named, same_name

QUESTION = "subject"


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after."""
    return compare(QUESTION, (a.subject, a.subject_id), (b.subject, b.subject_id))


def compare(question: str, a: tuple[str | None, str | None], b: tuple[str | None, str | None]) -> Answer:
    """Two names with their ids; one name inside the other ("Toretsk", "city of Toretsk") can't tell."""
    if a == b:
        return Answer(question, Verdict.SAME, "one name" if a[0] else "neither names one", a[0] or "", b[0] or "")
    if not a[0] or not b[0]:
        return Answer(question, Verdict.CANNOT_TELL, "one side names none", a[0] or "", b[0] or "")
    same, why = same_name(Named(a[0], a[1]), Named(b[0], b[1]))
    verdict = {True: Verdict.SAME, False: Verdict.DIFFERENT, None: Verdict.CANNOT_TELL}[same]
    return Answer(question, verdict, why, a[0], b[0])
