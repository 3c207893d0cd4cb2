"""The DuckDB warehouse: its data model, its questions, its one writer and what it publishes."""
