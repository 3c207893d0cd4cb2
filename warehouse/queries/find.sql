-- Program: what a name, or the first letters of one, stands for.
SELECT 'claim' AS kind, claim_id AS id FROM store.claims WHERE starts_with(claim_id, $id)
UNION ALL
SELECT 'comparison', comparison_id FROM store.comparisons WHERE starts_with(comparison_id, $id)
UNION ALL
SELECT 'fact', fact_id FROM store.facts WHERE starts_with(fact_id, $id)
ORDER BY kind, id
LIMIT 20;
