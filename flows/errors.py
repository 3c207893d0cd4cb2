"""The two ways a command ends badly: something failed, or it was asked wrongly."""


class CommandError(Exception):
    """One sentence for a person: what failed, where, and what to do; the command ends with 1."""


class UsageError(CommandError):
    """One sentence for a person: which argument or which line of a file is wrong; the command ends with 2."""
