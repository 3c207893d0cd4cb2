-- For compare: what the figures of these articles share: outlet, page, times, story, origin, who is credited and quoted.
-- A version was replaced when the run began that brought the page's next one. Official figures were always there.
WITH asked AS (
    SELECT *
    FROM store.articles
    WHERE $articles::VARCHAR[] IS NULL OR article_id IN (SELECT unnest($articles::VARCHAR[]))
),
versions AS (
    SELECT article_id, lead(added) OVER (PARTITION BY outlet, url ORDER BY fetched, added, article_id) AS next_added
    FROM store.articles
    SEMI JOIN asked USING (outlet, url)
    WHERE url <> ''
),
replaced AS (
    SELECT article_id, coalesce(max(started), any_value(next_added)) AS replaced
    FROM versions
    LEFT JOIN store.runs ON started <= next_added
    WHERE next_added IS NOT NULL
    GROUP BY article_id
),
quoted AS (
    SELECT article_id, list(DISTINCT source) AS voices
    FROM store.claims
    SEMI JOIN asked USING (article_id)
    WHERE source IS NOT NULL
    GROUP BY article_id
)
SELECT
    article.article_id, article.outlet, article.url, article.lang, article.published_day, article.published,
    CASE WHEN outlet.kind = 'reference' THEN NULL ELSE article.added END AS added,
    article.byline, article.text[:250] AS head, article.text[-250:] AS tail,
    story.story_id, origin.origin_id, outlet.owner, outlet.agency_of, replaced.replaced, quoted.voices
FROM asked AS article
JOIN store.stories AS story USING (article_id)
JOIN store.origins AS origin USING (article_id)
LEFT JOIN store.outlets AS outlet USING (outlet)
LEFT JOIN replaced USING (article_id)
LEFT JOIN quoted USING (article_id)
ORDER BY article.article_id;
