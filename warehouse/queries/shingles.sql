-- For compare: what tells copies of these articles.
SELECT article_id, day, shingles
FROM store.tellings
SEMI JOIN (SELECT unnest($articles::VARCHAR[]) AS article_id) USING (article_id)
ORDER BY article_id;
