"""One page of HTML: its template filled, its style and script inside it, and a policy that allows nothing else."""

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from flows.report import wording
from flows.report.folder import file_name

FOLDER = files("flows.report") / "templates"
FILTERS = ("words", "day", "moment", "counted", "percent", "number", "relation", "status", "printable")
TEMPLATES = Environment(
    loader=PackageLoader("flows.report", "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
TEMPLATES.filters |= {name: getattr(wording, name) for name in FILTERS} | {"file_name": file_name}


@cache
def _asset(name: str) -> Markup:
    return Markup((FOLDER / name).read_text(encoding="utf-8"))


@cache
def _hash(name: str) -> str:
    """What a page's security policy calls its own style sheet or script."""
    return f"sha256-{b64encode(sha256(_asset(name).encode()).digest()).decode()}"


@cache
def edition() -> str:
    """A fingerprint of everything that pages are made of but the warehouse: a new one makes all pages anew."""
    parts = [*files("flows.report").iterdir(), *FOLDER.iterdir(), *(files("flows.report") / "charts").iterdir()]
    made_of = sorted((part.name, part.read_bytes()) for part in parts if part.is_file())
    return sha256(b"".join(name.encode() + content for name, content in made_of)).hexdigest()[:16]


def fill(template: str, *, root: str = "", script: str | None = None, **values: Any) -> str:
    """The page; `root` leads from it to the report's folder, `script` is the one script that it may run."""
    return TEMPLATES.get_template(template).render(
        root=root,
        style=_asset("style.css"),
        style_hash=_hash("style.css"),
        script=_asset(script) if script else None,
        script_hash=_hash(script) if script else None,
        **values,
    )
