-- For the report: comparisons of one relation between two articles, the most severe first, reviewed ones last.
SELECT
    pair.comparison_id, pair.claim_a, pair.claim_b, pair.relation, pair.independence, pair.reason, pair.flags,
    pair.severity, pair.story_id, pair.fact_id, stored.first_seen, stored.steps, review.label, review.note
FROM comparisons AS pair
JOIN store.comparisons AS stored USING (comparison_id)
LEFT JOIN store.reviews AS review USING (comparison_id)
WHERE pair.relation = $relation
ORDER BY review.label IS NOT NULL, pair.severity DESC NULLS LAST, comparison_id
LIMIT $most;
