-- For compare: who meets whom, at least one of them of the articles given: pairs of claims that share a key, each with
-- the first of $rules that made it; and, with no claims, pairs of articles that may be two tellings of one text.
-- Claims of one article meet as headline and body, or where their scopes differ; by the rule `reference` an official
-- figure meets others, and no two others meet.
WITH asked AS (SELECT unnest($articles::VARCHAR[]) AS article_id),
official AS (SELECT article_id, kind FROM store.articles JOIN store.outlets USING (outlet) WHERE kind = 'reference'),
placed AS (
    SELECT block.claim_id, claim.article_id, block.rule, block.key, claim.part, claim.scope,
        CASE
            WHEN block.rule = 'reference' THEN coalesce(official.kind, 'told')
            WHEN NOT list_contains($anywhere::VARCHAR[], block.rule) THEN story.story_id
            ELSE ''
        END AS within,
        CASE within WHEN 'reference' THEN 'told' WHEN 'told' THEN 'reference' ELSE within END AS meets
    FROM store.blocks AS block
    JOIN store.claims AS claim USING (claim_id)
    JOIN store.stories AS story USING (article_id)
    LEFT JOIN official USING (article_id)
),
met AS (
    SELECT own.claim_id, own.article_id, other.claim_id AS other_claim, other.article_id AS other_article, own.rule
    FROM placed AS own
    SEMI JOIN asked USING (article_id)
    JOIN placed AS other ON own.rule = other.rule AND own.key = other.key AND own.meets = other.within
    WHERE own.claim_id <> other.claim_id
        AND (own.article_id <> other.article_id OR own.part <> other.part OR own.scope <> other.scope)
),
pairs AS (
    SELECT DISTINCT
        CASE WHEN (article_id, claim_id) < (other_article, other_claim)
            THEN {article_a: article_id, claim_a: claim_id, article_b: other_article, claim_b: other_claim}
            ELSE {article_a: other_article, claim_a: other_claim, article_b: article_id, claim_b: claim_id} END AS pair,
        list_position($rules::VARCHAR[], rule) AS rank
    FROM met
),
signs AS (
    SELECT story.story_id, article_id, unit, low, high, count(*) AS figures
    FROM store.claims
    JOIN store.stories AS story USING (article_id)
    WHERE part = 'text'
    GROUP BY ALL
),
sizes AS (SELECT article_id, sum(figures) AS figures FROM signs GROUP BY article_id),
alike AS (
    SELECT least(own.article_id, other.article_id) AS article_a, greatest(own.article_id, other.article_id) AS article_b,
        sum(least(own.figures, other.figures)) AS shared
    FROM signs AS own
    SEMI JOIN asked USING (article_id)
    JOIN signs AS other
        ON own.story_id = other.story_id AND own.unit = other.unit
        AND own.low IS NOT DISTINCT FROM other.low AND own.high IS NOT DISTINCT FROM other.high
    WHERE own.article_id < other.article_id
        OR (own.article_id > other.article_id AND other.article_id NOT IN (FROM asked))
    GROUP BY ALL
)
SELECT pair.article_a, pair.article_b, pair.claim_a, pair.claim_b, list_extract($rules::VARCHAR[], min(rank)) AS rule
FROM pairs
GROUP BY pair
UNION ALL
SELECT article_a, article_b, NULL, NULL, NULL
FROM alike
JOIN sizes AS a ON a.article_id = article_a
JOIN sizes AS b ON b.article_id = article_b
WHERE shared >= greatest($least::INTEGER, $share::DOUBLE * least(a.figures, b.figures))
ORDER BY ALL;
