-- Which outlets have gone quiet, with no article for longer than is usual for them?
-- An outlet's usual silence is the longest between two of its articles in the 60 days before the last, and at least a day;
-- of an outlet with a single article so far, a week.
-- Only configured outlets are looked at: what was taken in from files owes nobody news. $day: as seen then (now).
WITH gaps AS (
    SELECT outlet, known_since,
        date_diff('hour', lag(known_since) OVER (PARTITION BY outlet ORDER BY known_since), known_since) AS hours,
        max(known_since) OVER (PARTITION BY outlet) AS last_article
    FROM articles
    SEMI JOIN store.outlets USING (outlet)
),
usual AS (
    SELECT outlet, last_article, greatest(24, coalesce(max(hours), 24 * 7)) AS usual_hours, count(*) AS articles
    FROM gaps
    WHERE known_since > last_article - INTERVAL 60 DAY
    GROUP BY outlet, last_article
)
SELECT outlet, last_article, date_diff('hour', last_article, coalesce($day::TIMESTAMPTZ, now())) AS hours_silent,
    usual_hours, articles
FROM usual
WHERE hours_silent > usual_hours
ORDER BY hours_silent DESC, outlet;
