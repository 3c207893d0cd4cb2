"""The commands as a person types them: what they print, and how they end."""

import json
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

import pytest

from flows import cli
from warehouse.warehouse import Warehouse

from .site import Site, feed, page

SENTENCE = "Ukraine lost more than 26,000 soldiers in the battle for Toretsk, Russia's defence ministry said on Friday."
Run = Callable[..., "Ended"]


class Ended:
    """How a command ended and what it printed."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    monkeypatch.chdir(tmp_path)

    def go(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["crosscheck", *arguments])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        out, err = capfdbinary.readouterr()
        return Ended(int(ended.value.code or 0), out.decode(), err.decode())

    return go


def records(path: Path, *articles: dict[str, str]) -> str:
    path.write_text("".join(json.dumps(article) + "\n" for article in articles), encoding="utf-8")
    return path.name


COMMANDS = [
    "demo",
    "run",
    "serve",
    "ingest",
    "compare",
    "report",
    "extract",
    "query",
    "explain",
    "review",
    "quality",
    "check",
    "outlets",
    "status",
    "rebuild",
    "forget",
]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_says_what_it_does(run: Run, command: str) -> None:
    said = run(command, "--help")
    assert said.code == 0
    assert said.out.startswith(f"Usage: crosscheck {command}")


def test_no_command_is_cut_short(run: Run) -> None:
    said = " ".join(run("--help").out.split())
    for command in cli.crosscheck.commands.values():
        assert str(command.help).partition("\n")[0] in said
    assert "…" not in said and "..." not in said.partition("Commands:")[2]


@pytest.mark.parametrize("arguments", [["--help"], ["extract", "--help"]])
def test_help_is_there_at_once(arguments: list[str]) -> None:
    """Nothing is loaded that takes its time."""
    heavy = {"prefect", "duckdb", "pyarrow", "trafilatura", "httpx", "numpy", "lxml", "jinja2"}
    asked = f"import sys; from flows.cli import main\ntry: main()\nexcept SystemExit: print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", asked, *arguments], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("Usage: ")
    assert done.stdout.endswith("set()\n")


def test_extract_and_ingest_do_without_prefect(tmp_path: Path) -> None:
    name = records(tmp_path / "a.jsonl", {"text": SENTENCE})
    asked = "import sys; from flows.cli import main\ntry: main()\nexcept SystemExit: print('prefect' in sys.modules)"
    for arguments in (["extract", name], ["ingest", name], ["query", "worst"]):
        done = subprocess.run(
            [sys.executable, "-c", asked, *arguments], cwd=tmp_path, capture_output=True, text=True, check=True
        )
        assert done.stdout.endswith("False\n"), done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["nonsense"], 2),
        (["extract", "--format", "xml"], 2),
        (["extract", "none.txt"], 1),
        (["ingest"], 2),
        (["ingest", "none.jsonl"], 2),
        (["run", "--since", "yesterday"], 2),
        (["run", "--outlets", "none.toml"], 2),
        (["query", "FROM claims"], 1),
        (["status"], 1),
        (["report"], 1),
        (["explain", "abc"], 1),
        (["review", "abc"], 2),
        (["review"], 2),
        (["review", "abc", "--label", "confirmed", "--read", "sheet.csv"], 2),
        (["quality"], 1),
        (["report", "--terminal"], 1),
        (["outlets", "check", "nobody"], 2),
        (["compare", "--settings", "none.toml"], 2),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_an_exit_code(run: Run, arguments: list[str], code: int) -> None:
    ended = run(*arguments)
    assert ended.code == code
    assert ended.err.strip()
    assert "Traceback" not in ended.err


def test_a_file_that_is_no_warehouse_is_left_as_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "crosscheck.duckdb").write_text("my diary")
    ended = run("compare")
    assert (ended.code, (tmp_path / "crosscheck.duckdb").read_text()) == (1, "my diary")
    assert "is no crosscheck warehouse" in ended.err


def test_extract_answers_each_record_in_turn(run: Run, tmp_path: Path) -> None:
    name = records(tmp_path / "a.jsonl", {"id": "one", "text": SENTENCE}, {"id": "two", "text": "Nem", "lang": "hu"})
    one, two = map(json.loads, run("extract", "--format", "jsonl", name).out.splitlines())
    claim = one["claims"][0]
    assert (one["id"], claim["quote"], claim["low"], claim["high"], claim["qualifier"]) == (
        "one", "26,000", 26000, 26000, "more_than",
    )  # fmt: skip
    assert SENTENCE[claim["start"] : claim["end"]] == claim["quote"]
    assert two == {"id": "two", "claims": [], "note": "no language file for hu"}


def test_extract_lists_all_numbers_with_their_role(run: Run, tmp_path: Path) -> None:
    name = records(tmp_path / "a.jsonl", {"text": "The Boeing 737 carried 14 people."})
    answer = json.loads(run("extract", "--format", "jsonl", "--all-numbers", name).out)
    roles = {number["quote"]: number["role"] for number in answer["numbers"]}
    assert roles.pop("14") == "claim"
    assert "claim" not in roles.values()
    assert set(answer["numbers"][0]) >= {"quote", "start", "end", "low", "high", "unit", "qualifier", "role"}


def test_extract_reads_a_text_a_page_and_standard_input(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE, encoding="utf-8")
    (tmp_path / "a.html").write_bytes(bytes(page("Losses", SENTENCE).body, "utf-8"))
    for name in ("a.txt", "a.html"):
        answer = json.loads(run("extract", "--format", "jsonl", "--lang", "en", name).out)
        assert [claim["quote"] for claim in answer["claims"]] == ["26,000"]
    with (tmp_path / "in.jsonl").open("w+b") as stream:
        stream.write(json.dumps({"text": SENTENCE}).encode())
        stream.seek(0)
        monkeypatch.setattr(sys, "stdin", type("In", (), {"buffer": stream}))
        assert "26,000" in run("extract").out


def test_extract_keeps_a_text_as_it_came(run: Run, tmp_path: Path) -> None:
    text = "\ufeff \u2028Zwölf\u00a0Tote 😀: 14 people were killed.\r\n\ud800"
    name = records(tmp_path / "a.jsonl", {"text": text, "lang": "en"})
    (claim,) = json.loads(run("extract", "--format", "jsonl", name).out)["claims"]
    assert text[claim["start"] : claim["end"]] == "14"


def test_a_bad_record_is_named_by_its_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "fine"}\n{"txt": 1}\n')
    ended = run("extract", "a.jsonl")
    assert (ended.code, "a.jsonl:2: the key 'text' is missing" in ended.err) == (1, True)


def test_from_articles_to_an_explained_verdict(run: Run, tmp_path: Path) -> None:
    other = "Ukraine lost 4,700 soldiers in the battle for Toretsk, Ukraine's general staff said on Friday."
    name = records(
        tmp_path / "a.jsonl",
        {"id": "a", "outlet": "post", "published": "2025-02-07", "text": SENTENCE},
        {"id": "b", "outlet": "dispatch", "published": "2025-02-07", "text": other},
        {"id": "c", "outlet": "gazette", "published": "2025-02-07", "text": SENTENCE},
    )
    assert "3 read: 3 new articles, 3 new claims" in run("ingest", name).out
    assert "3 read: 0 new articles, 0 new claims" in run("ingest", name).out
    assert "claims of 3 articles compared" in run("compare").out
    rows = json.loads(run("query", "FROM comparisons", "--format", "json").out)
    assert {"AGREE", "CONTRADICT"} <= {row["relation"] for row in rows}
    contested = next(row for row in rows if row["relation"] == "CONTRADICT")
    explained = run("explain", contested["comparison_id"]).out
    assert "CONTRADICT" in explained
    assert "»" in explained
    assert f"judged by crosscheck {version('crosscheck')}" in explained
    assert run("explain", contested["comparison_id"]).out == explained
    assert run("review", contested["comparison_id"][:10], "--label", "confirmed", "--note", "seen").code == 0
    assert "reviewed: confirmed, seen" in run("explain", contested["comparison_id"]).out
    assert "21%–100%" in run("quality").out
    assert "discrepancies: sheet.csv" in run("review", "--write", "sheet.csv").out
    sheet = Path("sheet.csv").read_text(encoding="utf-8").replace('"confirmed"', '"update"')
    Path("sheet.csv").write_text(sheet, encoding="utf-8")
    assert "1 labels new or changed" in run("review", "--read", "sheet.csv").out
    of_claims = run("explain", contested["claim_a"]).out + run("explain", contested["claim_b"]).out
    assert "26,000" in of_claims
    assert "what an army loses: “lost”" in of_claims
    fact = json.loads(run("query", "FROM facts", "--format", "json").out)[0]
    assert f"status     {fact['status']}" in run("explain", fact["fact_id"]).out
    checked = run("check", "Ukraine lost 4,700 soldiers in the battle for Toretsk.").out
    assert "dispatch" in checked
    assert run("report").out.startswith("report: ")
    assert run("report", "--terminal").out.count("severity") == 1  # the other is set aside by its label
    assert "ingest" in run("status").out


def test_outlets_are_checked(run: Run, site: Site, tmp_path: Path) -> None:
    site.paths["/feed.xml"] = feed(site.url("/one"), site.url("/two"))
    tables = "".join(
        f'[[outlet]]\nid = "{name}"\nname = "x"\nlanguage = "en"\nfeeds = ["{site.url(path)}"]\nallow_private = true\n'
        for name, path in (("there", "/feed.xml"), ("gone", "/gone.xml"))
    )
    (tmp_path / "outlets.toml").write_text(tables)
    said = run("outlets", "check", "--outlets", "outlets.toml", "--since", "2025-02-01")
    assert said.code == 0
    assert "2 listed, 2 in the window, newest 2025-02-07 12:00" in said.out
    assert "status 404" in said.out
    assert run("outlets", "check", "gone", "--outlets", "outlets.toml").code == 1


def test_a_warehouse_in_use_is_told_before_prefect_starts(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("flows.prefect_run.run_nightly", lambda *_, **__: pytest.fail("it started"))
    with Warehouse.open("crosscheck.duckdb"):
        said = run("run", "--quiet")
    assert (said.code, said.out) == (1, "")
    assert said.err.startswith("crosscheck: crosscheck.duckdb is in use")
