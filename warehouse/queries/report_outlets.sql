-- For the report: every outlet's record.
SELECT * FROM outlet_scorecard ORDER BY outlet;
