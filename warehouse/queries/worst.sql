-- Which discrepancies are the most severe?
-- $since: found on that day or later; $limit: at most so many (20).
SELECT severity, relation, reason, quote_a, outlet_a, quote_b, outlet_b, independence, sentence_a, sentence_b, label, comparison_id
FROM discrepancies
WHERE $since IS NULL OR first_seen >= $since::DATE
ORDER BY reviewed, severity DESC, first_seen DESC NULLS LAST, comparison_id
LIMIT coalesce($limit::INTEGER, 20);
