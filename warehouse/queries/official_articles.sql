-- Program: the articles of reference outlets, which come from tables and can't be read again from a text.
SELECT article.*
FROM store.articles AS article
SEMI JOIN (FROM store.outlets WHERE kind = 'reference') USING (outlet)
ORDER BY article_id;
