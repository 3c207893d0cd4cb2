-- Program: the comparisons that a claim is part of, the most severe first.
SELECT *
FROM comparisons
WHERE $claim IN (claim_a, claim_b)
ORDER BY severity DESC, comparison_id;
