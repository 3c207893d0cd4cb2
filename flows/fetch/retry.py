"""Whether a request is worth another try, and after how long."""

import random
from email.utils import parsedate_to_datetime

from flows.fetch.answer import Answer
from flows.settings import Fetch


def wait_before_retry(settings: Fetch, tries: int, answer: Answer | None) -> float | None:
    """Seconds to wait after this many tries, of which the last gave `answer` or a broken connection; None: give up."""
    if tries >= settings.tries or (answer is not None and not answer.passing):
        return None
    asked_for = retry_after(answer) if answer is not None else None
    if asked_for is not None:
        return asked_for if asked_for <= settings.longest_wait_seconds else None
    return settings.backoff_seconds * float(2 ** (tries - 1)) * random.uniform(1, 1.5)


def retry_after(answer: Answer) -> float | None:
    """The seconds that a Retry-After header asks for, as a number or as a date."""
    text = answer.headers.get("retry-after", "").strip()
    if text.isdecimal():
        return float(text)
    try:
        return max(0.0, (parsedate_to_datetime(text) - answer.fetched).total_seconds())
    except (ValueError, TypeError):
        return None
