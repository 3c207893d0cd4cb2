-- For compare: the claims of these articles (of all, where none are given), as far as they are compared; where $claims
-- are given, only those, the others of their sentences, and all of the articles $whole.
-- A number that its text repeats is one: it is first, or alone of its measure, wherever it stands. The highest is so among
-- those of no time or of some days: what a year had is another event's.
WITH own AS (
    SELECT
        claim_id, article_id, part, sentence_start,
        low IS NOT DISTINCT FROM first_value(low) OVER (fellows ORDER BY "start") AS first,
        count(*) OVER (PARTITION BY article_id, part, measure, lower(counted)) = 1 AS sole,
        coalesce(min(low) OVER fellows = max(low) OVER fellows, FALSE) AS alone,
        coalesce(low >= max(low) FILTER (as_of IS NULL OR len(as_of) >= 10) OVER fellows, FALSE) AS highest
    FROM store.claims
    WHERE $articles::VARCHAR[] IS NULL OR article_id IN (SELECT unnest($articles::VARCHAR[]))
    WINDOW fellows AS (PARTITION BY article_id, part, measure, unit)
),
asked AS (
    SELECT claim_id, first, sole, alone, highest
    FROM own
    WHERE $claims::VARCHAR[] IS NULL
        OR article_id IN (SELECT unnest($whole::VARCHAR[]))
        OR (article_id, part, sentence_start) IN (
            SELECT (article_id, part, sentence_start) FROM own WHERE claim_id IN (SELECT unnest($claims::VARCHAR[]))
        )
)
SELECT
    claim_id, article_id, part, sentence, sentence_start, "start", quote, low, high, qualifier, unit, per, "of",
    counted, measure, change, modality, subject, subject_id, place, place_id, as_of, source, via, scope, first, sole, alone, highest
FROM asked
JOIN store.claims USING (claim_id)
ORDER BY claim_id;
