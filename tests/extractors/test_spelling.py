"""Names as two languages print them are one, and names that only look alike are two."""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.names.names import find_names
from extractors.names.spelling import Named, same_name, spelling_key
from extractors.text.language import CODES, load
from extractors.text.sentences import sentences

TABLE = tomllib.loads((Path(__file__).parent / "spellings.toml").read_text(encoding="utf-8"))


def named(lang: str, text: str) -> Named:
    """The name that a phrase holds, the longest one, as an article's would be read."""
    names = [name for sentence in sentences(text, load(lang)) for name in find_names(sentence)]
    name = max(names, key=lambda name: name.end - name.start, default=None)
    return Named(name.canonical, name.id, lang) if name else Named(text, None, lang)


@pytest.mark.parametrize(("a_lang", "a", "b_lang", "b"), TABLE["same"])
def test_one_name(a_lang: str, a: str, b_lang: str, b: str) -> None:
    assert same_name(named(a_lang, a), named(b_lang, b))[0] is True


@pytest.mark.parametrize(("a_lang", "a", "b_lang", "b"), TABLE["apart"])
def test_two_names(a_lang: str, a: str, b_lang: str, b: str) -> None:
    assert same_name(named(a_lang, a), named(b_lang, b))[0] is not True


def test_the_table_is_large_and_in_every_language() -> None:
    rows = TABLE["same"] + TABLE["apart"]
    assert len(rows) >= 300
    assert {lang for a_lang, _, b_lang, _ in rows for lang in (a_lang, b_lang)} == set(CODES)


def test_likeness_says_so() -> None:
    same, reason = same_name(Named("Selenskyj", None, "de"), Named("Zelensky", None, "en"))
    assert (same, reason) == (True, "alike in sound")


def test_an_id_decides_against_likeness() -> None:
    assert same_name(Named("Springfield", "geonames:1", "en"), Named("Springfield", "geonames:2", "en"))[0] is False


@pytest.mark.parametrize("word", ["Torezk", "Toretsk", "Торецьк", "Торецк"])
def test_one_key(word: str) -> None:
    lang = "de" if word == "Torezk" else "en"
    assert spelling_key(word, lang) == "t-r-tsk"


@given(st.text(max_size=20), st.text(max_size=20))
def test_order_changes_nothing(a: str, b: str) -> None:
    one, other = Named(a, None, "de"), Named(b, None, "en")
    assert same_name(one, other)[0] is same_name(other, one)[0]
