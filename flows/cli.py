"""The command line: which commands there are, and how each way of ending becomes an exit code."""

import os
import sys

import click

from flows.commands import intake, nights, questions
from flows.commands.evaluation import evaluate
from flows.commands.extract import extract
from flows.errors import CommandError, UsageError

_COMMANDS = (
    nights.demo,
    nights.run,
    nights.serve,
    intake.ingest,
    intake.compare,
    intake.report,
    extract,
    questions.query,
    questions.explain,
    questions.review,
    questions.quality,
    questions.check,
    nights.outlets,
    questions.status,
    intake.rebuild,
    intake.forget,
    evaluate,
)


class _InOrder(click.Group):
    """Lists the commands in the order in which they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names as they were added."""
        return list(self.commands)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Each command with its whole sentence, which click would cut short."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, (each.help or "").partition("\n")[0]) for name, each in self.commands.items()])


@click.group(cls=_InOrder, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="crosscheck")
def crosscheck() -> None:
    """Cross-check the figures in the news: where outlets agree, contradict each other, or only seem to."""


for _command in _COMMANDS:
    crosscheck.add_command(_command)


def main() -> None:
    """Run the command named in the arguments; exit 0 done, 1 failed, 2 asked wrongly."""
    sys.exit(_run())


def _run() -> int:
    try:
        crosscheck(standalone_mode=False, prog_name="crosscheck")
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (click.Abort, KeyboardInterrupt):
        return _failed("stopped", 1)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # nobody reads on, which is no fault
        return 0
    except UsageError as error:
        return _failed(str(error), 2)
    except Exception as error:
        if not _is_said_well(error):
            raise
        return _failed(str(error), 1)
    return 0


def _is_said_well(error: Exception) -> bool:
    """Whether the error is one sentence for a person, not a fault of ours."""
    from extractors.text.language import LanguageError  # here, for most commands end well and need to start fast
    from flows.archive_reader import ArchiveError
    from warehouse.connection import WarehouseError

    return isinstance(error, CommandError | LanguageError | ArchiveError | WarehouseError)


def _failed(sentence: str, code: int) -> int:
    click.echo(f"crosscheck: {sentence}", err=True)
    return code
