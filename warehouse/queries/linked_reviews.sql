-- Program: the pairs that a person labelled, each with both claims in words.
SELECT
    review.comparison_id, review.label, review.note, review.reviewer, review.reviewed, pair.relation, pair.claim_a,
    pair.claim_b, a.gloss AS gloss_a, b.gloss AS gloss_b
FROM store.reviews AS review
JOIN store.comparisons AS pair USING (comparison_id)
JOIN store.claims AS a ON a.claim_id = pair.claim_a
JOIN store.claims AS b ON b.claim_id = pair.claim_b
ORDER BY review.comparison_id;
