-- Program: the discrepancies as a reviewer's sheet, with the labels they have; those without one first.
SELECT
    comparison_id, label, note, reviewer, round(severity, 2) AS severity, relation, reason, outlet_a, quote_a, sentence_a,
    outlet_b, quote_b, sentence_b
FROM discrepancies
ORDER BY label IS NOT NULL, severity DESC, comparison_id;
