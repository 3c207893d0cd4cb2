-- Which figures are printed in one language only?
-- $lang: that language, by default any; $limit: at most so many facts (100).
SELECT
    measure, subject, place, unit, any_value(claims.lang) AS lang, any_value(claims.gloss) AS gloss,
    count(DISTINCT claims.outlet) AS outlets, max(claims.published) AS last_published, fact_id
FROM facts
JOIN store.fact_claims USING (fact_id)
JOIN claims USING (claim_id, measure, subject, place, unit)
GROUP BY fact_id, measure, subject, place, unit
HAVING count(DISTINCT claims.lang) = 1 AND ($lang IS NULL OR any_value(claims.lang) = $lang)
ORDER BY outlets DESC, last_published DESC NULLS LAST, fact_id
LIMIT coalesce($limit::INTEGER, 100);
