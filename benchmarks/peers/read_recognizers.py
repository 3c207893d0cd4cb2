"""The values that ms-recognizers-text (MIT) reads as numbers: records as JSON on standard input, values and seconds."""

import json
import sys
import time

from recognizers_number import recognize_number

CULTURES = {"en": "en-us", "de": "de-de", "es": "es-es", "fr": "fr-fr", "it": "it-it", "nl": "nl-nl", "pt": "pt-br"}


def values(record):
    found = []
    for result in recognize_number(record["text"], CULTURES[record["lang"]]):
        value = (result.resolution or {}).get("value")
        try:
            found.append(float(value))
        except (TypeError, ValueError):
            continue
    return found


records = json.load(sys.stdin)
for record in records[:20]:
    values(record)
start = time.process_time()
found = [values(record) for record in records]
json.dump({"seconds": time.process_time() - start, "values": found}, sys.stdout)
