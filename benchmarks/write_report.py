"""How long the report takes and how much memory, over many facts: the first time, the same again, after another night.

python benchmarks/write_report.py [FACTS]
"""

import resource
import sys
import tempfile
import time
from pathlib import Path

from flows.report.write import write_report
from flows.settings import defaults
from warehouse.warehouse import Warehouse

# One fact in five is told by three outlets, one in fifty of all is contested; the others rest on one article.
ROWS = """
INSERT INTO store.outlets
SELECT 'outlet-' || n, 'Outlet ' || n, ['en', 'de', 'fr'][n % 3 + 1], 'GB', 'UTC', NULL, 'newspaper', NULL
FROM range(60) AS outlets(n);

CREATE TEMP TABLE told AS
SELECT
    fact, nth, (fact * 7 + nth * 13) % 60 AS outlet,
    100 + fact % 5000 + nth * (fact % 50 = 0)::INTEGER * 40 AS number
FROM range($facts) AS facts(fact), range(3) AS claims(nth)
WHERE nth = 0 OR fact % 5 = 0;

INSERT INTO store.articles (
    article_id, version, outlet, country, lang, url, published, published_day, title, text, fetched, added
)
SELECT
    'article-' || (fact // 5) || '-' || nth, 'v', 'outlet-' || any_value(outlet), 'GB', 'en',
    'https://outlet-' || any_value(outlet) || '.example/' || (fact // 5), $night, $night::DATE, 'Town ' || (fact // 5),
    string_agg('In the town ' || number || ' people were hurt, the mayor said.', ' '), $night, $night
FROM told
GROUP BY fact // 5, nth;

INSERT INTO store.claims (
    claim_id, article_id, part, sentence, sentence_start, "start", "end", quote, low, high, qualifier, unit, counted,
    measure, change, modality, subject, subject_text, place, source, source_text, scope, gloss
)
SELECT
    'claim-' || fact || '-' || nth, 'article-' || (fact // 5) || '-' || nth, 'text',
    'In the town ' || number || ' people were hurt, the mayor said.', 0, 12, 12 + len(number::VARCHAR), number::VARCHAR,
    number, number, 'exact', 'count', 'people', 'injured', 'level', 'stated', 'Town ' || fact, 'town', 'Town ' || fact,
    'the mayor', 'the mayor', [], 'Town ' || fact || ': ' || number || ' injured; the mayor'
FROM told;

INSERT INTO store.stories SELECT article_id, article_id FROM store.articles;
INSERT INTO store.origins SELECT article_id, article_id FROM store.articles;

INSERT INTO store.facts
SELECT
    'fact-' || fact, 'story', 'injured', 'Town ' || fact, 'Town ' || fact, 'count', '2025-02-07',
    min(number), min(number), max(number),
    CASE WHEN count(*) = 1 THEN 'single_source' WHEN fact % 50 = 0 THEN 'contested' ELSE 'agreed' END,
    count(*), count(*), 1, $night, $night
FROM told
GROUP BY fact;

INSERT INTO store.fact_claims SELECT 'fact-' || fact, 'claim-' || fact || '-' || nth FROM told;

INSERT INTO store.comparisons (
    comparison_id, claim_a, claim_b, relation, independence, reason, flags, severity, rule, story_id, fact_id, steps,
    first_seen
)
SELECT
    'pair-' || a.fact || '-' || a.nth || '-' || b.nth,
    'claim-' || a.fact || '-' || a.nth, 'claim-' || b.fact || '-' || b.nth,
    CASE WHEN a.number = b.number THEN 'AGREE' ELSE 'CONTRADICT' END, 'UNKNOWN',
    CASE WHEN a.number = b.number THEN 'same_number' ELSE 'disjoint' END, [], (a.fact % 100) / 100,
    'story', 'story-' || a.fact,
    'fact-' || a.fact,
    '[{"question": "amount", "answer": "DIFFERENT", "reason": "no value satisfies both", "a": "1", "b": "2"}]', $night
FROM told AS a
JOIN told AS b ON a.fact = b.fact AND a.nth < b.nth;

INSERT INTO store.runs (
    run_id, kind, started, finished, since, status, outlets, outlets_failed, articles, claims, discrepancies
)
VALUES ('night', 'night', $night, $night, $night, 'done', 60, 0, 1, 1, 1)
"""
ANOTHER_NIGHT = "UPDATE store.facts SET best = best + 1 WHERE status = 'contested' AND hash(fact_id) % 10 = 0"


def fill(warehouse: Warehouse, facts: int) -> None:
    """Make so many facts, and the articles, claims and comparisons that they come from."""
    for statement in ROWS.split(";\n"):
        values = {"facts": facts, "night": "2025-02-08 02:15:00+00"}
        warehouse.connection.execute(statement, {name: v for name, v in values.items() if f"${name}" in statement})


def main(facts: int) -> None:
    """Print seconds, pages written and the most memory for each of the three reports."""
    with tempfile.TemporaryDirectory() as place, Warehouse.open(Path(place) / "w.duckdb") as warehouse:
        with warehouse.transaction():
            fill(warehouse, facts)
        folder = Path(place) / "report"
        for name, change in (("the first time", ""), ("the same again", ""), ("after another night", ANOTHER_NIGHT)):
            if change:
                warehouse.connection.execute(change)
            begun, moment, spent = time.perf_counter(), time.time(), time.process_time()
            write_report(warehouse, folder, defaults())
            seconds, spent = time.perf_counter() - begun, time.process_time() - spent
            written = sum(page.stat().st_mtime >= moment for page in folder.rglob("*.html"))
            memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
            print(
                f"{name:20} {seconds:6.1f} s ({spent:.1f} of CPU)  {written:6} pages written  {memory:6.0f} MiB at most"
            )
        print(f"the first page       {(folder / 'index.html').stat().st_size / 1e6:6.1f} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
