"""A share that was counted, such as 23 of 25 claims right, with how sure that makes it."""

from dataclasses import dataclass
from math import sqrt

Z = 1.959964  # standard deviations that hold 95 of 100


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)

    @property
    def value(self) -> float | None:
        """From 0 to 1; None of nothing."""
        return self.right / self.of if self.of else None

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's score interval of 95 percent: within it the share lies that more data would show."""
        if not self.of:
            return 0.0, 1.0
        share, spread = self.right / self.of, Z * Z / self.of
        middle = (share + spread / 2) / (1 + spread)
        half = sqrt(share * (1 - share) * spread + spread * spread / 4) / (1 + spread)
        return max(0.0, middle - half), min(1.0, middle + half)

    def __str__(self) -> str:
        if self.value is None:
            return "–"
        low, high = self.interval
        return f"{self.value:.3f} ({low:.2f}–{high:.2f}) of {self.of}"
