-- For compare: the claims of the facts that have none yet, as a single claim makes them and gives them its name.
SELECT fact_id, fact_id[2:] AS claim_id
FROM store.facts
ANTI JOIN store.fact_claims USING (fact_id);
