-- Which figures are the same and yet say different things?
-- $limit: at most so many pairs (100).
SELECT quote_a, gloss_a, outlet_a, quote_b, gloss_b, outlet_b, reason, sentence_a, sentence_b, comparison_id
FROM false_agreements
ORDER BY severity DESC, comparison_id
LIMIT coalesce($limit::INTEGER, 100);
