-- Which facts are contested?
-- $measure: a measure; $limit: at most so many facts (100).
SELECT measure, subject, place, unit, as_of, low, high, best, outlets, origins, primary_sources, last_seen, fact_id
FROM facts
WHERE status = 'contested' AND ($measure IS NULL OR measure = $measure)
ORDER BY last_seen DESC, fact_id
LIMIT coalesce($limit::INTEGER, 100);
