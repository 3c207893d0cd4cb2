-- Program: the articles that were not read from one of these addresses at the moment named with it, to be read again
-- from their stored text; not the tables of official figures, which are no texts.
SELECT article_id, outlet, country, lang, url, published, published_day, title, text, byline, fetched, added
FROM store.articles
ANTI JOIN (FROM store.outlets WHERE kind = 'reference') USING (outlet)
ANTI JOIN (SELECT unnest($urls::VARCHAR[]) AS url, unnest($moments::TIMESTAMPTZ[]) AS fetched) USING (url, fetched)
ORDER BY added, article_id;
