-- For compare: who meets whom, at least one of them of the articles given: pairs of claims that share a key, each with
-- the first of $rules that made it; and, with no claims, pairs of articles that may be two tellings of one text.
-- Claims of one article meet as headline and body, or where their scopes differ; by the rule `reference` an official
-- figure meets others, and no two others meet. Behind the first $leading claims of a key in an article, claims meet only
-- such first ones of others: pairs of two tickers grow with their length, not with its square.
-- Only claims that may meet one of those articles are looked at, by numbers: they join faster than names.
WITH asked AS (SELECT unnest($articles::VARCHAR[]) AS article_id),
article AS MATERIALIZED (
    SELECT
        row_number() OVER (ORDER BY article_id) AS article, article_id,
        first_value(article_id) OVER (PARTITION BY story_id ORDER BY article_id) AS story,
        count(*) OVER (PARTITION BY story_id) > 1 AS shared,
        outlet IN (SELECT outlet FROM store.outlets WHERE kind = 'reference') AS official,
        article_id IN (FROM asked) AS fresh
    FROM store.articles
    JOIN store.stories USING (article_id)
),
numbered AS (
    SELECT
        article, article_id, official, fresh, shared,
        min(article) OVER (PARTITION BY story) AS story, bool_or(fresh) OVER (PARTITION BY story) AS lively
    FROM article
),
sought AS (
    SELECT DISTINCT rule, key
    FROM store.blocks
    SEMI JOIN (FROM store.claims SEMI JOIN asked USING (article_id)) USING (claim_id)
    WHERE list_contains($anywhere::VARCHAR[], rule)
),
elsewhere AS (SELECT claim_id FROM store.blocks SEMI JOIN sought USING (rule, key)),
claim AS MATERIALIZED (
    SELECT
        row_number() OVER (ORDER BY article, part = 'text', start) AS claim, claim_id, article, story, shared, lively, official, fresh,
        part, scope, unit, low, high
    FROM store.claims
    JOIN numbered USING (article_id)
    WHERE lively OR claim_id IN (FROM elsewhere)
),
varied AS (SELECT article FROM claim GROUP BY article HAVING bool_or(part <> 'text' OR len(scope) > 0)),
placed AS MATERIALIZED (
    SELECT claim, article, fresh, part, scope, list_position($rules::VARCHAR[], rule) AS rank, key,
        CASE
            WHEN rule = 'reference' AND official THEN -1
            WHEN rule = 'reference' THEN -2
            WHEN NOT list_contains($anywhere::VARCHAR[], rule) THEN story
            ELSE 0
        END AS within,
        CASE within WHEN -1 THEN -2 WHEN -2 THEN -1 ELSE within END AS meets,
        row_number() OVER (PARTITION BY article, rank, key ORDER BY claim) > $leading AS behind
    FROM store.blocks
    JOIN claim USING (claim_id)
    WHERE within <= 0 OR (lively AND (shared OR article IN (FROM varied)))
),
met AS (
    SELECT least(own.claim, other.claim) AS one, greatest(own.claim, other.claim) AS two, min(own.rank) AS rank
    FROM placed AS own
    JOIN placed AS other ON own.meets = other.within AND own.rank = other.rank AND own.key = other.key
    WHERE own.fresh AND (own.claim < other.claim OR NOT other.fresh)
        AND (own.article <> other.article OR own.part <> other.part OR own.scope <> other.scope)
        AND NOT (own.behind AND other.behind)
    GROUP BY ALL
),
signs AS (
    SELECT story, article, fresh, unit, low, high, count(*) AS figures
    FROM claim
    WHERE part = 'text' AND shared AND lively
    GROUP BY ALL
),
sizes AS (SELECT article, sum(figures) AS figures FROM signs GROUP BY article),
alike AS (
    SELECT least(own.article, other.article) AS one, greatest(own.article, other.article) AS two,
        sum(least(own.figures, other.figures)) AS figures
    FROM signs AS own
    JOIN signs AS other
        ON own.story = other.story AND own.unit = other.unit
        AND own.low IS NOT DISTINCT FROM other.low AND own.high IS NOT DISTINCT FROM other.high
    WHERE own.fresh AND (own.article < other.article OR NOT other.fresh)
    GROUP BY ALL
),
found AS (
    SELECT one.article AS a, two.article AS b, one.claim_id AS claim_a, two.claim_id AS claim_b,
        list_extract($rules::VARCHAR[], rank) AS rule
    FROM met
    JOIN claim AS one ON one.claim = met.one
    JOIN claim AS two ON two.claim = met.two
    UNION ALL
    SELECT alike.one, alike.two, NULL, NULL, NULL
    FROM alike
    JOIN sizes AS one ON one.article = alike.one
    JOIN sizes AS two ON two.article = alike.two
    WHERE alike.figures >= greatest($least::INTEGER, $share::DOUBLE * least(one.figures, two.figures))
)
SELECT one.article_id AS article_a, two.article_id AS article_b, claim_a, claim_b, rule
FROM found
JOIN numbered AS one ON one.article = a
JOIN numbered AS two ON two.article = b
ORDER BY one.story, a, b, claim_a, claim_b;
