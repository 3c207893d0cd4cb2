-- Which figures go back to a source?
-- $source: part of its name, or of the agency or medium by way of which it is quoted; $limit: at most so many (100).
SELECT published, outlet, source, via, gloss, quote, as_of, sentence, url, claim_id
FROM claims
WHERE $source IS NULL OR contains(lower(concat_ws(' / ', source, source_text, via, via_text)), lower($source))
ORDER BY published DESC NULLS LAST, claim_id
LIMIT coalesce($limit::INTEGER, 100);
