-- For compare: the facts that single claims make: of these claims (of all, where none are given) those that no other
-- is joined to and of which the measure says what is counted; official figures alone make none. Each is named after its
-- claim, as every fact is after its first.
SELECT
    'f' || claim_id AS fact_id, story_id, measure, nullif(subject, '') AS subject, nullif(place, '') AS place,
    coalesce(nullif(unit, ''), 'count') AS unit, nullif(as_of, '') AS as_of, coalesce(low, high, 0) AS best,
    coalesce(low, high, 0) AS low, coalesce(high, low, 0) AS high, 'single_source' AS status,
    1 AS outlets, 1 AS origins, CASE WHEN source <> '' THEN 1 ELSE 0 END AS primary_sources,
    added AS first_seen, added AS last_seen
FROM store.claims
JOIN store.stories USING (article_id)
JOIN store.articles USING (article_id)
ANTI JOIN (FROM store.outlets WHERE kind = 'reference') USING (outlet)
WHERE ($claims::VARCHAR[] IS NULL OR claim_id IN (SELECT unnest($claims::VARCHAR[])))
    AND claim_id NOT IN (SELECT unnest($joined::VARCHAR[]))
    AND measure NOT IN (SELECT unnest($unsaid::VARCHAR[]));
