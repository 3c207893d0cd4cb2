"""From a page or an article to what is stored of it; runs in worker processes, so only plain values pass."""

from collections.abc import Iterable
from dataclasses import dataclass

from extractors.article import Article, Page, Unreadable, read_article
from extractors.claim import Claim
from extractors.claims import extract_claims
from extractors.corrections import correction_of
from extractors.text.language import CODES, LanguageError, load

Source = Page | Article


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read of one source: an article with its claims, or the reason why there is none."""

    url: str | None
    article: Article | None = None
    claims: tuple[Claim, ...] = ()
    reason: str | None = None  # why there is no article
    note: str | None = None  # why the article has no claims
    correction: str | None = None  # the words by which the outlet owns up to a change


def read(source: Source, min_characters: int) -> Reading:
    """The article of a page, or the article given, with its claims; raises only what no source could be read with."""
    try:
        return _read(source, min_characters)
    except LanguageError:
        raise
    except Exception as error:  # a fault of ours with one source must not cost the others
        return Reading(url=source.url, reason=f"could not be read: {type(error).__name__}: {error}"[:500])


def _read(source: Source, min_characters: int) -> Reading:
    article = read_article(source, min_characters) if isinstance(source, Page) else source
    if isinstance(article, Unreadable):
        return Reading(url=source.url, reason=article.reason)
    note = language_note(article.lang)
    claims = () if note else tuple(extract_claims(article))
    return Reading(url=source.url, article=article, claims=claims, note=note, correction=correction_of(article))


def read_all(sources: Iterable[Source], min_characters: int) -> list[Reading]:
    """What was read of each source, in order."""
    return [read(source, min_characters) for source in sources]


def language_note(lang: str | None) -> str | None:
    """Why no claims are read in this language; None where they are."""
    if lang in CODES:
        return None
    return f"no language file for {lang}" if lang else "its language is not known"


def check_languages() -> tuple[Source, ...]:
    """Work for a reading process that only loads the language files; raises LanguageError if one is wrong."""
    for code in CODES:
        load(code)
    return ()
