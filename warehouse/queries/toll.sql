-- How did a toll rise, when was that known, and what took its place?
-- $place, $subject: parts of their names; $measure: a measure such as killed; $fact: a fact's id instead of these;
-- $day: a date, to see the ledger as it was known then, by default today.
SELECT
    as_of, first_seen, quote, qualifier, low, high, outlet, source, via,
    CASE WHEN superseded_since < day_after THEN superseded END AS superseded,
    CASE WHEN superseded_since < day_after THEN superseded_since END AS superseded_since,
    max(coalesce(high, low)) OVER so_far AS highest_so_far, measure, subject, place, url, fact_id, claim_id
FROM ledger, (SELECT coalesce($day::DATE, current_date) + INTERVAL 1 DAY AS day_after)
WHERE first_seen < day_after
    AND ($fact IS NULL OR fact_id = $fact) AND ($measure IS NULL OR measure = $measure)
    AND ($subject IS NULL OR contains(lower(subject), lower($subject)))
    AND ($place IS NULL OR contains(lower(place), lower($place)))
WINDOW so_far AS (PARTITION BY fact_id ORDER BY first_seen, claim_id)
ORDER BY fact_id, as_of, first_seen, claim_id;
