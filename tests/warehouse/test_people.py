"""Questions for people: each runs with and without its parameters, and the ones that reckon reckon right."""

import pytest

from warehouse.questions import Question, questions
from warehouse.warehouse import Warehouse

from .made import NIGHT, SENTENCE, add_articles, article, claim, comparison

FOR_PEOPLE = [question for question in questions() if question.for_people]
VALUES = {"limit": "3", "day": "2025-02-08", "since": "2025-02-01", "by": "month"}


def test_there_are_questions_enough_for_a_fact_checker() -> None:
    assert len(FOR_PEOPLE) >= 15
    assert sum(bool(question.parameters) for question in FOR_PEOPLE) >= 15


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda question: question.name)
def test_a_question_is_answered_with_and_without_its_parameters(told: Warehouse, question: Question) -> None:
    everything = told.ask(question.name)
    named = {name: VALUES.get(name, "nothing of that name") for name in question.parameters}
    assert told.ask(question.name, **named).schema.names == everything.schema.names


@pytest.mark.parametrize("question", FOR_PEOPLE, ids=lambda question: question.name)
def test_a_question_explains_its_parameters(question: Question) -> None:
    comment = "\n".join(line for line in question.sql.splitlines() if line.startswith("--"))
    assert all(f"${name}" in comment for name in question.parameters)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("soldiers", ["en"]),
        ("SOLDI ministry", ["en"]),
        ("ber 26", []),
        ("überlingen", ["de"]),
        ("uberling", ["de"]),
        ("потеряла солдат", ["ru"]),
        ("binh sĩ", ["vi"]),
        ("binh si", ["vi"]),
        ("dien lodz", ["pl"]),
        ("100%", []),
        ("", []),
        ("'; DROP TABLE store.claims", []),
    ],
)
def test_sentences_are_found_in_any_language(warehouse: Warehouse, words: str, found: list[str]) -> None:
    printed = {
        "en": SENTENCE,
        "de": "In Überlingen fehlen 26,000 Menschen.",
        "ru": "Украина потеряла 26,000 солдат.",
        "vi": "Ukraine mất 26,000 binh sĩ.",
        "pl": "Điện w Łodzi: 26,000.",
    }
    for lang, sentence in printed.items():
        told = article(lang, lang, text=sentence)
        add_articles(warehouse, told)
        warehouse.connection.execute("UPDATE store.articles SET lang = $1 WHERE article_id = $1", [lang])
        warehouse.add("claims", [claim(lang, told, sentence=sentence)])
    assert warehouse.ask("find_sentences", words=words)["lang"].to_pylist() == found


def label(warehouse: Warehouse, reason: str, month: int, *labels: str) -> None:
    for nth, said in enumerate(labels):
        name = f"{reason}-{month}-{nth}"
        warehouse.add("comparisons", [comparison(name, "c-agency", "c-kyiv", "CONTRADICT", reason=reason)])
        when = NIGHT.replace(month=month)
        warehouse.add("reviews", [{"comparison_id": name, "label": said, "reviewer": "Ada", "reviewed": when}])


def test_precision_is_told_by_reason(told: Warehouse) -> None:
    label(told, "contested", 2, *["confirmed"] * 8, "wrong_scope", "update")
    label(told, "misreport", 3, "wrong_extraction")
    rows = {row["reason"]: row for row in told.ask("quality").to_pylist()}
    assert rows.keys() == {"all", "contested", "misreport"}
    contested = rows["contested"]
    assert [contested[name] for name in ("labelled", "confirmed", "wrong_scope", "update")] == [10, 8, 1, 1]
    assert (contested["precision"], rows["misreport"]["precision"]) == (0.8, 0.0)
    assert rows["all"]["labelled"] == 11


def test_precision_is_told_by_month(told: Warehouse) -> None:
    label(told, "contested", 2, "confirmed")
    label(told, "contested", 3, "update")
    rows = told.ask("quality", by="month").to_pylist()
    contested = [(row["month"], row["precision"]) for row in rows if row["reason"] == "contested"]
    assert contested == [("2025-02", 1.0), ("2025-03", 0.0)]
