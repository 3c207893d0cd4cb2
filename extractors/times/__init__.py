"""Dates, times and periods, and which of them a figure speaks of."""
