-- Program: one article with its text, as it was read.
SELECT article_id, outlet, country, lang, url, published, title, text, byline, fetched
FROM store.articles
WHERE article_id = $article;
