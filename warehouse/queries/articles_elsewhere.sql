-- Program: the articles that stand at none of these addresses, to be read again from their stored text; not the tables
-- of official figures, which are no texts.
SELECT article_id, outlet, country, lang, url, published, published_day, title, text, byline, fetched, added
FROM store.articles
ANTI JOIN (FROM store.outlets WHERE kind = 'reference') USING (outlet)
WHERE url IS NULL OR url NOT IN (SELECT unnest($urls::VARCHAR[]))
ORDER BY added, article_id;
