-- Program: the claims as linked data needs them, each with what stands before and behind its figure.
SELECT
    claims.*,
    substr(sentence, greatest(1, "start" - sentence_start - 31), least(32, "start" - sentence_start)) AS before,
    substr(sentence, "end" - sentence_start + 1, 32) AS behind
FROM claims
ORDER BY claim_id;
