-- For compare: pairs of claims that share a key, at least one of them of the articles given; each pair and rule once.
-- Claims of one article meet as headline and body, or where their scopes differ.
WITH placed AS (
    SELECT block.claim_id, block.rule, block.key, claim.article_id, claim.part, claim.scope, story.story_id,
        claim.article_id IN (SELECT unnest($articles::VARCHAR[])) AS asked
    FROM store.blocks AS block
    JOIN store.claims AS claim USING (claim_id)
    JOIN store.stories AS story USING (article_id)
)
SELECT DISTINCT a.claim_id AS claim_a, b.claim_id AS claim_b, a.article_id AS article_a, b.article_id AS article_b, a.rule
FROM placed AS a
JOIN placed AS b ON a.rule = b.rule AND a.key = b.key AND a.claim_id < b.claim_id
WHERE (a.asked OR b.asked)
    AND (a.story_id = b.story_id OR a.rule IN ('subject', 'source'))
    AND (a.article_id <> b.article_id OR a.part <> b.part OR a.scope <> b.scope)
ORDER BY ALL;
