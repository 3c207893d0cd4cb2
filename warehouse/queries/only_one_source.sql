-- Which facts rest on one source alone?
-- $measure: a measure; $limit: at most so many facts (100).
SELECT measure, subject, place, quote, unit, as_of, outlet, source, via, sentence, url, last_seen, fact_id
FROM single_source
WHERE $measure IS NULL OR measure = $measure
ORDER BY last_seen DESC, fact_id
LIMIT coalesce($limit::INTEGER, 100);
