-- How did the last nights go?
-- $limit: so many runs (10).
SELECT
    started, kind, status, date_diff('second', started, finished) AS seconds, outlets, outlets_failed, pages, articles, claims, comparisons,
    discrepancies, note, run_id
FROM runs
ORDER BY started DESC, run_id
LIMIT coalesce($limit::INTEGER, 10);
