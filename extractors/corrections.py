"""The notice by which an outlet owns up to a change of its article."""

from extractors.article import Article
from extractors.passages import language_for
from extractors.text.sentences import sentences


def correction_of(article: Article) -> str | None:
    """The sentence of an article's text that says what was corrected, as printed; None where none does."""
    language = language_for(article)
    notices = language.words["corrections"].get("notice", ()) if language else ()
    lowered = article.text.lower()  # most articles have none, and need not be taken apart for it
    if language is None or not any(notice.lower() in lowered for notice in notices):
        return None
    return next((one.text for one in sentences(article.text, language) if one.of_kind("corrections")), None)
