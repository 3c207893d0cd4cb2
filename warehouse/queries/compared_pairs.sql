-- For compare: every pair that was compared, with its relation and fact.
SELECT comparison_id, claim_a, claim_b, relation, fact_id
FROM store.comparisons
ORDER BY comparison_id;
