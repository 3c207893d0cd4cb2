-- For compare: these claims, as far as facts are made of them.
SELECT
    claim_id, article_id, part, sentence, sentence_start, "start", quote, low, high, qualifier, unit, per, "of",
    counted, measure, change, modality, subject, subject_id, place, place_id, as_of, source, via, scope,
    FALSE AS first, FALSE AS sole
FROM store.claims
SEMI JOIN (SELECT unnest($claims::VARCHAR[]) AS claim_id) USING (claim_id)
ORDER BY claim_id;
