-- What do the outlets say of a subject?
-- $subject: part of the name of whom, what or where; $measure: a measure; $limit: at most so many claims (100).
SELECT published, outlet, gloss, quote, source, via, as_of, sentence, url, claim_id
FROM claims
WHERE ($measure IS NULL OR measure = $measure)
    AND ($subject IS NULL OR contains(lower(concat_ws(' / ', subject, subject_text, place)), lower($subject)))
ORDER BY published DESC NULLS LAST, claim_id
LIMIT coalesce($limit::INTEGER, 100);
