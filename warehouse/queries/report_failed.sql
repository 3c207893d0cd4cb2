-- For the report: the outlets of a run that could not be read, and why.
SELECT outlet, coalesce(outlets.name, outlet) AS name, visit.reason
FROM store.visits AS visit
LEFT JOIN outlets USING (outlet)
WHERE run_id = $run AND visit.reason IS NOT NULL
ORDER BY name;
