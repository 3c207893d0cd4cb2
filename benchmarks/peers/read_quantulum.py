"""The values that quantulum3 (MIT, English) reads: records as JSON on standard input, values and seconds as JSON."""

from answer import answer
from quantulum3 import parser


def values(record):
    return [float(quantity.value) for quantity in parser.parse(record["text"])]


answer(values)
