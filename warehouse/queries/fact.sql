-- Program: one fact.
SELECT * FROM facts WHERE fact_id = $fact;
