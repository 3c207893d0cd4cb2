-- Program: how much the warehouse holds.
SELECT
    (SELECT count(*) FROM store.articles) AS articles,
    (SELECT count(*) FROM store.claims) AS claims,
    (SELECT count(*) FROM store.comparisons WHERE surplus IS NOT TRUE) AS comparisons,
    (SELECT count(*) FROM discrepancies) AS discrepancies,
    (SELECT count(*) FROM store.facts) AS facts;
