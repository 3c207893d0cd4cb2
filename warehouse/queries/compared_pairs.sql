-- For compare: the pairs that were compared (of these claims, where any are given), with relation and fact.
WITH asked AS (SELECT unnest($claims::VARCHAR[]) AS claim_id)
SELECT comparison_id, claim_a, claim_b, relation, fact_id, surplus
FROM store.comparisons
WHERE $claims::VARCHAR[] IS NULL OR (claim_a IN (FROM asked) AND claim_b IN (FROM asked))
ORDER BY comparison_id;
