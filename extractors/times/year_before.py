"""The same part of the year before: a profit of 5 million in the first quarter, against 3 million a year earlier."""

from collections.abc import Sequence

from extractors.text.sentences import Sentence
from extractors.times.when import Moment

YEAR, MONTH = 4, 7  # letters of an ISO year and month


def told_time(sentence: Sentence, moment: Moment, known: Sequence[Moment]) -> str | None:
    """The time of a moment; of a bare year that is told of as the one before another moment, that one's part of it."""
    year = moment.as_of or ""
    named = any(token.kind == "digits" for token in sentence.tokens[moment.first : moment.last])
    if len(year) != YEAR or named:
        return moment.as_of
    before = [other.as_of or "" for other in known if other.last <= moment.first]
    parts = before[-1].split("/") if before else []
    following = f"{int(year) + 1}-"
    if not parts or not all(part.startswith(following) and len(part) == MONTH for part in parts):
        return moment.as_of
    return "/".join(year + part[YEAR:] for part in parts)
