-- Which figures are printed in one language only?
-- $lang: that language, by default any; $limit: at most so many facts (100).
WITH printed AS (
    SELECT fact_id, any_value(lang) AS lang, any_value(gloss) AS gloss, count(DISTINCT lang) AS languages,
        count(DISTINCT outlet) AS outlets, max(published) AS last_published
    FROM store.fact_claims
    JOIN claims USING (claim_id)
    GROUP BY fact_id
)
SELECT measure, subject, place, unit, printed.lang, printed.gloss, printed.outlets, last_published, fact_id
FROM printed
JOIN facts USING (fact_id)
WHERE languages = 1 AND ($lang IS NULL OR printed.lang = $lang)
ORDER BY printed.outlets DESC, last_published DESC NULLS LAST, fact_id
LIMIT coalesce($limit::INTEGER, 100);
