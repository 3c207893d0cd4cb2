-- For compare: what the figures of these articles share: outlet, language, times, story, origin, and who is credited.
SELECT
    article.article_id, article.outlet, article.lang, article.published_day, article.published, article.added,
    article.byline, article.text[:250] AS head, article.text[-250:] AS tail,
    story.story_id, origin.origin_id, outlet.owner, outlet.agency_of
FROM store.articles AS article
JOIN store.stories AS story USING (article_id)
JOIN store.origins AS origin USING (article_id)
LEFT JOIN store.outlets AS outlet USING (outlet)
WHERE $articles::VARCHAR[] IS NULL OR article.article_id IN (SELECT unnest($articles::VARCHAR[]))
ORDER BY article.article_id;
