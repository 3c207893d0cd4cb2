-- How did a toll rise, and when was that known?
-- $place, $subject: parts of their names; $measure: a measure such as killed; $fact: a fact's id instead of these.
SELECT as_of, known_since, quote, qualifier, low, high, highest_so_far, outlet, source, via, measure, subject, place, url, fact_id
FROM timeline
WHERE ($fact IS NULL OR fact_id = $fact) AND ($measure IS NULL OR measure = $measure)
    AND ($subject IS NULL OR contains(lower(subject), lower($subject)))
    AND ($place IS NULL OR contains(lower(place), lower($place)))
ORDER BY fact_id, as_of, known_since, claim_id;
