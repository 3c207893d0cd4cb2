"""Whose figure it is and where, from the clause around it and what the article speaks of."""
