"""Splink's blocking and prediction on claims; compare_claims.py runs it in an environment of its own."""

import json
import resource
import sys
import time

import duckdb
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator, __version__, block_on

SETTINGS = SettingsCreator(
    link_type="dedupe_only",
    blocking_rules_to_generate_predictions=[
        block_on("story_id", "unit", "measure"),
        block_on("story_id", "unit", "low"),
        block_on("subject", "measure"),
        block_on("source", "measure", "day"),
    ],
    comparisons=[
        cl.ExactMatch("measure"),
        cl.JaroWinklerAtThresholds("subject", 0.9),
        cl.JaroWinklerAtThresholds("place", 0.9),
        cl.ExactMatch("low"),
        cl.ExactMatch("source"),
    ],
)


def main(path: str) -> None:
    """Print as JSON how many pairs were scored, and what it took."""
    connection = duckdb.connect()
    connection.execute("SET threads = 2")
    api = DuckDBAPI(connection)
    rows = api.register(connection.sql(f"FROM '{path}'").to_arrow_table())
    wall, cpu = time.perf_counter(), time.process_time()
    linker = Linker(rows, SETTINGS, log_level=None)
    predicted = linker.inference.predict()
    pairs = connection.sql(f"SELECT count(*) FROM {predicted.physical_name}").fetchall()[0][0]
    told = {
        "version": __version__,
        "pairs": pairs,
        "seconds": time.perf_counter() - wall,
        "cpu": time.process_time() - cpu,
        "peak": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss,
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(sys.argv[1])
