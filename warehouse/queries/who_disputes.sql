-- Who disputes the figures on a subject?
-- $subject: part of the name of whom, what or where; $measure: a measure; $limit: at most so many pairs (100).
SELECT
    found.severity, found.reason, a.gloss AS gloss_a, b.gloss AS gloss_b, found.outlet_a, found.outlet_b,
    found.independence, found.sentence_a, found.sentence_b, a.url AS url_a, b.url AS url_b, found.label,
    found.comparison_id
FROM discrepancies AS found
JOIN claims AS a ON a.claim_id = found.claim_a
JOIN claims AS b ON b.claim_id = found.claim_b
WHERE ($measure IS NULL OR $measure IN (a.measure, b.measure))
    AND ($subject IS NULL OR contains(
        lower(concat_ws(' / ', a.subject, a.subject_text, a.place, b.subject, b.subject_text, b.place)), lower($subject)
    ))
ORDER BY found.severity DESC, found.comparison_id
LIMIT coalesce($limit::INTEGER, 100);
