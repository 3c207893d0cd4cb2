"""What the claims of an article have from each other: names in full, and what is no forecast."""

from datetime import UTC, datetime

from extractors.article import Article
from extractors.claim import Claim
from extractors.claims import extract_claims


def claims(text: str, title: str | None = None, lang: str = "en") -> dict[str, Claim]:
    published = datetime(2025, 2, 7, tzinfo=UTC)
    article = Article(article_id="a", outlet="o", text=text, title=title, lang=lang, published=published)
    return {claim.quote: claim for claim in extract_claims(article)}


def test_a_headline_names_its_speaker_as_the_text_does() -> None:
    found = claims("Some 23 states pay, Secretary General Mark Halder said.", title="Halder says 9 states do not pay")
    assert found["9"].source == found["23"].source == "Mark Halder"
    assert "Mark Halder" in found["9"].gloss


def test_two_of_one_surname_stay_apart() -> None:
    found = claims("Some 23 pay, Mark Halder said. Some 40 pay, Anna Halder said.", title="Halder says 9 do not pay")
    assert found["9"].source == "Halder"


def test_what_was_last_year_is_no_forecast() -> None:
    text = "The deficit will widen to 5.2 percent this year from 4.1 percent last year."
    assert {quote: claim.modality for quote, claim in claims(text).items()} == {"5.2": "forecast", "4.1": "stated"}


def test_a_target_has_no_time_but_that_by_which_it_is_to_be_reached() -> None:
    found = claims("In 2024 unions demanded 8 percent more pay. The law sets a target of 40 percent by 2030.")
    assert {quote: claim.as_of for quote, claim in found.items()} == {"8": None, "40": "2030"}


def test_a_correction_notice_holds_no_claims() -> None:
    found = claims("The fire killed 40 people. An earlier version of this article said 30 people had died.")
    assert list(found) == ["40"]
