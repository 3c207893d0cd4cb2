-- For the report: pairs that print one figure of two different things.
SELECT comparison_id FROM false_agreements;
