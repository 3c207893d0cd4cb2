"""The numeric claims of an article: its sentences read in turn, each figure with its subject, time and speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.article import Article, content_hash
from extractors.attribution import Attribution, attribute
from extractors.claim import Claim
from extractors.gloss import gloss
from extractors.language import CODES, Language, load
from extractors.modality import modality_of
from extractors.moments import Moment, as_of_for, find_moments
from extractors.names import Name, find_names
from extractors.numerals import decimal_style
from extractors.quantities import Quantity, Setting
from extractors.reading import read_quantities
from extractors.scope import scope_of
from extractors.sentences import Sentence, sentences
from extractors.subject import Topic, find_place, find_subject

PARTS = ("title", "text")


class Reading(NamedTuple):
    """One sentence with all that was found in it."""

    part: str
    sentence: Sentence
    names: Sequence[Name]
    moments: Sequence[Moment]
    quantities: Sequence[Quantity]


def extract_claims(article: Article) -> list[Claim]:
    """Every numeric claim of an article's title and text, in order; none in a language without a file."""
    language = language_for(article)
    if language is None:
        return []
    topic = Topic()
    claims: list[Claim] = []
    for part in PARTS:
        readings = list(read_part(article, part, language))
        speakers = attribute([(r.sentence, r.names) for r in readings])
        for reading, speaker in zip(readings, speakers, strict=True):
            topic.hear(reading.sentence, reading.names)
            claims += (
                _claim(article, reading, quantity, speaker, topic) for quantity in reading.quantities if quantity.is_claim
            )
    return claims
