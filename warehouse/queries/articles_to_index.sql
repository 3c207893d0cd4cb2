-- For compare: the articles whose texts were not read for comparing yet.
SELECT article_id
FROM store.articles
ANTI JOIN store.tellings USING (article_id)
ORDER BY published_day, article_id;
