-- For the report: the facts of one status that several articles tell, those of most origins first, with their claims.
SELECT fact.*, list(claim_id ORDER BY published NULLS LAST, part, claim_id) AS claims
FROM facts AS fact
JOIN store.fact_claims USING (fact_id)
JOIN claims USING (claim_id)
WHERE fact.status = $status
GROUP BY ALL
HAVING count(DISTINCT article_id) > 1
ORDER BY fact.origins DESC, fact.outlets DESC, fact.fact_id
LIMIT $most;
