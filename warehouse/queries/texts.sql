-- For compare: the texts of these articles, and the figures that stand in them; a table of figures tells no story.
WITH asked AS (SELECT * FROM store.articles SEMI JOIN (SELECT unnest($articles::VARCHAR[]) AS article_id) USING (article_id)),
told AS (
    SELECT article_id, list_sort(list(DISTINCT {
        measure: measure, unit: unit, number: low::DOUBLE::VARCHAR, subject_id: subject_id,
        place: coalesce(place_id, place), as_of: as_of, source: source
    })) AS figures
    FROM store.claims
    SEMI JOIN asked USING (article_id)
    WHERE low IS NOT NULL
    GROUP BY article_id
)
SELECT
    article_id, title, published_day, lang,
    CASE WHEN outlet.kind = 'reference' THEN '' ELSE text END AS text,
    CASE WHEN outlet.kind = 'reference' THEN NULL ELSE figures END AS figures
FROM asked
LEFT JOIN told USING (article_id)
LEFT JOIN store.outlets AS outlet USING (outlet)
ORDER BY article_id;
