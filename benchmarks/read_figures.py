"""How fast articles are read: sentences and megabytes a second by one process, and whether time keeps in proportion.

python benchmarks/read_figures.py                  the example sentences of each language, then long texts
python benchmarks/read_figures.py --pages FOLDER   pages (.html, .html.gz): what claims cost beside finding the article
"""

import argparse
import gzip
import resource
import time
import tomllib
from datetime import UTC, datetime
from pathlib import Path

from extractors.article import Article, Page, Unreadable, read_article
from extractors.claims import extract_claims
from extractors.text.language import CODES, load
from extractors.text.sentences import sentences

EXAMPLES = Path(__file__).parent.parent / "tests" / "languages"
PUBLISHED = datetime(2025, 2, 7, tzinfo=UTC)
LONG = {
    "sentences": "The blast killed 12 people in Kyiv, officials said on Friday. ",
    "one sentence of figures": "12 people, ",
    "words without an end": "the minister said that people of Ukraine ",
    "brackets": "(",
    "spaces": " ",
    "dots": ".",
    "digits": "1",
    "letters and dots": "a.",
}


def article(lang: str, text: str) -> Article:
    return Article(article_id="a", outlet="o", text=text, lang=lang, published=PUBLISHED)


def seconds(text: str, lang: str) -> float:
    start = time.process_time()
    extract_claims(article(lang, text))
    return time.process_time() - start


def news(lang: str) -> str:
    """All example sentences of a language as one text."""
    examples = tomllib.loads((EXAMPLES / f"{lang}.toml").read_text(encoding="utf-8"))["example"]
    return "\n".join(example["sentence"] for example in examples)


def measure_languages() -> None:
    """A line for each language, the best of five readings."""
    start = time.process_time()
    extract_claims(article("en", news("en")))
    print(f"the first article, with its language and the gazetteer: {time.process_time() - start:.2f} s of CPU")
    for lang in CODES:
        text = news(lang)
        extract_claims(article(lang, text))
        best = min(seconds(text, lang) for _ in range(5))
        count = sum(1 for _ in sentences(text, load(lang)))
        print(f"{lang}  {count / best:6.0f} sentences/s  {len(text.encode()) / best / 1e6:5.2f} MB/s")


def measure_growth() -> None:
    """A line for each kind of long text, in four sizes."""
    for name, unit in LONG.items():
        times = [(size, seconds(unit * (1000 * size // len(unit)), "en")) for size in (50, 100, 200, 400)]
        print(f"{name:24} " + "  ".join(f"{size} kB {taken:5.2f} s" for size, taken in times))


def measure_pages(folder: Path) -> None:
    """The CPU time of claims as a share of that of articles, over pages of the languages that are read."""
    finding = reading = 0.0
    read = 0
    for path in sorted([*folder.rglob("*.html"), *folder.rglob("*.html.gz")]):
        content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
        page = Page(outlet="o", url=f"https://example.org/{path.name}", content=content, fetched=datetime.now(UTC))
        if not (finding or reading):
            read_article(page)  # what is loaded once counts for neither
        start = time.process_time()
        found = read_article(page)
        between = time.process_time()
        if isinstance(found, Unreadable) or found.lang not in CODES:
            continue
        extract_claims(found)
        finding, reading, read = finding + between - start, reading + time.process_time() - between, read + 1
    if not read:
        raise SystemExit(f"{folder}: no page there holds an article in one of the languages {', '.join(CODES)}")
    print(f"{read} articles: {finding:.2f} s to find them, {reading:.2f} s for their claims: {reading / finding:.0%}")


def main() -> None:
    """Print what was measured, and the most memory that it took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=Path, metavar="FOLDER")
    if folder := parser.parse_args().pages:
        for lang in CODES:
            extract_claims(article(lang, news(lang)))  # loads the language and the gazetteer
        measure_pages(folder)
    else:
        measure_languages()
        measure_growth()
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
