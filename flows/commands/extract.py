"""The command extract: the claims in records, a page or a text, without a warehouse."""

import sys

import click


@click.command()
@click.argument("file", default="-", metavar="[FILE|-]")
@click.option("--format", "form", type=click.Choice(["table", "jsonl"]), default="table", show_default=True)
@click.option("--lang", help="Language of what does not say its own, such as de.  [default: found]")
@click.option("--date", "day", metavar="DATE", help="Publication of what does not say its own, such as 2025-02-07.")
@click.option("--all-numbers", is_flag=True, help="Also list every number read, with its role.")
def extract(file: str, form: str, lang: str | None, day: str | None, all_numbers: bool) -> None:
    """The figures in FILE: JSONL records (- and *.jsonl), a page (*.html) or plain text."""
    from flows.claim_table import print_tables
    from flows.extraction import answer, read_input
    from flows.extraction import line as json_line
    from flows.records import defaults_of

    articles = read_input(file, sys.stdin.buffer, defaults_of(lang, day))
    for article in articles:
        if form == "jsonl":
            sys.stdout.buffer.write(json_line(answer(article, all_numbers)))
        else:
            print_tables(article, all_numbers)
    sys.stdout.buffer.flush()
