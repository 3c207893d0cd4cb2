"""The values that ms-recognizers-text (MIT) reads as numbers: records as JSON on standard input, values and seconds."""

from answer import answer
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


answer(values)
