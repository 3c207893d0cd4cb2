"""People whom the news of many countries name: one English name and id each, found by sound in every language."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files
from itertools import islice, product
from typing import NamedTuple

from extractors.names.cases import forms
from extractors.names.spelling import Named, plain, same_name, spelling_key

FORMS = 64  # of an inflected name that are tried


class Person(NamedTuple):
    """Somebody with the English name."""

    id: str
    name: str


def person(printed: str, lang: str) -> Person | None:
    """Who is meant by a name as a text in this language prints it, in whatever case; None of people unheard of."""
    return _find(printed.replace("-", " ").replace("’", "'"), lang)


@lru_cache(maxsize=20_000)
def _find(printed: str, lang: str) -> Person | None:
    exact, _ = _people()
    if found := exact.get(plain(printed)):
        return found
    return next((found for form in _forms(printed, lang) if (found := _sounding(form, lang))), None)


def _sounding(form: str, lang: str) -> Person | None:
    exact, by_key = _people()
    if found := exact.get(plain(form)):
        return found
    heard = by_key.get(spelling_key(form, lang), {})
    return next((who for own, who in heard.items() if same_name(Named(form, None, lang), Named(own))[0]), None)


def _forms(printed: str, lang: str) -> Iterator[str]:
    """A name and what it may be an inflected form of."""
    return (" ".join(words) for words in islice(product(*(forms(word, lang) for word in printed.split())), FORMS))


@cache
def _people() -> tuple[Mapping[str, Person], Mapping[str, Mapping[str, Person]]]:
    """People by their names, and by how those sound."""
    text = (files("extractors.names") / "gazetteer" / "people.toml").read_text(encoding="utf-8")
    exact: dict[str, Person] = {}
    by_key: dict[str, dict[str, Person]] = {}
    for key, names in tomllib.loads(text).items():
        who = Person(f"person:{key}", names[0])
        for name in names:
            exact[plain(name.replace("-", " "))] = who
            by_key.setdefault(spelling_key(name), {})[name] = who
    return exact, by_key
