"""From a page to its article, and from an article to its numeric claims; pure functions, no network, no clock."""
