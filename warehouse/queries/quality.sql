-- How often was each reason right, by the labels that people gave?
-- $by: month, for a row a month of review. precision is the share of labelled pairs that were confirmed; with 95 %
-- confidence it lies between low and high (Wilson's score interval).
WITH labelled AS (
    SELECT
        relation, reason, label, CASE WHEN $by = 'month' THEN strftime(reviewed, '%Y-%m') ELSE 'ever' END AS month,
        label = 'confirmed' AS right_, 1.959964 AS z
    FROM store.reviews
    JOIN store.comparisons USING (comparison_id)
),
counted AS (
    SELECT
        month, relation, reason, count(*) AS labelled, count(*) FILTER (right_) AS confirmed,
        count(*) FILTER (label = 'wrong_scope') AS wrong_scope,
        count(*) FILTER (label = 'wrong_extraction') AS wrong_extraction,
        count(*) FILTER (label = 'update') AS "update", any_value(z) AS z
    FROM labelled
    GROUP BY GROUPING SETS ((month, relation, reason), (month))
),
scored AS (
    SELECT *, confirmed / labelled AS p, z * z / labelled AS spread
    FROM counted
)
SELECT
    month, coalesce(relation, 'all') AS relation, coalesce(reason, 'all') AS reason, labelled, confirmed, wrong_scope,
    wrong_extraction, "update", round(p, 3) AS "precision",
    round(greatest(0, (p + spread / 2 - z * sqrt((p * (1 - p) + spread / 4) / labelled)) / (1 + spread)), 3) AS low,
    round(least(1, (p + spread / 2 + z * sqrt((p * (1 - p) + spread / 4) / labelled)) / (1 + spread)), 3) AS high
FROM scored
ORDER BY month, labelled DESC, relation, reason;
