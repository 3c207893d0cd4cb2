"""Do the two figures speak of one place?"""

from comparers import subject
from comparers.comparison import Answer
from comparers.figure import Figure

QUESTION = "place"


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after."""
    return subject.compare(QUESTION, (a.place, a.place_id), (b.place, b.place_id))
