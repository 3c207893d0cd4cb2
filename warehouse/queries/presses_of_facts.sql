-- For compare: these articles, as far as facts are made of their claims.
SELECT
    article_id, outlet, lang, published_day, story_id, origin_id, outlet.owner,
    CASE WHEN outlet.kind = 'reference' THEN NULL ELSE added END AS added
FROM store.articles AS article
SEMI JOIN (SELECT unnest($articles::VARCHAR[]) AS article_id) USING (article_id)
JOIN store.stories USING (article_id)
JOIN store.origins USING (article_id)
LEFT JOIN store.outlets AS outlet USING (outlet)
ORDER BY article_id;
