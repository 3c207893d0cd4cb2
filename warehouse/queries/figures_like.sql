-- Program: the claims that may speak of the same quantity as a statement's, the best known first.
-- $measure and, where known, $subject, $subject_id, $place, $place_id and $unit; $limit: at most so many (200).
SELECT
    claims.*, story_id, origin_id, outlets.owner, outlets.kind, outlets.agency_of, outlets.country,
    coalesce(subject_id = $subject_id OR lower(subject) = lower($subject), false)::INTEGER
        + coalesce(place_id = $place_id OR lower(place) = lower($place), false)::INTEGER
        + coalesce(unit = $unit, false)::INTEGER AS shared
FROM claims
LEFT JOIN stories USING (article_id)
LEFT JOIN origins USING (article_id)
LEFT JOIN outlets USING (outlet)
WHERE measure = $measure AND (
    subject_id = $subject_id OR lower(subject) = lower($subject) OR place_id = $place_id OR lower(place) = lower($place)
    OR coalesce($subject_id, $subject, $place_id, $place) IS NULL
)
ORDER BY shared DESC, published DESC NULLS LAST, claim_id
LIMIT coalesce($limit::INTEGER, 200);
