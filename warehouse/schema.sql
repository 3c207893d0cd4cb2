-- The data model of the warehouse. Base tables stand in the schema `store`; what people query are the views of
-- views.sql in `main`. No constraints: MERGE by key in one transaction keeps rows single, here and on DuckLake.
-- Moments are TIMESTAMPTZ in UTC; figures are DECIMAL(38, 10), never floats.

CREATE SCHEMA IF NOT EXISTS store;

-- One row: which version of this schema the file has.
CREATE TABLE IF NOT EXISTS store.meta (
    schema_version INTEGER, created TIMESTAMPTZ, code_version VARCHAR,
    fingerprint VARCHAR  -- of schema.sql, views.sql and dictionary.toml: views are made anew where it differs
);

-- The outlets as last configured. Key: outlet.
CREATE TABLE IF NOT EXISTS store.outlets (
    outlet VARCHAR, name VARCHAR, language VARCHAR, country VARCHAR, timezone VARCHAR,
    owner VARCHAR, kind VARCHAR, agency_of VARCHAR
);

-- One row a night (or an ingest). Key: run_id.
CREATE TABLE IF NOT EXISTS store.runs (
    run_id VARCHAR, kind VARCHAR, started TIMESTAMPTZ, finished TIMESTAMPTZ, since TIMESTAMPTZ,
    status VARCHAR,  -- running, done, failed
    outlets INTEGER, outlets_failed INTEGER, pages INTEGER, articles INTEGER, claims INTEGER,
    comparisons INTEGER, discrepancies INTEGER, note VARCHAR
);

-- What became of each outlet in each run. Key: run_id, outlet.
CREATE TABLE IF NOT EXISTS store.visits (
    run_id VARCHAR, outlet VARCHAR, listed INTEGER, fetched INTEGER, unchanged INTEGER, failed INTEGER,
    reason VARCHAR  -- NULL, or why nothing of the outlet could be read
);

-- Every address asked for and its last answer. Key: url.
CREATE TABLE IF NOT EXISTS store.pages (
    url VARCHAR, outlet VARCHAR, kind VARCHAR,  -- feed, sitemap, page, robots, reservation
    status INTEGER, fetched TIMESTAMPTZ, etag VARCHAR, last_modified VARCHAR,
    digest VARCHAR, archive VARCHAR, archive_offset BIGINT,  -- file below the data folder, and where in it
    outcome VARCHAR,  -- read, unchanged, unreadable, refused, failed, reserved, forgotten (never to be fetched again)
    reason VARCHAR, article_id VARCHAR
);

-- One row a version of an article. Key: article_id.
CREATE TABLE IF NOT EXISTS store.articles (
    article_id VARCHAR, version VARCHAR, outlet VARCHAR, country VARCHAR, lang VARCHAR, url VARCHAR,
    published TIMESTAMPTZ, published_day DATE,  -- the day on the outlet's own calendar
    title VARCHAR, text VARCHAR, byline VARCHAR, fetched TIMESTAMPTZ, added TIMESTAMPTZ,
    correction VARCHAR,  -- NULL, or the words by which the outlet itself owns up to a change
    note VARCHAR  -- NULL, or why no claims were read (a language without a file …)
);

-- One row a numeric claim. Key: claim_id (article version and span).
CREATE TABLE IF NOT EXISTS store.claims (
    claim_id VARCHAR, article_id VARCHAR, part VARCHAR, sentence VARCHAR, sentence_start INTEGER,
    "start" INTEGER, "end" INTEGER, quote VARCHAR,
    low DECIMAL(38, 10), high DECIMAL(38, 10), qualifier VARCHAR, qualifier_text VARCHAR,
    unit VARCHAR, per VARCHAR, "of" DECIMAL(38, 10), counted VARCHAR, measure VARCHAR, change VARCHAR, modality VARCHAR,
    subject VARCHAR, subject_text VARCHAR, subject_id VARCHAR, place VARCHAR, place_id VARCHAR,
    as_of VARCHAR, as_of_basis VARCHAR, source VARCHAR, source_text VARCHAR, via VARCHAR, via_text VARCHAR,
    scope VARCHAR[], reading VARCHAR, gloss VARCHAR
);

-- What articles are grouped by, read from each text once. Key: article_id.
CREATE TABLE IF NOT EXISTS store.tellings (
    article_id VARCHAR, day INTEGER, lang VARCHAR,  -- the day of publication, counted from the year 1
    traces UBIGINT[], emphases FLOAT[],  -- its names, numbers and figures as hashes, and how much it makes of each
    weights INTEGER[],  -- of each trace, in thousandths: the rarer in the weeks before, the heavier
    shingles UINTEGER[]  -- a sample of its runs of four words, as checksums
);

-- Which event an article tells of, and which text it is a copy of. Keys: article_id.
CREATE TABLE IF NOT EXISTS store.stories (article_id VARCHAR, story_id VARCHAR);
CREATE TABLE IF NOT EXISTS store.origins (article_id VARCHAR, origin_id VARCHAR);

-- The keys under which claims may meet: one row a claim and rule; for some rules within one story. Derived from claims.
CREATE TABLE IF NOT EXISTS store.blocks (claim_id VARCHAR, rule VARCHAR, key VARCHAR);

-- One row a pair of claims that were compared; claim_a < claim_b never matters to the verdict. Key: comparison_id.
CREATE TABLE IF NOT EXISTS store.comparisons (
    comparison_id VARCHAR, claim_a VARCHAR, claim_b VARCHAR, relation VARCHAR, independence VARCHAR, reason VARCHAR,
    flags VARCHAR[], severity DOUBLE, rule VARCHAR, story_id VARCHAR, fact_id VARCHAR,
    surplus BOOLEAN,  -- whether it says nothing new in a fact of many claims; the views leave it out
    steps JSON,  -- kept for discrepancies; made anew by `explain` for the others
    first_seen TIMESTAMPTZ
);

-- One row a quantity that outlets speak of, and which claims belong to it. Keys: fact_id; fact_id and claim_id.
CREATE TABLE IF NOT EXISTS store.facts (
    fact_id VARCHAR, story_id VARCHAR, measure VARCHAR, subject VARCHAR, place VARCHAR, unit VARCHAR, as_of VARCHAR,
    best DECIMAL(38, 10), low DECIMAL(38, 10), high DECIMAL(38, 10),
    status VARCHAR,  -- agreed, contested, updating, single_source
    outlets INTEGER, origins INTEGER, primary_sources INTEGER, first_seen TIMESTAMPTZ, last_seen TIMESTAMPTZ
);
CREATE TABLE IF NOT EXISTS store.fact_claims (fact_id VARCHAR, claim_id VARCHAR);

-- What a person said of a comparison; hangs on content hashes, so it outlives a rebuild. Key: comparison_id.
CREATE TABLE IF NOT EXISTS store.reviews (comparison_id VARCHAR, label VARCHAR, note VARCHAR, reviewer VARCHAR, reviewed TIMESTAMPTZ);
