-- What did people say of the pairs they looked at?
-- $label: confirmed, wrong_scope, wrong_extraction or update; $reviewer: who said so; $limit: at most so many (100).
SELECT
    review.reviewed, review.reviewer, review.label, review.note, pair.relation, pair.reason, outlet_a, quote_a, outlet_b,
    quote_b, sentence_a, sentence_b, comparison_id
FROM store.reviews AS review
JOIN comparisons AS pair USING (comparison_id)
WHERE ($label IS NULL OR label = $label) AND ($reviewer IS NULL OR reviewer = $reviewer)
ORDER BY review.reviewed DESC, comparison_id
LIMIT coalesce($limit::INTEGER, 100);
