"""Places, countries, organisations and people, each with one canonical English name and id."""
