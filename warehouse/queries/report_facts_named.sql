-- For the report: the facts named, with their claims in the order of publication.
SELECT fact.*, list(claim_id ORDER BY published NULLS LAST, part, claim_id) AS claims
FROM facts AS fact
JOIN store.fact_claims USING (fact_id)
JOIN claims USING (claim_id)
WHERE fact.fact_id IN (SELECT unnest($facts::VARCHAR[]))
GROUP BY ALL
ORDER BY fact.fact_id;
