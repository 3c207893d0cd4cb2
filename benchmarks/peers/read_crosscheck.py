"""The values that crosscheck reads as claims: records as JSON on standard input, values and seconds as JSON."""

import json
import sys
import time

from extractors.article import Article
from extractors.claims import extract_claims


def values(record: dict[str, str]) -> list[float]:
    article = Article(article_id="a", outlet="o", text=record["text"], lang=record["lang"])
    return [float(end) for claim in extract_claims(article) for end in (claim.low, claim.high) if end is not None]


records = json.load(sys.stdin)
for record in records[:20]:
    values(record)
start = time.process_time()
found = [values(record) for record in records]
json.dump({"seconds": time.process_time() - start, "values": found}, sys.stdout)
