-- For the report: what the last finished run brought.
SELECT
    run_id, kind, started, finished, since, outlets, outlets_failed, articles, claims, discrepancies,
    (SELECT count(*) FROM articles) AS articles_in_all,
    (SELECT count(*) FROM claims) AS claims_in_all
FROM runs
WHERE finished IS NOT NULL
ORDER BY started DESC
LIMIT 1;
