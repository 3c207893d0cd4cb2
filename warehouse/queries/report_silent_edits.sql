-- For the report: the figures that outlets changed without a word, the latest first.
SELECT claim_was, claim_now, edited FROM silent_edits LIMIT $most;
