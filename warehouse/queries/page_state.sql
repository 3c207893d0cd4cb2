-- Program: what is known of every address of an outlet, for conditional requests, and what became of it; of what hosts
-- say of themselves, whichever outlet asked.
SELECT url, outlet, kind, status, fetched, etag, last_modified, digest, archive, archive_offset, outcome, reason, article_id
FROM store.pages
WHERE outlet = $outlet OR $outlet IS NULL OR kind IN ('robots', 'reservation');
