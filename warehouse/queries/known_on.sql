-- Which figures were known on a date?
-- $day: the date, by default today; $subject: part of the name of whom, what or where; $measure: a measure.
WITH known AS (
    SELECT *
    FROM timeline
    WHERE known_since < coalesce($day::DATE, current_date) + INTERVAL 1 DAY
        AND ($measure IS NULL OR measure = $measure)
        AND ($subject IS NULL OR contains(lower(concat_ws(' / ', subject, place)), lower($subject)))
)
SELECT
    measure, subject, place, unit, max(as_of) AS as_of, arg_max(quote, (as_of, known_since)) AS latest,
    min(low) AS lowest, max(coalesce(high, low)) AS highest,
    count(DISTINCT outlet) AS outlets, max(known_since) AS last_seen, fact_id
FROM known
GROUP BY fact_id, measure, subject, place, unit
ORDER BY last_seen DESC, fact_id;
