-- For the report: the comparisons in which a figure of these facts has a part, the most severe first.
WITH sides AS (SELECT unnest([claim_a, claim_b]) AS claim_id, comparison_id FROM store.comparisons WHERE surplus IS NOT TRUE),
touching AS (
    SELECT DISTINCT fact_id AS page, comparison_id
    FROM store.fact_claims
    JOIN sides USING (claim_id)
    WHERE fact_id IN (SELECT unnest($facts::VARCHAR[]))
)
SELECT
    page, pair.comparison_id, pair.claim_a, pair.claim_b, pair.relation, pair.independence, pair.reason, pair.flags,
    pair.severity, pair.story_id, pair.fact_id, pair.first_seen, pair.steps, review.label, review.note,
    a.article_id AS article_a, b.article_id AS article_b, pair.rule
FROM touching
JOIN store.comparisons AS pair USING (comparison_id)
JOIN store.claims AS a ON a.claim_id = pair.claim_a
JOIN store.claims AS b ON b.claim_id = pair.claim_b
LEFT JOIN store.reviews AS review USING (comparison_id)
ORDER BY page, review.label IS NOT NULL, pair.severity DESC NULLS LAST, pair.comparison_id;
