-- For compare: claims without a fact that may have one: of grouped articles, with a measure that says what is counted,
-- or joined to another claim by a comparison; new ones, and those of which a fellow was forgotten.
SELECT claim_id
FROM store.claims
SEMI JOIN store.stories USING (article_id)
ANTI JOIN store.fact_claims USING (claim_id)
ANTI JOIN (
    SELECT article_id FROM store.articles JOIN store.outlets USING (outlet) WHERE kind = 'reference'
) USING (article_id)
WHERE measure NOT IN (SELECT unnest($unsaid::VARCHAR[]))
    OR claim_id IN (
        SELECT unnest([claim_a, claim_b])
        FROM store.comparisons
        WHERE fact_id IS NULL AND relation IN (SELECT unnest($joins::VARCHAR[]))
    )
ORDER BY claim_id;
