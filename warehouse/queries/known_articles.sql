-- Program: which of these articles the warehouse holds, and in which wording.
SELECT article_id, version FROM store.articles WHERE list_contains($articles, article_id);
