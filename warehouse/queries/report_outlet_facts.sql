-- For the report: facts that an outlet told first of several, or told alone; the latest, $most of an outlet and kind.
WITH told AS (
    SELECT fact_id, claim_id, outlet,
        row_number() OVER (PARTITION BY fact_id ORDER BY published NULLS LAST, claim_id) AS nth
    FROM store.fact_claims
    JOIN claims USING (claim_id)
)
SELECT told.outlet, told.claim_id, told.fact_id, fact.outlets > 1 AS others_followed
FROM told
JOIN store.facts AS fact USING (fact_id)
WHERE nth = 1
QUALIFY row_number() OVER (PARTITION BY told.outlet, others_followed ORDER BY fact.last_seen DESC NULLS LAST, fact_id) <= $most
ORDER BY told.outlet, fact.last_seen DESC NULLS LAST, fact_id;
