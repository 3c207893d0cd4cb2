"""The values that quantulum3 (MIT, English) reads: records as JSON on standard input, values and seconds as JSON."""

import json
import sys
import time

from quantulum3 import parser


def values(record):
    return [float(quantity.value) for quantity in parser.parse(record["text"])]


records = json.load(sys.stdin)
for record in records[:20]:
    values(record)
start = time.process_time()
found = [values(record) for record in records]
json.dump({"seconds": time.process_time() - start, "values": found}, sys.stdout)
