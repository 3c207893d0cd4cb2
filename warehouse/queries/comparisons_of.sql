-- For compare: the pairs that were compared and in which claims of these articles have a part.
WITH own AS (SELECT claim_id FROM store.claims WHERE article_id IN (SELECT unnest($articles::VARCHAR[])))
SELECT comparison_id, claim_a, claim_b
FROM store.comparisons
WHERE claim_a IN (FROM own) OR claim_b IN (FROM own)
ORDER BY comparison_id;
