-- Program: one claim, with what is known of its article.
SELECT claims.*, story_id, origin_id, fact_id, articles.title, articles.fetched, articles.byline
FROM claims
JOIN articles USING (article_id)
LEFT JOIN stories USING (article_id)
LEFT JOIN origins USING (article_id)
LEFT JOIN store.fact_claims USING (claim_id)
WHERE claim_id = $claim;
