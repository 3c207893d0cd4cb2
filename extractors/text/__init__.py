"""A text in one language: its tokens, its sentences and the phrases of the language found in them."""
