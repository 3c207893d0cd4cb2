-- What is the record of an outlet?
-- $outlet: an outlet's id, by default all outlets.
SELECT outlet, name, language, country, kind, articles, claims, facts, first, alone, copied, agreed, contradicted, confirmed, silent_edits, last_article
FROM outlet_scorecard
WHERE $outlet IS NULL OR outlet = $outlet
ORDER BY contradicted DESC, outlet;
