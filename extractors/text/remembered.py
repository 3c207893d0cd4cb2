"""Answers kept for the words that were asked for, since news repeat their words."""

from collections.abc import Callable
from typing import Generic, TypeVar

MOST = 20_000  # answers

Key = TypeVar("Key")
Answer = TypeVar("Answer")


class Remembered(dict[Key, Answer], Generic[Key, Answer]):
    """The answers of a function so far: a mapping, which is looked up faster than any function is called."""

    def __init__(self, find: Callable[[Key], Answer]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, key: Key) -> Answer:
        if len(self) >= MOST:
            self.clear()
        answer = self[key] = self._find(key)
        return answer
