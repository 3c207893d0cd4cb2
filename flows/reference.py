"""Official figures as claims of outlets of kind `reference`, compared like any other."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal

from extractors.article import Article, content_hash, make_article_id
from extractors.claim import Claim
from extractors.gloss import gloss, printed
from flows.reading import Reading
from flows.storing import Added, store_readings
from warehouse.warehouse import Warehouse

KIND = "reference"
LANGUAGE = "en"  # of the sentences that we make


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """One official figure."""

    measure: str
    value: Decimal
    unit: str
    source: str  # who says so
    subject: str | None = None
    subject_id: str | None = None
    place: str | None = None
    place_id: str | None = None
    as_of: str | None = None
    url: str | None = None
    qualifier: str = "exact"


def store(warehouse: Warehouse, references: Iterable[Reference], now: datetime) -> Added:
    """Store official figures, each as an article of one sentence by the outlet that its source is."""
    references = list(references)
    outlets = {_outlet(one): one.source for one in references}
    with warehouse.transaction():
        warehouse.add("outlets", [{"outlet": id_, "name": name, "kind": KIND} for id_, name in outlets.items()])
        return store_readings(warehouse, [_reading(one) for one in references], now)


def _outlet(reference: Reference) -> str:
    return f"{KIND}:{reference.source.casefold().replace(' ', '-')}"


def _reading(one: Reference) -> Reading:
    outlet, quote = _outlet(one), printed(one.value)
    owner = one.subject or one.place
    text = f"{owner}: {one.measure.replace('_', ' ')} {quote}"
    text += f" {one.unit}" if one.unit != "count" else ""
    text += f" ({one.as_of}), {one.source}." if one.as_of else f", {one.source}."
    what = content_hash(one.measure, owner, one.place, one.unit, one.as_of)  # tells the lines of one table apart
    url = f"{one.url}#{what}" if one.url else None
    article = Article(
        article_id=make_article_id(outlet, url, what, text), outlet=outlet, text=text, url=url, lang=LANGUAGE
    )
    start = text.index(quote, len(f"{owner}: "))
    claim = Claim(
        claim_id=content_hash(article.article_id, article.version, "text", start, start + len(quote)),
        article_id=article.article_id, outlet=outlet, url=url, lang=LANGUAGE, published=None, part="text",
        sentence=text, sentence_start=0, start=start, end=start + len(quote), quote=quote,
        low=one.value, high=one.value, qualifier=one.qualifier, qualifier_text=None, unit=one.unit, per=None, of=None,
        counted=None, measure=one.measure, change="level", modality="stated",
        subject=owner, subject_text=owner, subject_id=one.subject_id, place=one.place, place_id=one.place_id,
        as_of=one.as_of, as_of_basis="text" if one.as_of else None,
        source=one.source, source_text=one.source, via=None, via_text=None, scope=(), reading=None, gloss="",
    )  # fmt: skip
    return Reading(url=url, article=article, claims=(replace(claim, gloss=gloss(claim)),))
