-- Program: the claims of a fact, in the order of their publication.
SELECT claims.*, origin_id
FROM store.fact_claims
JOIN claims USING (claim_id)
LEFT JOIN origins USING (article_id)
WHERE fact_id = $fact
ORDER BY published NULLS LAST, claim_id;
