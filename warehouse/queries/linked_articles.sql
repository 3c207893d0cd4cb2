-- Program: the versions of articles, what each is a revision of, and which earlier text it is a copy of.
SELECT
    article.article_id, article.url, article.title, article.lang, article.published, article.fetched,
    coalesce(outlet.name, article.outlet) AS publisher,
    lag(article.article_id) OVER (
        PARTITION BY article.outlet, coalesce(article.url, article.article_id)
        ORDER BY article.fetched, article.added, article.article_id
    ) AS revision_of,
    first_value(article.article_id) OVER (
        PARTITION BY coalesce(origin.origin_id, article.article_id) ORDER BY article.known_since, article.article_id
    ) AS copy_of
FROM articles AS article
LEFT JOIN origins AS origin USING (article_id)
LEFT JOIN outlets AS outlet USING (outlet)
ORDER BY article.article_id;
