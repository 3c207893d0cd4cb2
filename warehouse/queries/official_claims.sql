-- Program: the claims of reference outlets, which come from tables and can't be read again from a text.
SELECT claim.*
FROM store.claims AS claim
SEMI JOIN (
    SELECT article_id FROM store.articles JOIN store.outlets USING (outlet) WHERE kind = 'reference'
) USING (article_id)
ORDER BY claim_id;
