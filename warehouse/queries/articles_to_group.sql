-- For compare: the articles whose story may change: those without one ($all: every one), those within $days of them,
-- those of any time that name whom hardly another does, and the rest of the stories that they touch.
WITH fresh AS (
    SELECT article.article_id, article.published_day
    FROM store.articles AS article
    ANTI JOIN store.stories USING (article_id)
),
span AS (SELECT min(published_day) - $days::INTEGER AS first_day, max(published_day) + $days::INTEGER AS last_day FROM fresh),
near AS (
    SELECT article.article_id
    FROM store.articles AS article, span
    WHERE EXISTS (FROM fresh) AND (published_day IS NULL OR published_day BETWEEN first_day AND last_day)
    UNION SELECT article_id FROM fresh
),
named AS (
    SELECT DISTINCT article_id, unnest([subject, source]) AS name
    FROM store.claims
),
rare AS (
    SELECT name
    FROM named
    WHERE contains(name, ' ')
    GROUP BY name
    HAVING count(*) BETWEEN 2 AND 30 AND bool_or(article_id IN (SELECT article_id FROM fresh))
),
recalled AS (SELECT DISTINCT article_id FROM named SEMI JOIN rare USING (name)),
touched AS (
    SELECT DISTINCT story_id
    FROM store.stories
    WHERE article_id IN (SELECT article_id FROM near UNION SELECT article_id FROM recalled)
),
counted AS (
    SELECT article_id, list(DISTINCT {measure: measure, unit: unit, number: low::DOUBLE::VARCHAR}) AS figures
    FROM store.claims
    WHERE low IS NOT NULL
    GROUP BY article_id
)
SELECT
    article.article_id, article.title, article.text, article.published_day, article.lang, counted.figures,
    story.story_id, origin.origin_id
FROM store.articles AS article
LEFT JOIN counted USING (article_id)
LEFT JOIN store.stories AS story USING (article_id)
LEFT JOIN store.origins AS origin USING (article_id)
WHERE coalesce($all, FALSE)
    OR article.article_id IN (SELECT article_id FROM near)
    OR story.story_id IN (SELECT story_id FROM touched)
ORDER BY article.article_id;
