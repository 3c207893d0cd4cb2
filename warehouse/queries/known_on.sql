-- Which figures were known on a date: the best, the lowest and the highest?
-- $day: the date, by default today; $subject: part of the name of whom, what or where; $measure: a measure.
-- The best is the one that nothing known then had superseded, of the latest time, and of those what most outlets printed.
WITH known AS (
    SELECT *, coalesce(superseded_since < day_after, FALSE) AS is_past, split_part(as_of, '/', -1) AS until
    FROM ledger, (SELECT coalesce($day::DATE, current_date) + INTERVAL 1 DAY AS day_after)
    WHERE first_seen < day_after
        AND ($measure IS NULL OR measure = $measure)
        AND ($subject IS NULL OR contains(lower(concat_ws(' / ', subject, place)), lower($subject)))
),
printed AS (
    SELECT *, count(*) OVER (PARTITION BY fact_id, low, high) AS times
    FROM known
)
SELECT
    measure, subject, place, unit, max(as_of) AS as_of,
    arg_max(quote, (NOT is_past, until, times, first_seen, claim_id)) AS best,
    arg_max(outlet, (NOT is_past, until, times, first_seen, claim_id)) AS best_outlet,
    min(low) AS lowest, max(coalesce(high, low)) AS highest,
    count(*) FILTER (is_past) AS superseded, count(DISTINCT outlet) AS outlets,
    min(first_seen) AS first_seen, max(first_seen) AS last_seen, fact_id
FROM printed
GROUP BY fact_id, measure, subject, place, unit
ORDER BY last_seen DESC, fact_id;
