"""The named questions: one file of SQL each in queries/, what it answers and which parameters it takes."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Self

from warehouse.connection import WarehouseError

FOLDER = files("warehouse") / "queries"
NOT_CODE = re.compile(r"--[^\n]*|'(?:[^']|'')*'")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question. Its first line says what it answers; those for people end in a question mark."""

    name: str
    answers: str
    sql: str
    parameters: tuple[str, ...]

    @property
    def for_people(self) -> bool:
        """Whether it is listed for people, or asked by the program alone."""
        return self.answers.endswith("?")

    def bind(self, given: dict[str, object]) -> dict[str, object]:
        """The values of all its parameters: null where none is given; raises WarehouseError for one that it lacks."""
        unknown = sorted(given.keys() - set(self.parameters))
        if unknown:
            takes = ", ".join(self.parameters) or "none"
            raise WarehouseError(f"The question {self.name} has no parameter {', '.join(unknown)}; it takes: {takes}.")
        return {name: given.get(name) for name in self.parameters}

    @classmethod
    def of_sql(cls, name: str, sql: str) -> Self:
        """The question that a text of SQL asks."""
        first, _, _ = sql.partition("\n")
        answers = first.removeprefix("--").strip() if first.startswith("--") else ""
        parameters = dict.fromkeys(re.findall(r"\$([A-Za-z_]\w*)", NOT_CODE.sub("", sql)))
        return cls(name, answers, sql, tuple(parameters))


@cache
def question(name: str) -> Question:
    """The question of that name; raises WarehouseError that lists them all if there is none."""
    file = FOLDER / f"{name}.sql"
    if not re.fullmatch(r"\w+", name) or not file.is_file():
        known = ", ".join(q.name for q in questions() if q.for_people)
        raise WarehouseError(f"There is no question {name!r}; the questions are: {known}.")
    return Question.of_sql(name, file.read_text(encoding="utf-8"))


@cache
def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    return tuple(question(file.name[:-4]) for file in sorted(FOLDER.iterdir(), key=str) if file.name.endswith(".sql"))
