"""Writes the report: one page of HTML that opens from disk, loads nothing from elsewhere and runs no script."""

from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report import wording
from flows.report.sections import read_sections
from flows.report.wording import plural
from flows.settings import Settings
from warehouse.warehouse import Warehouse

TEMPLATES = Environment(
    loader=PackageLoader("flows.report", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters |= {name: getattr(wording, name) for name in ("words", "day", "moment", "counted", "percent")}
STYLE = (files("flows.report") / "templates" / "style.css").read_text(encoding="utf-8")


def _style_hash() -> str:
    """What the page's security policy calls its own style sheet."""
    return f"sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}"


def _night(warehouse: Warehouse) -> dict[str, Any] | None:
    rows = warehouse.ask("report_night").to_pylist()
    return rows[0] if rows else None


def _lines(night: dict[str, Any]) -> list[tuple[int, str, bool]]:
    """What the night brought in five lines: a number, what it counts, whether it calls for attention."""
    read, failed, found = night["outlets"] - night["outlets_failed"], night["outlets_failed"], night["discrepancies"]
    articles, claims = night["articles"], night["claims"]
    return [
        (read, f"{plural(read, 'outlet')} read", False),
        (articles, f"new {plural(articles, 'article')}, {night['articles_in_all']:,} in all", False),
        (claims, f"new {plural(claims, 'claim')}, {night['claims_in_all']:,} in all", False),
        (found, f"new {plural(found, 'discrepancy', 'discrepancies')} between two claims", found > 0),
        (failed, f"{plural(failed, 'outlet')} failed", failed > 0),
    ]


def render(warehouse: Warehouse, settings: Settings, notice: str | None = None) -> str:
    """The page; `notice` is a remark to its reader that stands above all findings."""
    night = _night(warehouse)
    failed = warehouse.ask("report_failed", run=night["run_id"]).to_pylist() if night else []
    return TEMPLATES.get_template("index.html").render(
        night=night,
        lines=_lines(night) if night else [],
        failed=failed,
        notice=notice,
        sections=read_sections(warehouse),
        widths=settings.widths,
        style=Markup(STYLE),
        style_hash=_style_hash(),
    )


def write_report(warehouse: Warehouse, folder: Path, settings: Settings, notice: str | None = None) -> Path:
    """Write index.html into the folder and return its path; a report that stands there is replaced whole."""
    folder.mkdir(parents=True, exist_ok=True)
    page, unfinished = folder / "index.html", folder / ".index.html.new"
    unfinished.write_text(render(warehouse, settings, notice), encoding="utf-8")
    return unfinished.replace(page)
