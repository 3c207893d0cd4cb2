-- For compare: the facts that hold any of these claims or any claim of these articles, with all their claims.
WITH asked AS (
    SELECT unnest($claims::VARCHAR[]) AS claim_id
    UNION SELECT claim_id FROM store.claims WHERE article_id IN (SELECT unnest($articles::VARCHAR[]))
),
touched AS (SELECT DISTINCT fact_id FROM store.fact_claims SEMI JOIN asked USING (claim_id))
SELECT fact_id, claim_id
FROM asked
LEFT JOIN store.fact_claims AS member USING (claim_id)
UNION
SELECT fact_id, claim_id
FROM store.fact_claims
SEMI JOIN touched USING (fact_id)
ORDER BY ALL;
