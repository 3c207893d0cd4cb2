-- Which outlets could not be read in the last night, and why?
-- $run: a run's id instead of the last one that visited outlets.
SELECT outlet, reason, listed, fetched, unchanged, failed, run_id
FROM store.visits
WHERE run_id = coalesce($run, (SELECT arg_max(run_id, started) FROM store.runs SEMI JOIN store.visits USING (run_id)))
    AND (reason IS NOT NULL OR failed > 0)
ORDER BY reason IS NULL, outlet;
