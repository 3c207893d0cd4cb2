-- For compare: the places of which claims tell how many live there, and the reference outlet $source does not yet.
WITH told AS (
    SELECT subject_id, min(subject) AS subject, bool_or(source = $source AND outlet.kind = 'reference') AS known
    FROM store.claims AS claim
    JOIN store.articles AS article USING (article_id)
    LEFT JOIN store.outlets AS outlet USING (outlet)
    WHERE claim.measure = 'population' AND claim.unit = 'count' AND claim.subject_id IS NOT NULL
    GROUP BY subject_id
)
SELECT subject_id, subject
FROM told
WHERE known IS NOT TRUE
ORDER BY subject_id;
