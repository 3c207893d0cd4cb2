"""Compares made news and exports what was found: python compare_made.py FOLDER ORDER NIGHTS WORKERS AT_ONCE."""

import random
import sys
from dataclasses import replace
from itertools import islice
from pathlib import Path

from flows import gathering, indexing, judging
from flows.compare import compare
from flows.settings import defaults
from warehouse.exports import export_views
from warehouse.warehouse import Warehouse

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
from made_news import MadeNews

ARTICLES = 150


def main(folder: Path, order: int, nights: int, workers: int, at_once: int) -> None:
    """The articles shuffled, so many nights of them, by so many processes, so many things at once."""
    indexing.AT_ONCE = judging.AT_ONCE = gathering.AT_ONCE = at_once
    settings = replace(defaults(), extract=replace(defaults().extract, workers=workers))
    made = list(islice(MadeNews(60_000).articles(), ARTICLES))
    random.Random(order).shuffle(made)
    with Warehouse.open(folder / "w.duckdb") as warehouse:
        for night in range(nights):
            told = made[night::nights]
            warehouse.add("articles", [article for article, _ in told])
            warehouse.add("claims", [claim for _, claims in told for claim in claims])
            compare(warehouse, settings)
        export_views(warehouse.connection, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
