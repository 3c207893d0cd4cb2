"""The two ways a command ends badly: something failed, or it was asked wrongly."""


class Failure(Exception):
    """One sentence for a person: what failed, where, and what to do; the command ends with 1."""


class WrongUse(Failure):
    """One sentence for a person: which argument or which line of a file is wrong; the command ends with 2."""
