"""Fuzzes one reader, led by the branches that its inputs reach, until it is stopped or something breaks; run by hand.

    pip install atheris      # Linux; not one of the project's dependencies
    python tests/fuzz/atheris_readers.py page|feed|sitemap|record|outlets|archive|language [-max_total_time=600]

What breaks a reader is written to a file crash-…, whose bytes belong into the samples of readers.py.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

import atheris

with atheris.instrument_imports(include=["extractors", "flows"]):
    from readers import READERS


def main() -> None:
    """Begin with the reader's samples, and keep what reaches new branches beside them."""
    if len(sys.argv) < 2 or sys.argv[1] not in READERS:
        raise SystemExit(__doc__)
    reader = READERS[sys.argv.pop(1)]
    with TemporaryDirectory() as corpus:
        for nth, sample in enumerate(reader.samples):
            (Path(corpus) / f"sample-{nth}").write_bytes(sample)
        atheris.Setup([*sys.argv, corpus], reader.take)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
