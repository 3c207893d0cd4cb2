"""The claims of an article as a table; on a terminal with the words in colour that led to each field."""

import sys
from collections.abc import Iterable, Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from extractors.article import Article
from extractors.claim import Claim
from extractors.claims import NumberExpression, extract_claims, read_numbers
from extractors.grounds import Ground, Place, grounds
from flows.claim_json import number_object
from flows.reading import language_note

COLOURS = {  # of the words that led to a field
    "quote": "bold", "measure": "green", "change": "bright_green", "subject": "bright_blue", "place": "yellow",
    "as_of": "magenta", "source": "cyan", "via": "cyan", "modality": "red", "scope": "red", "qualifier": "red",
}  # fmt: skip


def print_tables(article: Article, all_numbers: bool) -> None:
    """An article's claims as a table on standard output, and its numbers as another."""
    console = Console(soft_wrap=not sys.stdout.isatty())
    if note := language_note(article.lang):
        console.print(f"{article.article_id}: no claims are read, {note}", markup=False)
        return
    claims = extract_claims(article)
    if console.is_terminal:
        console.print(_legend())
        console.print(claim_table(claims, grounds(article)))
    else:
        console.print(claim_table(claims))
    if all_numbers:
        console.print(number_table(read_numbers(article)))


def claim_table(claims: Iterable[Claim], why: Mapping[Place, Sequence[Ground]] | None = None) -> Table:
    """One row a claim: where it stands, what is printed there, what it says; with grounds, its sentence in colours."""
    table = _table("at", "printed", "says")
    for claim in claims:
        printed = " ".join(filter(None, (claim.qualifier_text, claim.quote)))
        says = Text(_shown(claim.gloss))
        if why is not None:
            says.append("\n").append_text(coloured(claim, why[claim.part, claim.start, claim.end]))
        table.add_row(Text(f"{claim.part}:{claim.start}", style="dim"), Text(_shown(printed), style="bold"), says)
    return table


def coloured(claim: Claim, why: Iterable[Ground]) -> Text:
    """The sentence of a claim with the words in colour that led to its fields."""
    text = Text(_shown(claim.sentence), style="dim")
    for ground in why:
        start, end = ground.start - claim.sentence_start, ground.end - claim.sentence_start
        if 0 <= start < end:
            text.stylize(f"not dim {COLOURS.get(ground.field, '')}", start, end)
    return text


def number_table(numbers: Iterable[NumberExpression]) -> Table:
    """One row a number: where it stands, what is printed there, how it reads and what it is."""
    table = _table("at", "printed", "reads", "role")
    for number in numbers:
        found = number_object(number)
        reads = f"{' to '.join(sorted({str(found['low']), str(found['high'])}))} {found['unit']}"
        at = Text(f"{number.part}:{number.start}", style="dim")
        table.add_row(at, Text(_shown(number.quote), style="bold"), reads, number.role)
    return table


def _table(*columns: str) -> Table:
    return Table(*columns, box=None, padding=(0, 2, 0, 0), header_style="bold")


def _legend() -> Text:
    return Text(" ").join(Text(field, style=colour) for field, colour in COLOURS.items())


def _shown(text: str) -> str:
    # what an outlet printed must not steer the terminal
    return "".join(letter if letter.isprintable() else " " for letter in text)
