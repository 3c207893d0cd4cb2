"""What every reader here does: takes records from standard input, reads them, and answers with values and seconds."""

import json
import sys
import time

WARM = 20  # records that are read beforehand


def answer(values):
    """Write what `values` reads in each record, and the CPU seconds that it takes once it is warm."""
    records = json.load(sys.stdin)
    for record in records[:WARM]:
        values(record)
    start = time.process_time()
    found = [values(record) for record in records]
    json.dump({"seconds": time.process_time() - start, "values": found}, sys.stdout)
