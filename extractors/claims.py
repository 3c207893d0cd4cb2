"""The numeric claims of an article: its sentences read in turn, each figure with its subject, time and speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.article import Article, content_hash
from extractors.as_of import as_of_for
from extractors.attribution import Saying, attribute
from extractors.claim import Claim
from extractors.gloss import gloss
from extractors.language import CODES, Language, language_of, load
from extractors.modality import modality_of
from extractors.moments import Moment, find_moments
from extractors.names import Name, find_names
from extractors.numerals import decimal_style
from extractors.quantities import Quantity, Setting
from extractors.reading import read_quantities
from extractors.scope import scope_of
from extractors.sentences import Sentence, sentences
from extractors.subject import find_subject, main_subject
from extractors.topic import Topic

PARTS = ("title", "text")


class Reading(NamedTuple):
    """One sentence of a part with all that was found in it."""

    part: str
    sentence: Sentence
    names: list[Name]
    moments: Sequence[Moment]
    quantities: Sequence[Quantity]


def extract_claims(article: Article) -> list[Claim]:
    """Every numeric claim of an article's title and text, in order; none in a language without a file."""
    language, topic = language_for(article), Topic()
    if language is None:
        return []
    claims: list[Claim] = []
    for part in PARTS:
        readings = list(_read_part(article, part, language, topic))
        sayings = attribute([(reading.sentence, reading.names) for reading in readings])
        for reading, saying in zip(readings, sayings, strict=True):
            claims += (_claim(article, reading, q, saying, topic) for q in reading.quantities if q.is_claim)
            topic.note(reading.names, main_subject(reading.sentence, reading.names, topic))
    return claims


def language_for(article: Article) -> Language | None:
    """The language an article is read in, found from its text where it names none; None if it has no file."""
    code = article.lang or language_of(article.text or article.title or "")
    return load(code) if code in CODES else None


def _read_part(article: Article, part: str, language: Language, topic: Topic) -> Iterator[Reading]:
    published = article.published.date() if article.published else None
    setting = Setting(article.country, decimal_style(article.text), published)
    for sentence in sentences(article.part(part), language):
        moments = find_moments(sentence, published)
        quantities = read_quantities(sentence, moments, setting)
        yield Reading(part, sentence, find_names(sentence, topic.seen), moments, quantities)


def _claim(article: Article, reading: Reading, quantity: Quantity, saying: Saying, topic: Topic) -> Claim:
    sentence, tokens = reading.sentence, (quantity.first, quantity.last)
    start, end = sentence.span(*tokens)
    published = article.published.date() if article.published else None
    as_of, basis = as_of_for(sentence, reading.moments, *tokens, published)
    subject = find_subject(tokens, quantity.counted, quantity.measure, sentence, reading.names, topic)
    said = saying.of(*tokens)
    claim = Claim(
        claim_id=content_hash(article.article_id, article.version, reading.part, start, end),
        article_id=article.article_id, outlet=article.outlet, url=article.url, lang=sentence.language.code,
        published=article.published, part=reading.part,
        sentence=sentence.text, sentence_start=sentence.start, start=start, end=end, quote=sentence.whole[start:end],
        low=quantity.low, high=quantity.high, qualifier=quantity.qualifier, qualifier_text=quantity.qualifier_text,
        unit=quantity.unit, per=quantity.per, of=quantity.of, counted=_words(sentence, quantity.counted),
        measure=quantity.measure, change=quantity.change,
        modality="denied" if said.denied else modality_of(sentence, *tokens),
        subject=subject and subject.canonical, subject_text=subject and subject.text, subject_id=subject and subject.id,
        place=None, place_id=None, as_of=as_of, as_of_basis=basis,
        source=said.source, source_text=said.source_text, via=said.via, via_text=said.via_text,
        scope=scope_of(sentence, *tokens), reading=quantity.reading, gloss="",
    )  # fmt: skip
    return replace(claim, gloss=gloss(claim))


def _words(sentence: Sentence, tokens: tuple[int, int] | None) -> str | None:
    return sentence.quote(*tokens) if tokens else None


class NumberExpression(NamedTuple):
    """A number as read, claim or not: `role` is "claim" or why it is none."""

    part: str
    quote: str
    start: int
    end: int
    quantity: Quantity

    @property
    def role(self) -> str:
        """ "claim", or the reason why it is none."""
        return self.quantity.role


def read_numbers(article: Article) -> list[NumberExpression]:
    """Every number expression of an article with its role, in order."""
    language, topic = language_for(article), Topic()
    if language is None:
        return []
    return [
        NumberExpression(part, reading.sentence.quote(q.first, q.last), *reading.sentence.span(q.first, q.last), q)
        for part in PARTS
        for reading in _read_part(article, part, language, topic)
        for q in reading.quantities
    ]
