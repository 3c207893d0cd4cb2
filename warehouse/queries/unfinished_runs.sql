-- Program: the runs that began and never ended, and the outlets whose visits they stored.
SELECT
    run_id, started,
    coalesce((SELECT list(outlet) FROM store.visits WHERE visits.run_id = runs.run_id), []) AS visited
FROM store.runs
WHERE status = 'running'
ORDER BY started, run_id;
