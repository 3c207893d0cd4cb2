"""The sample outlets: what each of them prints on the first night and on the second."""

import tomllib
from dataclasses import dataclass, replace
from datetime import datetime
from importlib.resources import files
from typing import Any

NIGHTS = (1, 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """A wording that an outlet changes on a later night without saying so."""

    night: int
    old: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleArticle:
    """One article as its outlet first printed it, with the edits it will see."""

    slug: str  # path of its page below the outlet's
    night: int  # the first night it is listed
    published: datetime
    byline: str
    title: str
    text: str
    edits: tuple[Edit, ...] = ()

    def on(self, night: int) -> "SampleArticle":
        """The article as it reads on that night."""
        text = self.text
        for edit in self.edits:
            text = text.replace(edit.old, edit.new) if edit.night <= night else text
        return replace(self, text=text)


@dataclass(frozen=True, slots=True, kw_only=True)
class SampleOutlet:
    """One sample outlet: the facts an outlets file gives, and its articles."""

    id: str
    name: str
    language: str
    country: str
    timezone: str
    kind: str
    listing: str  # "feed" or "sitemap"
    articles: tuple[SampleArticle, ...]

    def on(self, night: int) -> tuple[SampleArticle, ...]:
        """What the outlet lists on that night, newest first."""
        listed = [article.on(night) for article in self.articles if article.night <= night]
        return tuple(sorted(listed, key=lambda article: article.published, reverse=True))


def _article(table: dict[str, Any]) -> SampleArticle:
    edits = tuple(Edit(**edit) for edit in table.pop("edits", ()))
    return SampleArticle(**table | {"text": table["text"].strip()}, edits=edits)


def read_sample() -> tuple[SampleOutlet, ...]:
    """The sample outlets, by id."""
    found = []
    for file in files("flows.demo").joinpath("outlets").iterdir():
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        articles = tuple(_article(article) for article in table.pop("article"))
        found.append(SampleOutlet(id=file.name.removesuffix(".toml"), articles=articles, **table))
    return tuple(sorted(found, key=lambda outlet: outlet.id))
