"""How right crosscheck is: its claims and verdicts against those that people wrote down."""
