"""Names are found where they are names, and each has one English form and id."""

from typing import Any

import pytest

from extractors.names.names import Name, Seen, find_names
from extractors.text.language import load
from extractors.text.sentences import sentences

from .figures import table

ROWS = list(table("names.toml"))


def names_in(code: str, text: str) -> list[Name]:
    seen = Seen()
    return [name for sentence in sentences(text, load(code)) for name in find_names(sentence, seen)]


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_names(code: str, text: str, expected: dict[str, Any]) -> None:
    found = {name.text: [name.canonical, name.id or "", name.kind] for name in names_in(code, text)}
    assert found == expected


@pytest.mark.parametrize(("code", "text", "expected"), ROWS, ids=[row[1] for row in ROWS])
def test_offsets_quote_the_text(code: str, text: str, expected: dict[str, Any]) -> None:
    assert all(text[name.start : name.end] == name.text for name in names_in(code, text))


def test_a_bare_surname_is_the_person_named_before() -> None:
    names = names_in("en", "President Volodymyr Zelensky spoke. Later Zelensky left.")
    assert [name.canonical for name in names] == ["Volodymyr Zelensky", "Volodymyr Zelensky"]


def test_other_places_settle_a_homonym() -> None:
    spain = names_in("en", "Madrid, the capital of Spain, sent help. A storm hit Valencia.")
    venezuela = names_in("en", "Caracas, the capital of Venezuela, sent help. A storm hit Valencia.")
    assert (spain[-1].country, venezuela[-1].country) == ("ES", "VE")


def test_a_ministry_without_its_country_is_the_one_named_before() -> None:
    names = names_in("en", "Russia's defence ministry spoke. The defence ministry named no figure.")
    assert names[-1].id == "body:RU:defence_ministry"
    assert not names[-1].certain


@pytest.mark.parametrize(
    ("code", "home", "text", "body"),
    [
        ("uk", "UA", "Генштаб повідомив про втрати ворога.", "body:UA:general_staff"),
        ("uk", "UA", "Генштаб: росіяни втратили 1000 солдатів.", "body:UA:general_staff"),
        ("en", None, "Fighting goes on in Ukraine. The General Staff named no figure.", "body:UA:general_staff"),
        ("en", "GB", "Fighting goes on in Kharkiv. The General Staff named no figure.", "body:UA:general_staff"),
        ("en", None, "Fires broke out in Russia and in Ukraine. The defence ministry named no figure.", None),
        ("de", "DE", "Das Verteidigungsministerium schwieg.", "body:DE:defence_ministry"),
        ("tr", "TR", "Ukrayna'da ve Rusya'da yangın çıktı. Savunma Bakanlığı sustu.", None),
        ("fr", "FR", "Le ministère russe de la Défense et l'armée ukrainienne se taisent.", "body:RU:defence_ministry"),
        ("ru", "RU", "Росстат опубликовал данные.", "body:RU:statistics_office"),
        ("ru", "RU", "Генштаб ВСУ сообщил о потерях.", "body:UA:general_staff"),
    ],
)
def test_whose_body_is_meant(code: str, home: str | None, text: str, body: str | None) -> None:
    seen = Seen(home)
    names = [name for sentence in sentences(text, load(code)) for name in find_names(sentence, seen)]
    assert next((name.id for name in names if (name.id or "").startswith("body:")), None) == body
