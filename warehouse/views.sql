-- What people query. The columns of claims, comparisons, facts, origins and stories are a contract; what each view and
-- column holds stands in dictionary.toml and, as comments, in the file itself. Views that others read come first.

CREATE OR REPLACE VIEW articles AS
SELECT
    article_id, version, outlet, country, lang, url, published, published_day, title, text, byline, fetched, added,
    coalesce(published, fetched, added) AS known_since, correction, note
FROM store.articles;

CREATE OR REPLACE VIEW stories AS SELECT article_id, story_id FROM store.stories;

CREATE OR REPLACE VIEW origins AS SELECT article_id, origin_id FROM store.origins;

CREATE OR REPLACE VIEW runs AS
SELECT
    run_id, kind, started, finished, since, status, outlets, outlets_failed, pages, articles, claims, comparisons,
    discrepancies, note
FROM store.runs;

CREATE OR REPLACE VIEW outlets AS
WITH read AS (
    SELECT outlet, any_value(lang) AS lang, any_value(country) AS country, count(*) AS articles,
        min(known_since) AS first_article, max(known_since) AS last_article
    FROM articles
    GROUP BY outlet
)
SELECT
    outlet, coalesce(told.name, outlet) AS name, coalesce(told.language, read.lang) AS language,
    coalesce(told.country, read.country) AS country, told.timezone, told.owner, told.kind, told.agency_of,
    coalesce(read.articles, 0) AS articles, read.first_article, read.last_article
FROM store.outlets AS told
FULL JOIN read USING (outlet);

CREATE OR REPLACE VIEW claims AS
SELECT
    claim.claim_id, claim.article_id, article.outlet, article.url, article.lang, article.published,
    claim.part, claim.sentence, claim.sentence_start, claim."start", claim."end", claim.quote,
    claim.low, claim.high, claim.qualifier, claim.qualifier_text, claim.unit, claim.per, claim."of", claim.counted,
    claim.measure, claim.change, claim.modality, claim.subject, claim.subject_text, claim.subject_id,
    claim.place, claim.place_id, claim.as_of, claim.as_of_basis,
    claim.source, claim.source_text, claim.via, claim.via_text, claim.scope, claim.reading, claim.gloss
FROM store.claims AS claim
JOIN store.articles AS article USING (article_id);

CREATE OR REPLACE VIEW comparisons AS
SELECT
    pair.comparison_id, pair.claim_a, pair.claim_b, a.article_id AS article_a, b.article_id AS article_b,
    a.outlet AS outlet_a, b.outlet AS outlet_b,
    a.part AS part_a, a."start" AS start_a, a."end" AS end_a, b.part AS part_b, b."start" AS start_b, b."end" AS end_b,
    a.quote AS quote_a, b.quote AS quote_b, a.sentence AS sentence_a, b.sentence AS sentence_b,
    pair.relation, pair.independence, pair.reason, pair.flags, pair.severity, pair.rule, pair.story_id, pair.fact_id
FROM store.comparisons AS pair
JOIN claims AS a ON a.claim_id = pair.claim_a
JOIN claims AS b ON b.claim_id = pair.claim_b
WHERE pair.surplus IS NOT TRUE;

CREATE OR REPLACE VIEW facts AS
SELECT
    fact_id, story_id, measure, subject, place, unit, as_of, best, low, high, status, outlets, origins, primary_sources,
    first_seen, last_seen
FROM store.facts;

CREATE OR REPLACE VIEW discrepancies AS
SELECT
    found.*, pair.first_seen, pair.steps,
    review.label IS NOT NULL AS reviewed, review.label, review.note, review.reviewer, review.reviewed AS reviewed_at
FROM comparisons AS found
JOIN store.comparisons AS pair USING (comparison_id)
LEFT JOIN store.reviews AS review USING (comparison_id)
WHERE found.relation IN ('CONTRADICT', 'REVISED_DOWN')
ORDER BY reviewed, found.severity DESC, pair.first_seen DESC NULLS LAST, comparison_id; -- what was reviewed sinks

CREATE OR REPLACE VIEW agreements AS
SELECT *
FROM comparisons
WHERE relation = 'AGREE' AND article_a <> article_b;

