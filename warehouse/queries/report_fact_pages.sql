-- For the report: the facts that have a page, and a fingerprint of all that stands on it; what matters most first.
-- A fact has a page if more than one article tells it, or if a figure of it is a discrepancy's.
WITH told AS (
    SELECT fact_id, count(DISTINCT article_id) AS articles, md5(string_agg(claim_id, ' ' ORDER BY claim_id)) AS claims
    FROM store.fact_claims
    JOIN store.claims USING (claim_id)
    GROUP BY fact_id
),
sides AS (
    SELECT unnest([claim_a, claim_b]) AS claim_id, comparison_id, relation, reason, severity, first_seen
    FROM store.comparisons
    WHERE surplus IS NOT TRUE
),
met AS (
    SELECT
        fact_id, max(severity) FILTER (relation IN ('CONTRADICT', 'REVISED_DOWN')) AS severity,
        max(first_seen) AS first_seen,
        md5(string_agg(concat_ws(' ', comparison_id, relation, reason, severity, label, note), ',' ORDER BY comparison_id))
            AS verdicts
    FROM sides
    JOIN store.fact_claims USING (claim_id)
    LEFT JOIN store.reviews USING (comparison_id)
    GROUP BY fact_id
),
named AS (SELECT md5(string_agg(concat_ws(' ', outlet, name, country), ',' ORDER BY outlet)) AS outlets FROM store.outlets)
SELECT
    fact.fact_id,
    md5(concat_ws(' ', told.claims, met.verdicts, named.outlets, fact.status, fact.best, fact.origins)) AS fingerprint
FROM store.facts AS fact
JOIN told USING (fact_id)
LEFT JOIN met USING (fact_id)
CROSS JOIN named
WHERE told.articles > 1 OR met.severity IS NOT NULL
ORDER BY met.severity DESC NULLS LAST, fact.last_seen DESC NULLS LAST, fact.origins DESC, fact.fact_id;
