-- How often was each reason right, by the labels that people gave?
-- $by: month, for a row a month of review. precision is the share of labelled pairs that were confirmed.
WITH labelled AS (
    SELECT
        relation, reason, label, CASE WHEN $by = 'month' THEN strftime(reviewed, '%Y-%m') ELSE 'ever' END AS month
    FROM store.reviews
    JOIN store.comparisons USING (comparison_id)
)
SELECT
    month, coalesce(relation, 'all') AS relation, coalesce(reason, 'all') AS reason, count(*) AS labelled,
    count(*) FILTER (label = 'confirmed') AS confirmed, count(*) FILTER (label = 'wrong_scope') AS wrong_scope,
    count(*) FILTER (label = 'wrong_extraction') AS wrong_extraction,
    count(*) FILTER (label = 'update') AS "update", round(avg((label = 'confirmed')::INTEGER), 3) AS "precision"
FROM labelled
GROUP BY GROUPING SETS ((month, relation, reason), (month))
ORDER BY month, labelled DESC, relation, reason;
