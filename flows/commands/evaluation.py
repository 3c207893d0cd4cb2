"""The command evaluate: how right claims and verdicts are, against gold written by people."""

from pathlib import Path

import click

_FILE = click.Path(path_type=Path, dir_okay=False)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option("--record", type=_FILE, help="Write the scores to this file.")
@click.option("--against", type=_FILE, help="Fail where a score is lower than in this file.")
@click.option("--settings", type=_FILE, help="Settings file.  [default: crosscheck.toml if there]")
def evaluate(folder: Path, record: Path | None, against: Path | None, settings: Path | None) -> None:
    """Score claims and verdicts on FOLDER: claims/LANG.toml and stories/NAME.toml, as docs/evaluation.md says."""
    from rich.console import Console

    from flows.errors import CommandError
    from flows.evaluation import extraction, gold, tables, verdicts
    from flows.evaluation.record import fallen, figures, read, write
    from flows.settings import load

    claims = extraction.score(gold.passages(folder))
    stories = verdicts.score(gold.stories(folder), load(settings))
    console = Console(width=160)
    console.print(tables.claims_table(claims))
    console.print(tables.verdicts_table(stories))
    found = figures("claims", claims) | figures("verdicts", stories)
    if record:
        write(record, found)
    if against and (lines := list(fallen(found, read(against)))):
        raise CommandError("\n".join(["scores have fallen (if that is right, --record them anew):", *lines]))
