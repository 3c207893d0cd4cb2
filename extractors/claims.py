"""The numeric claims of an article: its sentences read in turn, each figure with its subject, time and speaker."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.article import Article, content_hash
from extractors.as_of import as_of_for
from extractors.claim import Claim
from extractors.gloss import gloss
from extractors.language import CODES, Language, language_of, load
from extractors.moments import Moment, find_moments
from extractors.numerals import decimal_style
from extractors.quantities import Quantity, Setting
from extractors.reading import read_quantities
from extractors.sentences import Sentence, sentences

PARTS = ("title", "text")


class Reading(NamedTuple):
    """One sentence of a part with all that was found in it."""

    part: str
    sentence: Sentence
    moments: Sequence[Moment]
    quantities: Sequence[Quantity]


def extract_claims(article: Article) -> list[Claim]:
    """Every numeric claim of an article's title and text, in order; none in a language without a file."""
    return [
        _claim(article, reading, quantity)
        for reading in read_article_figures(article)
        for quantity in reading.quantities
        if quantity.is_claim
    ]


def read_article_figures(article: Article) -> Iterator[Reading]:
    """The sentences of an article with every number expression in them, claim or not."""
    language = language_for(article)
    if language is not None:
        for part in PARTS:
            yield from _read_part(article, part, language)


def language_for(article: Article) -> Language | None:
    """The language an article is read in, found from its text where it names none; None if it has no file."""
    code = article.lang or language_of(article.text or article.title or "")
    return load(code) if code in CODES else None


def _read_part(article: Article, part: str, language: Language) -> Iterator[Reading]:
    text = article.part(part)
    published = article.published.date() if article.published else None
    setting = Setting(article.country, decimal_style(article.text), published)
    for sentence in sentences(text, language):
        moments = find_moments(sentence, published)
        yield Reading(part, sentence, moments, read_quantities(sentence, moments, setting))


def _claim(article: Article, reading: Reading, quantity: Quantity) -> Claim:
    sentence = reading.sentence
    start, end = sentence.span(quantity.first, quantity.last)
    published = article.published.date() if article.published else None
    as_of, basis = as_of_for(sentence, reading.moments, quantity.first, quantity.last, published)
    claim = Claim(
        claim_id=content_hash(article.article_id, article.version, reading.part, start, end),
        article_id=article.article_id, outlet=article.outlet, url=article.url, lang=sentence.language.code,
        published=article.published, part=reading.part,
        sentence=sentence.text, sentence_start=sentence.start, start=start, end=end, quote=sentence.whole[start:end],
        low=quantity.low, high=quantity.high, qualifier=quantity.qualifier, qualifier_text=quantity.qualifier_text,
        unit=quantity.unit, per=quantity.per, of=quantity.of, counted=_words(sentence, quantity.counted),
        measure=quantity.measure, change=quantity.change, modality="stated",
        subject=None, subject_text=None, subject_id=None, place=None, place_id=None,
        as_of=as_of, as_of_basis=basis, source=None, source_text=None, via=None, via_text=None,
        scope=(), reading=quantity.reading, gloss="",
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
        """"claim", or the reason why it is none."""
        return self.quantity.role


def read_numbers(article: Article) -> list[NumberExpression]:
    """Every number expression of an article with its role, in order."""
    return [
        NumberExpression(reading.part, reading.sentence.quote(q.first, q.last), *reading.sentence.span(q.first, q.last), q)
        for reading in read_article_figures(article)
        for q in reading.quantities
    ]
