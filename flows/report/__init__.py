"""The report: what a night's figures mean to a fact-checker, as a page and as a table in the terminal."""
