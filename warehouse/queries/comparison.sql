-- Program: one comparison, with its steps where they are kept and what a person said of it.
SELECT comparisons.*, pair.steps, pair.first_seen, review.label, review.note, review.reviewer, review.reviewed
FROM comparisons
JOIN store.comparisons AS pair USING (comparison_id)
LEFT JOIN store.reviews AS review USING (comparison_id)
WHERE comparison_id = $comparison;
