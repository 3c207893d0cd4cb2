"""Whatever comes in from outside is read or refused by name: no reader ends in any other way, however broken its input.

`pytest tests/fuzz --hypothesis-profile many` tries thousands of inputs, atheris_readers.py goes on until it is stopped.
"""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extractors.text.language import LanguageError, build

from .readers import READERS


def broken(*samples: bytes) -> st.SearchStrategy[bytes]:
    """Samples with bytes taken out, put in, doubled and cut off; and bytes of no sample at all."""
    mutated = st.builds(
        lambda sample, at, gone, put, times: (
            sample[: at % len(sample)] + put * times + sample[at % len(sample) + gone :]
        ),
        st.sampled_from(samples),
        st.integers(0, 10_000),
        st.sampled_from([0, 1, 7, 100, 10_000]),
        st.one_of(
            st.binary(max_size=20), st.sampled_from([b"<", b"\x00", b"&#0;", b"<!--", b'"', b"[[", b"{", b"\xff"])
        ),
        st.sampled_from([0, 1, 3, 500]),
    )
    return st.one_of(st.sampled_from(samples), mutated, st.binary(max_size=200))


@pytest.mark.parametrize("name", READERS)
@given(data=st.data())
def test_anything_is_read_or_refused(name: str, data: st.DataObject) -> None:
    READERS[name].take(data.draw(broken(*READERS[name].samples)))


@pytest.mark.parametrize("name", READERS)
def test_the_samples_are_read(name: str) -> None:
    for sample in READERS[name].samples:
        assert READERS[name].read(sample)


WORDS = st.one_of(st.text(max_size=12), st.sampled_from(["*", "=", "a … b", "", " ", "*stadt", "1", "'"]))
SECTIONS = st.sampled_from(["numbers", "multipliers", "units", "people", "measures", "time", "writing", "nonsense"])


@given(
    st.dictionaries(
        SECTIONS,
        st.one_of(
            st.integers(),
            WORDS,
            st.dictionaries(WORDS, st.one_of(st.booleans(), WORDS, st.lists(WORDS, max_size=3)), max_size=3),
        ),
        max_size=3,
    )
)
def test_any_language_file(table: dict[str, Any]) -> None:
    try:
        build("nl", table)
    except LanguageError as error:
        assert str(error).strip()
