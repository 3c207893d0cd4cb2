-- For compare: the claims of these articles (of all, where none are given), as far as they are compared; where $claims
-- are given, only those, the others of their sentences, and all of the articles $whole.
WITH own AS (
    SELECT
        claim_id, article_id, part, sentence_start,
        row_number() OVER (PARTITION BY article_id, part, measure ORDER BY "start") = 1 AS first,
        count(*) OVER (PARTITION BY article_id, part, measure, lower(counted)) = 1 AS sole
    FROM store.claims
    WHERE $articles::VARCHAR[] IS NULL OR article_id IN (SELECT unnest($articles::VARCHAR[]))
),
asked AS (
    SELECT claim_id, first, sole
    FROM own
    WHERE $claims::VARCHAR[] IS NULL
        OR article_id IN (SELECT unnest($whole::VARCHAR[]))
        OR (article_id, part, sentence_start) IN (
            SELECT (article_id, part, sentence_start) FROM own WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
        )
)
SELECT
    claim_id, article_id, part, sentence, sentence_start, "start", quote, low, high, qualifier, unit, per, "of",
    counted, measure, change, modality, subject, subject_id, place, place_id, as_of, source, via, scope, first, sole
FROM asked
JOIN store.claims USING (claim_id)
ORDER BY claim_id;
