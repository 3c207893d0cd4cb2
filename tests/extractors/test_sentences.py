"""Where sentences end, in texts full of dots that end none."""

import pytest

from extractors.text.language import load
from extractors.text.sentences import Sentence, sentences

TEXTS = [
    ("en", "Dr. Smith paid $3.5 million. He left.", ["Dr. Smith paid $3.5 million.", "He left."]),
    ("de", "Das zahlt die ING. Doch Ing. Meyer klagt.", ["Das zahlt die ING.", "Doch Ing. Meyer klagt."]),
    ("en", "The U.S. sent 500 troops. They came on Feb. 7.", ["The U.S. sent 500 troops.", "They came on Feb. 7."]),
    ("en", "“It is over.” He left at 5 p.m. on Friday.", ["“It is over.”", "He left at 5 p.m. on Friday."]),
    ("en", "One line\nAnother line", ["One line", "Another line"]),
    ("en", "Really?! Yes… perhaps.", ["Really?!", "Yes… perhaps."]),
    (
        "de",
        "Am 7. Februar zahlte er 6 Mrd. Euro. Das war viel.",
        ["Am 7. Februar zahlte er 6 Mrd. Euro.", "Das war viel."],
    ),
    ("de", "Er kam 2024. Sie ging.", ["Er kam 2024.", "Sie ging."]),
    ("de", "Im 19. Jahrhundert lebten hier 26.000 Menschen.", ["Im 19. Jahrhundert lebten hier 26.000 Menschen."]),
    (
        "pl",
        "Ceny wzrosły o 5 proc. Bez prądu jest 5 tys. Polaków.",
        ["Ceny wzrosły o 5 proc.", "Bez prądu jest 5 tys. Polaków."],
    ),
    ("tr", "Oy oranı yüzde 27. Katılım 3. turda düştü.", ["Oy oranı yüzde 27.", "Katılım 3. turda düştü."]),
    ("de", "„Wir gehen.“ Dann war es still.", ["„Wir gehen.“", "Dann war es still."]),
]


@pytest.mark.parametrize(("code", "text", "expected"), TEXTS, ids=[text for _, text, _ in TEXTS])
def test_sentences(code: str, text: str, expected: list[str]) -> None:
    assert [sentence.text for sentence in sentences(text, load(code))] == expected


@pytest.mark.parametrize(("code", "text", "_expected"), TEXTS, ids=[text for _, text, _ in TEXTS])
def test_offsets_are_those_of_the_whole_text(code: str, text: str, _expected: list[str]) -> None:
    for sentence in sentences(text, load(code)):
        spans = zip(sentence.tokens, sentence.starts, sentence.ends, strict=True)
        assert all(text[start:end] == token.text for token, start, end in spans)


def test_a_line_of_spaces_holds_no_tokens_and_is_no_headline() -> None:
    assert Sentence("\u00a0 ", 0, 2, load("en")).tokens == []


def test_a_sentence_says_what_its_phrases_of_a_kind_mean_and_where_each_of_a_meaning_stands() -> None:
    text = "On Friday 12 people marched and another 30 came on Monday."
    sentence = Sentence(text, 0, len(text), load("en"))
    days = sentence.of_kind("weekdays")
    assert sentence.meanings("weekdays") == {day.value for day in days}
    assert {sentence.key(day.first) for day in days} == {"friday", "monday"}
    assert {sentence.key(day.first) for day in sentence.meant("weekdays", days[-1].value)} == {"monday"}
    assert not sentence.meanings("months")
    assert sentence.meant("weekdays", "none") == []
    assert [sentence.key(numeral) for numeral in sentence.digits] == ["12", "30"]
