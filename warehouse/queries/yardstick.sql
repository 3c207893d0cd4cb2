-- How do the outlets' figures stand to the official ones?
-- $subject: part of the name of whom or what; $measure: a measure; $relation: a verdict such as CONTRADICT.
SELECT
    pair.relation, pair.reason, claim.measure, claim.subject, claim.quote, claim.as_of, claim.published, claim.outlet,
    official.quote AS official, official.as_of AS official_as_of, outlet.name AS official_source,
    official.url AS official_url, claim.sentence, claim.url, pair.comparison_id
FROM comparisons AS pair
JOIN claims AS official ON official.claim_id IN (pair.claim_a, pair.claim_b)
JOIN store.outlets AS outlet ON outlet.outlet = official.outlet AND outlet.kind = 'reference'
JOIN claims AS claim ON claim.claim_id = CASE WHEN official.claim_id = pair.claim_a THEN pair.claim_b ELSE pair.claim_a END
WHERE ($measure IS NULL OR claim.measure = $measure) AND ($relation IS NULL OR pair.relation = $relation)
    AND ($subject IS NULL OR contains(lower(claim.subject), lower($subject)))
ORDER BY pair.severity DESC, pair.comparison_id, official.claim_id;
