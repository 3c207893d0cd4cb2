"""From claims to verdicts on pairs of them, and to facts; pure functions, each answer with its reason."""
