"""The numeric claims of an article: its sentences read in turn, each figure with its subject, time and speaker."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from extractors.article import Article, content_hash
from extractors.claim import Claim
from extractors.figures.quantities import Quantity
from extractors.gloss import gloss
from extractors.passages import Owned, Passage, read_passages
from extractors.speech.modality import modality_of
from extractors.speech.scope import scope_of
from extractors.text.sentences import Sentence
from extractors.times.as_of import as_of_for, as_of_target


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
    published = article.day
    modality = "denied" if passage.saying.of(first, last).denied else modality_of(sentence, first, last)
    if modality == "target":
        as_of, basis = as_of_target(sentence, passage.moments, first, last, published)
    else:
        carried = passage.time if modality != "forecast" else None  # what is to come is of another time
        as_of, basis = as_of_for(sentence, passage.moments, first, last, published, carried)
        modality = "stated" if modality == "forecast" and _is_of_before(passage, figure, as_of, published) else modality
    said, subject, place = passage.saying.of(first, last), figure.subject, figure.place
    return Claim(
        claim_id=content_hash(article.article_id, version, passage.part, start, end),
        article_id=article.article_id, outlet=article.outlet, url=article.url, lang=sentence.language.code,
        published=article.published, part=passage.part,
        sentence=sentence.text, sentence_start=sentence.start, start=start, end=end, quote=sentence.whole[start:end],
        low=quantity.low, high=quantity.high, qualifier=quantity.qualifier, qualifier_text=quantity.qualifier_text,
        unit=quantity.unit, per=quantity.per, of=quantity.of, counted=_words(sentence, quantity.counted),
        measure=quantity.measure, change=quantity.change,
        modality=modality,
        subject=subject and subject.canonical, subject_text=subject and subject.text, subject_id=subject and subject.id,
        place=place and place[0], place_id=place and place[1],
        as_of=as_of, as_of_basis=basis,
        source=said.source, source_text=said.source_text, via=said.via, via_text=said.via_text,
        scope=scope_of(sentence, first, last) or (subject.scope if subject else ()), reading=quantity.reading, gloss="",
    )  # fmt: skip


def _is_of_before(passage: Passage, figure: Owned, as_of: str | None, published: date | None) -> bool:
    """Whether a figure behind another is what has been: will be 5 percent this year after 4 percent last year."""
    if as_of is None or published is None or as_of.split("/")[-1] >= f"{published.year:04}":
        return False
    return any(other.quantity.is_claim and other.quantity.last <= figure.quantity.first for other in passage.figures)


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
