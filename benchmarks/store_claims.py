"""How many claims a second the warehouse takes in: new ones, the same ones again, and as Arrow.

python benchmarks/store_claims.py [HOW_MANY]
"""

import sys
import tempfile
import time
from dataclasses import fields
from decimal import Decimal
from pathlib import Path

import duckdb

from extractors.claim import Claim
from warehouse.warehouse import Warehouse

SENTENCE = (
    "The ministry said that more than 26,000 soldiers had been lost around the town between September and February."
)
COMMON = {
    **dict.fromkeys(field.name for field in fields(Claim)),
    "part": "text", "sentence": SENTENCE, "sentence_start": 0, "start": 33, "end": 39, "quote": "26,000",
    "low": Decimal(26000), "qualifier": "more_than", "unit": "count", "measure": "military_losses", "change": "level",
    "modality": "stated", "subject": "Ukrainian armed forces", "source": "Russia's defence ministry", "scope": (),
    "gloss": "Ukrainian armed forces: more than 26,000 military losses; Russia's defence ministry",
}  # fmt: skip


def main(how_many: int) -> None:
    """Time each way and print a line for it."""
    claims = [Claim(**COMMON | {"claim_id": f"{n:024x}", "article_id": f"{n // 15:024x}"}) for n in range(how_many)]
    print(f"DuckDB {duckdb.__version__}, {how_many} claims")
    with tempfile.TemporaryDirectory() as folder, Warehouse.open(Path(folder) / "w.duckdb") as warehouse:
        ways = {
            "new, as Claim": lambda: warehouse.add("claims", claims),
            "the same again, as Claim": lambda: warehouse.add("claims", claims),
            "in the place of all, as Arrow": lambda: warehouse.replace(
                "claims", warehouse.connection.sql("FROM store.claims").to_arrow_table()
            ),
        }
        for name, way in ways.items():
            begun = time.perf_counter()
            way()
            print(f"{name:30} {how_many / (time.perf_counter() - begun):10.0f} a second")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200_000)