CREATE OR REPLACE VIEW false_agreements AS
SELECT found.*, a.low, a.high, a.unit, a.gloss AS gloss_a, b.gloss AS gloss_b
FROM comparisons AS found
JOIN store.claims AS a ON a.claim_id = found.claim_a
JOIN store.claims AS b ON b.claim_id = found.claim_b
WHERE found.relation = 'DIFFERENT_SCOPE'
    AND a.low IS NOT DISTINCT FROM b.low AND a.high IS NOT DISTINCT FROM b.high AND a.unit = b.unit;

CREATE OR REPLACE VIEW timeline AS
SELECT
    fact_id, fact.story_id, fact.measure, fact.subject, fact.place, fact.unit,
    coalesce(claim.as_of, strftime(article.published_day, '%Y-%m-%d')) AS as_of, article.known_since,
    claim.low, claim.high, claim.qualifier, claim.quote, article.outlet, claim.source, claim.via,
    max(coalesce(claim.low, claim.high)) OVER so_far AS highest_so_far,
    claim_id, claim.article_id, article.url, claim.sentence
FROM store.facts AS fact
JOIN store.fact_claims USING (fact_id)
JOIN store.claims AS claim USING (claim_id)
JOIN articles AS article USING (article_id)
WINDOW so_far AS (PARTITION BY fact_id ORDER BY article.known_since, claim_id)
ORDER BY fact_id, as_of, article.known_since, claim_id;

-- Of two figures of which one took the other's place, the later is the higher one of a toll that rose, the lower one of
-- a toll that fell, and else the one that was known later.
CREATE OR REPLACE VIEW ledger AS
WITH moves AS (
    SELECT
        pair.relation, a.fact_id,
        CASE
            WHEN pair.reason = 'later_higher' THEN a.low < b.low
            WHEN pair.relation = 'REVISED_DOWN' THEN a.low > b.low
            ELSE (a.known_since, a.claim_id) < (b.known_since, b.claim_id)
        END AS a_first,
        CASE WHEN a_first THEN a.claim_id ELSE b.claim_id END AS claim_id,
        CASE WHEN a_first THEN b.claim_id ELSE a.claim_id END AS superseded_by,
        CASE WHEN a_first THEN b.known_since ELSE a.known_since END AS known
    FROM store.comparisons AS pair
    JOIN timeline AS a ON a.claim_id = pair.claim_a AND a.fact_id = pair.fact_id
    JOIN timeline AS b ON b.claim_id = pair.claim_b AND b.fact_id = pair.fact_id
    WHERE pair.relation IN ('SUPERSEDED', 'REVISED_DOWN')
),
fates AS (
    SELECT fact_id, claim_id, arg_min(relation, (known, superseded_by)) AS superseded,
        arg_min(superseded_by, (known, superseded_by)) AS superseded_by, min(known) AS superseded_since
    FROM moves
    GROUP BY fact_id, claim_id
)
SELECT
    fact_id, figure.story_id, figure.measure, figure.subject, figure.place, figure.unit, figure.as_of,
    figure.known_since AS first_seen, figure.quote, figure.qualifier, figure.low, figure.high,
    figure.outlet, figure.source, figure.via, fate.superseded, fate.superseded_by, fate.superseded_since,
    claim_id, figure.article_id, figure.url, figure.sentence
FROM timeline AS figure
LEFT JOIN fates AS fate USING (fact_id, claim_id)
ORDER BY fact_id, figure.as_of, first_seen, claim_id;

CREATE OR REPLACE VIEW single_source AS
SELECT
    fact.*, first.claim_id, first.outlet, first.url, first.source, first.via, first.quote, first.sentence, first.gloss
FROM facts AS fact
JOIN (
    SELECT claims.*, fact_id
    FROM store.fact_claims
    JOIN claims USING (claim_id)
    QUALIFY row_number() OVER (PARTITION BY fact_id ORDER BY published NULLS LAST, claim_id) = 1
) AS first USING (fact_id)
WHERE fact.status = 'single_source';

