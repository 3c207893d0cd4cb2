-- Which sentences with figures hold these words?
-- $words: words or beginnings of words, in any language, case and accents left aside; $lang: a language; $outlet: an
-- outlet's id; $since: a date; $limit: at most so many (50). Sentences in which the words stand whole come first.
WITH asked AS (
    SELECT list_filter(string_split_regex(translate(lower(strip_accents(coalesce($words, ''))), 'đłøı', 'dloi'), '[^\p{L}\p{N}]+'), lambda word: word <> '')
        AS words
),
folded AS (
    SELECT claims.*, ' ' || regexp_replace(translate(lower(strip_accents(sentence)), 'đłøı', 'dloi'), '[^\p{L}\p{N}]+', ' ', 'g') || ' ' AS plain
    FROM claims
    WHERE ($lang IS NULL OR lang = $lang) AND ($outlet IS NULL OR outlet = $outlet)
        AND ($since IS NULL OR published >= $since::DATE)
),
found AS (
    SELECT
        published, outlet, lang, sentence, quote, gloss, url, claim_id, article_id, part, sentence_start, "start",
        len(list_filter(words, lambda word: contains(plain, ' ' || word || ' '))) AS whole
    FROM folded, asked
    WHERE len(words) > 0 AND len(list_filter(words, lambda word: contains(plain, ' ' || word))) = len(words)
)
SELECT
    published, outlet, lang, sentence, string_agg(quote, '; ' ORDER BY "start") AS figures,
    string_agg(gloss, '; ' ORDER BY "start") AS read_as, url
FROM found
GROUP BY published, outlet, lang, sentence, url, article_id, part, sentence_start, whole
ORDER BY whole DESC, published DESC NULLS LAST, outlet, sentence
LIMIT coalesce($limit::INTEGER, 50);
