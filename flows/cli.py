"""The command line."""


def main() -> None:
    """Run the command named in the arguments."""
