-- Program: every comparison of figures in the texts of articles.
SELECT article_a, start_a, end_a, article_b, start_b, end_b, relation, reason, independence
FROM comparisons
WHERE part_a = 'text' AND part_b = 'text'
ORDER BY comparison_id;
