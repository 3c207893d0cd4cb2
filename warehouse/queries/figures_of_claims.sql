-- For compare: these claims, as far as facts are made of them: no fact reads a sentence.
SELECT
    claim_id, article_id, '' AS part, '' AS sentence, 0 AS sentence_start, 0 AS "start", '' AS quote, low, high,
    qualifier, unit, NULL AS per, NULL AS "of", NULL AS counted, measure, '' AS change, '' AS modality,
    subject, NULL AS subject_id, place, NULL AS place_id, as_of, source, NULL AS via, NULL AS scope,
    FALSE AS first, FALSE AS sole, FALSE AS alone, FALSE AS highest
FROM store.claims
SEMI JOIN (SELECT unnest($claims::VARCHAR[]) AS claim_id) USING (claim_id)
ORDER BY claim_id;
