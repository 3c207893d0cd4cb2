"""Do the two figures speak of one place?"""

from functools import lru_cache

from comparers import moment, subject
from comparers.area import COUNTRY, one_in_other
from comparers.comparison import Answer, Verdict
from comparers.figure import Figure
from comparers.traces import name_key, words
from extractors.names.gazetteer import country_in
from extractors.names.places import join, places
from extractors.names.spelling import Named

QUESTION = "place"
ENDING, SHORT = 2, 4  # letters by which the cases of a country's name differ; letters that tell it from others
INSIDE = "one place may lie in the other"


def ask(a: Figure, b: Figure) -> Answer:
    """SAME, DIFFERENT or CANNOT_TELL, by ids first and names after; a region may hold a town of its country.

    A place that the sentence itself does not name was carried over from an earlier one, and tells little.
    """
    one, two = (Named(figure.place or "", figure.place_id, figure.press.lang) for figure in (a, b))
    answer = subject.compare(QUESTION, one, two)
    if answer.verdict is Verdict.SAME:
        return answer
    said = says(a), says(b)
    if not any(said):
        return answer._replace(verdict=Verdict.SAME, reason="neither sentence names one")
    if not all(said) and moment.over_time(a) != "accumulates" and subject.one_id(a, b):
        return answer._replace(verdict=Verdict.SAME, reason="one subject, wherever it is")
    if not all(said):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=subject.ONE_SIDE)
    if one_in_other(one, two):
        return answer._replace(verdict=Verdict.CANNOT_TELL, reason=INSIDE)
    return answer


def says(figure: Figure) -> bool:
    """Whether the place stands in the figure's own sentence: as it is written there, or by another of its names."""
    return _stands_in(figure.place or "", figure.place_id or "", figure.sentence, figure.press.lang)


@lru_cache(maxsize=200_000)
def _stands_in(place: str, place_id: str, sentence: str, lang: str) -> bool:
    printed = [word for word in words(sentence) if word[0].isupper()]
    named = set(map(name_key, printed))
    if any(name_key(word) in named for word in words(place)):
        return True
    if place_id.startswith(COUNTRY):
        stem = _stem(place_id.removeprefix(COUNTRY), lang)
        return stem != "" and any(word.lower().startswith(stem) for word in printed)
    return place_id != "" and any(known.id == place_id for word in printed for known in places(join(word)))


@lru_cache(maxsize=5_000)
def _stem(country: str, lang: str) -> str:
    """What the cases of a country's name share in a language, or of its longest word: Vereinigte Staaten."""
    word = max(words(country_in(country, lang).lower()), key=len, default="")
    return word[: max(SHORT, len(word) - ENDING)]
