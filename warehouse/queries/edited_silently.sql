-- Which figures changed at the same address without a word of correction?
-- $outlet: an outlet's id; $since: a date.
SELECT edited, outlet, quote_was, quote_now, unit, measure, sentence_was, sentence_now, url
FROM silent_edits
WHERE ($outlet IS NULL OR outlet = $outlet) AND ($since IS NULL OR edited >= $since::DATE)
ORDER BY edited DESC, outlet, url;
