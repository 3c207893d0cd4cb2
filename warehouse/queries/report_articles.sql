-- For the report: articles as they were archived, with their claims in the order of the text.
SELECT
    article.article_id, article.outlet, coalesce(outlet.name, article.outlet) AS name, article.url, article.lang,
    article.published_day AS day, article.fetched, article.title, article.text, page.archive, page.archive_offset,
    page.digest,
    (
        SELECT list({claim_id: claim_id, part: part, "start": "start", "end": "end", gloss: gloss} ORDER BY part, "start", "end")
        FROM store.claims AS claim
        WHERE claim.article_id = article.article_id
    ) AS claims
FROM store.articles AS article
LEFT JOIN outlets AS outlet USING (outlet)
LEFT JOIN store.pages AS page ON page.url = article.url AND page.article_id = article.article_id
WHERE article.article_id IN (SELECT unnest($articles::VARCHAR[]))
ORDER BY article.article_id;
