-- For the report: the facts that the last run added figures to: how they stood before it, and how they stand now.
-- $since: when the run began.
WITH told AS (
    SELECT fact_id, claim.low, claim.high, article.outlet, article.added >= $since::TIMESTAMPTZ AS fresh, claim.unit
    FROM store.fact_claims
    JOIN store.claims AS claim USING (claim_id)
    JOIN store.articles AS article USING (article_id)
)
SELECT
    fact_id, fact.measure, fact.subject, fact.place, fact.unit, fact.status, fact.best, fact.outlets, fact.origins,
    min(coalesce(told.low, told.high)) FILTER (NOT fresh) AS low_before,
    max(coalesce(told.high, told.low)) FILTER (NOT fresh) AS high_before,
    count(DISTINCT told.outlet) FILTER (NOT fresh) AS outlets_before,
    min(coalesce(told.low, told.high)) AS low_now, max(coalesce(told.high, told.low)) AS high_now
FROM told
JOIN store.facts AS fact USING (fact_id)
WHERE told.unit = fact.unit
GROUP BY ALL
HAVING bool_or(fresh) AND (
    outlets_before = 0 AND fact.outlets > 1
    OR outlets_before > 0 AND (low_before, high_before, outlets_before) IS DISTINCT FROM (low_now, high_now, fact.outlets)
)
ORDER BY outlets_before = 0, outlets DESC, fact_id
LIMIT $most;
