"""How many examples hypothesis tries: few, always the same; more by hand with `pytest --hypothesis-profile many`."""

from hypothesis import settings

settings.register_profile("few", max_examples=60, derandomize=True, deadline=None, database=None)
settings.register_profile("many", max_examples=5000, deadline=None)
settings.load_profile("few")
