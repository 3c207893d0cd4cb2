-- For the report: the claims named, each with its outlet's name and its article's headline and day.
SELECT
    claim_id, article_id, origin.origin_id AS origin, claim.outlet, coalesce(outlet.name, claim.outlet) AS name,
    article.country, claim.url, claim.lang, article.published_day AS day, claim.published, article.title, claim.part,
    claim.sentence, claim."start" - claim.sentence_start AS "offset", claim.quote, claim.qualifier, claim.qualifier_text,
    claim.low, claim.high, claim.unit, claim.per, claim.counted, claim.measure, claim.subject, claim.subject_text,
    claim.place, claim.as_of, claim.source, claim.source_text, claim.via, claim.via_text, claim.gloss, member.fact_id
FROM claims AS claim
JOIN articles AS article USING (article_id)
LEFT JOIN origins AS origin USING (article_id)
LEFT JOIN outlets AS outlet ON outlet.outlet = claim.outlet
LEFT JOIN store.fact_claims AS member USING (claim_id)
WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]));
