"""The numeric claims of an article: its sentences read in turn, each figure with its subject, time and speaker."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from extractors.article import Article, content_hash
from extractors.circumstances import circumstances
from extractors.claim import Claim
from extractors.figures.quantities import Quantity
from extractors.gloss import gloss
from extractors.passages import Owned, Passage, read_passages
from extractors.text.sentences import Sentence


def extract_claims(article: Article) -> list[Claim]:
    """Every numeric claim of an article's title and text, in order; none in a language without a file."""
    version = article.version
    claims = [
        _claim(article, version, passage, figure)
        for passage in read_passages(article)
        for figure in passage.figures
        if figure.quantity.is_claim
    ]
    full = _full_names(claims)
    named = (
        replace(claim, source=full[name]) if (name := claim.source) and name in full else claim for claim in claims
    )
    return [replace(claim, gloss=gloss(claim)) for claim in named]


def _full_names(claims: Sequence[Claim]) -> dict[str, str]:
    """The speakers' full names by their last word; a headline names them shorter than the text behind it."""
    names = {claim.source for claim in claims if claim.source and " " in claim.source}
    last = Counter(name.split()[-1] for name in names)
    return {end: name for name in names if last[end := name.split()[-1]] == 1 and end[0].isupper()}


def _claim(article: Article, version: str, passage: Passage, figure: Owned) -> Claim:
    sentence, quantity = passage.sentence, figure.quantity
    first, last = quantity.first, quantity.last
    start, end = sentence.span(first, last)
    told, subject, place = circumstances(passage, figure, article.day), figure.subject, figure.place
    scope = tuple(limit.text for limit in told.limits) or (subject.scope if subject else ())
    said, as_of = told.said, told.as_of.time
    return Claim(
        claim_id=content_hash(article.article_id, version, passage.part, start, end),
        article_id=article.article_id, outlet=article.outlet, url=article.url, lang=sentence.language.code,
        published=article.published, part=passage.part,
        sentence=sentence.text, sentence_start=sentence.start, start=start, end=end, quote=sentence.whole[start:end],
        low=quantity.low, high=quantity.high, qualifier=quantity.qualifier, qualifier_text=quantity.qualifier_text,
        unit=quantity.unit, per=quantity.per, of=quantity.of, counted=_words(sentence, quantity.counted),
        measure=quantity.measure, change=quantity.change,
        modality=told.modality.name,
        subject=subject and subject.canonical, subject_text=subject and subject.text, subject_id=subject and subject.id,
        place=place and place.name, place_id=place and place.id,
        as_of=as_of, as_of_basis="text" if as_of else None,
        source=said.source, source_text=said.source_text, via=said.via, via_text=said.via_text,
        scope=scope, reading=quantity.reading, gloss="",
    )  # fmt: skip


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
    return [_expression(passage, figure.quantity) for passage in read_passages(article) for figure in passage.figures]


def _expression(passage: Passage, quantity: Quantity) -> NumberExpression:
    start, end = passage.sentence.span(quantity.first, quantity.last)
    return NumberExpression(passage.part, passage.sentence.whole[start:end], start, end, quantity)
