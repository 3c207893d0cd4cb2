"""The words of a sentence that were read are marked, and a link opens the source at it."""

from urllib.parse import unquote

import pytest

from flows.report import sentence as sentences
from flows.report.sentence import Piece


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("Nine died.", "Nine%20died."),
        ("5-month, 10% & more", "5%2Dmonth%2C%2010%25%20%26%20more"),
        ("Über 26.000 Soldaten\nverloren", "%C3%9Cber%2026.000%20Soldaten%20verloren"),
        ("In the first days of the long war " * 3, "In%20the%20first%20days%20of,days%20of%20the%20long%20war"),
    ],
)
def test_a_link_opens_the_source_at_the_sentence(sentence: str, fragment: str) -> None:
    assert sentences.link("https://a.example/x", sentence) == f"https://a.example/x#:~:text={fragment}"


def test_a_fragment_is_added_to_one_that_is_there() -> None:
    assert sentences.link("https://a.example/x#top", "Nine.") == "https://a.example/x#top:~:text=Nine."


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "file:///etc/passwd"])
def test_what_is_no_web_address_is_no_link(url: str | None) -> None:
    assert sentences.link(url, "Nine died.") is None


def test_a_fragment_reads_back_as_the_sentence() -> None:
    sentence = "„Über 26.000“ – so das Amt (Stand: 7. 2.), 5-mal mehr & 10 %."
    link = sentences.link("https://de.example/x", sentence) or ""
    assert unquote(link.split(":~:text=")[1]).split(",", 1)[0] in sentence


def test_a_mark_counts_code_points() -> None:
    assert sentences.pieces("🌊 14 Tote", 2, 2) == [Piece("🌊 "), Piece("14", "figure"), Piece(" Tote")]


@pytest.mark.parametrize(
    ("words", "marked"),
    [
        ([("source", "ministry"), ("counted", "men")], ["ministry", "26", "men"]),
        ([("source", "the ministry"), ("subject", "ministry")], ["the ministry", "26"]),  # no mark within a mark
        ([("source", "navy"), ("subject", None), ("via", "")], ["26"]),  # not there, not known
        ([("subject", "lost")], ["lost", "26"]),  # the place nearest to the figure
    ],
)
def test_what_was_read_with_a_figure_is_marked_once(words: list[tuple[str, str | None]], marked: list[str]) -> None:
    sentence = "We lost, the ministry said, then lost 26 men."
    pieces = sentences.pieces(sentence, sentence.index("26"), 2, words)
    assert "".join(piece.text for piece in pieces) == sentence
    assert [piece.text for piece in pieces if piece.kind] == marked
    if marked[0] == "lost":
        assert pieces[0].text == "We lost, the ministry said, then "
