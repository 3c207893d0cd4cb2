"""The named questions: one file of SQL each in queries/, what it answers and which parameters it takes."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from warehouse.connection import WarehouseError

FOLDER = files("warehouse") / "queries"
NOT_CODE = re.compile(r"--[^\n]*|'(?:[^']|'')*'")


@dataclass(frozen=True, slots=True)
class Question:
    """A named question. Its first comment says what it answers; people's questions end in a question mark."""

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


@cache
def question(name: str) -> Question:
    """The question of that name; raises WarehouseError that lists them all if there is none."""
    file = FOLDER / f"{name}.sql"
    if not re.fullmatch(r"\w+", name) or not file.is_file():
        known = ", ".join(q.name for q in questions() if q.for_people)
        raise WarehouseError(f"There is no question {name!r}; the questions are: {known}.")
    sql = file.read_text(encoding="utf-8")
    comment = " ".join(line.removeprefix("--").strip() for line in re.match(r"(?:--[^\n]*\n)*", sql)[0].splitlines())  # type: ignore[index]
    answers = re.match(r"[^?.]*[?.]?", comment)[0]  # type: ignore[index]
    parameters = dict.fromkeys(re.findall(r"\$([A-Za-z_]\w*)", NOT_CODE.sub("", sql)))
    return Question(name, answers, sql, tuple(parameters))


@cache
def questions() -> tuple[Question, ...]:
    """All questions, by name."""
    return tuple(question(file.name[:-4]) for file in sorted(FOLDER.iterdir(), key=str) if file.name.endswith(".sql"))