-- A claim is found again in the next version of its address by the sentence around it, its digits masked.
CREATE OR REPLACE VIEW silent_edits AS
WITH versions AS (
    SELECT *, row_number() OVER (PARTITION BY outlet, url ORDER BY fetched, added, article_id) AS nth
    FROM articles
    WHERE url <> ''
),
framed AS (
    SELECT
        versions.outlet, versions.url, versions.nth, versions.known_since, versions.fetched, versions.correction, claim.*,
        regexp_replace(left(sentence, "start" - sentence_start), '[0-9]+([.,\s][0-9]+)*', '#', 'g') AS before,
        regexp_replace(substr(sentence, "end" - sentence_start + 1), '[0-9]+([.,\s][0-9]+)*', '#', 'g') AS after
    FROM store.claims AS claim
    JOIN versions USING (article_id)
)
SELECT
    was.outlet, was.url, was.part, was.article_id AS article_was, now.article_id AS article_now,
    was.claim_id AS claim_was, now.claim_id AS claim_now, was.quote AS quote_was, now.quote AS quote_now,
    was.low AS low_was, was.high AS high_was, now.low AS low_now, now.high AS high_now, now.unit, now.measure,
    was.sentence AS sentence_was, now.sentence AS sentence_now, now.gloss, now.fetched AS edited
FROM framed AS was
JOIN framed AS now
    ON was.outlet = now.outlet AND was.url = now.url AND now.nth = was.nth + 1
    AND was.part = now.part AND was.before = now.before AND was.after = now.after
WHERE (was.low IS DISTINCT FROM now.low OR was.high IS DISTINCT FROM now.high) AND now.correction IS NULL
ORDER BY edited DESC, was.outlet, was.url, was."start";

CREATE OR REPLACE VIEW outlet_scorecard AS
WITH claimed AS (SELECT outlet, count(*) AS claims FROM claims GROUP BY outlet),
told AS (
    SELECT outlet, count(DISTINCT fact_id) AS facts,
        count(DISTINCT fact_id) FILTER (fact.outlets > 1 AND outlet = first_outlet) AS first,
        count(DISTINCT fact_id) FILTER (fact.outlets = 1) AS alone
    FROM (
        SELECT fact_id, outlet,
            first_value(outlet) OVER (PARTITION BY fact_id ORDER BY published NULLS LAST, claim_id) AS first_outlet
        FROM store.fact_claims
        JOIN claims USING (claim_id)
    )
    JOIN store.facts AS fact USING (fact_id)
    GROUP BY outlet
),
copied AS (
    SELECT outlet, count(*) AS copied
    FROM (
        SELECT outlet, first_value(outlet) OVER (PARTITION BY origin_id ORDER BY known_since, article_id) AS first_outlet
        FROM store.origins
        JOIN articles USING (article_id)
    )
    WHERE outlet <> first_outlet
    GROUP BY outlet
),
judged AS (
    SELECT outlet,
        count(*) FILTER (relation = 'AGREE') AS agreed,
        count(*) FILTER (relation = 'CONTRADICT' AND coalesce(label, 'confirmed') = 'confirmed') AS contradicted,
        count(*) FILTER (relation = 'CONTRADICT' AND label = 'confirmed') AS confirmed
    FROM (
        SELECT comparison_id, relation, unnest([outlet_a, outlet_b]) AS outlet
        FROM comparisons
        WHERE outlet_a <> outlet_b
    )
    LEFT JOIN store.reviews USING (comparison_id)
    GROUP BY outlet
),
edited AS (SELECT outlet, count(*) AS silent_edits FROM silent_edits GROUP BY outlet)
SELECT
    outlet, outlets.name, outlets.language, outlets.country, outlets.kind, outlets.articles,
    coalesce(claims, 0) AS claims, coalesce(facts, 0) AS facts, coalesce(first, 0) AS first, coalesce(alone, 0) AS alone,
    coalesce(copied, 0) AS copied, coalesce(agreed, 0) AS agreed, coalesce(contradicted, 0) AS contradicted,
    coalesce(confirmed, 0) AS confirmed, coalesce(silent_edits, 0) AS silent_edits, outlets.last_article
FROM outlets
LEFT JOIN claimed USING (outlet)
LEFT JOIN told USING (outlet)
LEFT JOIN copied USING (outlet)
LEFT JOIN judged USING (outlet)
LEFT JOIN edited USING (outlet)
ORDER BY outlet;
