"""The feed of new discrepancies: RSS 2.0, for the reader that an analyst has open anyway."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.utils import format_datetime
from xml.etree.ElementTree import Element, SubElement, tostring

from flows.report.fact_pages import page_name
from flows.report.finding import Finding
from flows.report.printed import Printed
from flows.report.wording import printable

MOST = 100  # items


def feed(
    findings: Sequence[Finding],
    watched: Mapping[str, Sequence[str]],
    pages: set[str],
    since: datetime | None,
    address: str,
) -> str:
    """The discrepancies first seen in the last night, what is watched first; `address`: where the report stands."""
    rss = Element("rss", version="2.0")
    channel = SubElement(rss, "channel")
    _text(channel, "title", "crosscheck: new discrepancies")
    _text(channel, "link", f"{address}/index.html")
    _text(channel, "description", "Figures of the last night that cannot both be right.")
    _text(channel, "language", "en")
    if since is not None:
        _text(channel, "lastBuildDate", format_datetime(since.astimezone(UTC)))
    for finding in [finding for finding in findings if finding.is_new(since)][:MOST]:
        page = page_name(finding.fact_id) if finding.fact_id in pages else "index.html"
        _item(channel, finding, watched.get(finding.comparison_id, ()), f"{address}/{page}#{finding.comparison_id}")
    return tostring(rss, encoding="unicode", xml_declaration=True)


def _item(channel: Element, finding: Finding, watches: Sequence[str], address: str) -> None:
    item = SubElement(channel, "item")
    _text(item, "title", f"{finding.heading}: {finding.about}")
    _text(item, "link", address)
    _text(item, "description", "\n".join(_said(side[0]) for side in (finding.left, finding.right)))
    SubElement(item, "guid", isPermaLink="false").text = finding.comparison_id
    if finding.first_seen is not None:
        _text(item, "pubDate", format_datetime(finding.first_seen.astimezone(UTC)))
    for name in ("Watched: " + watch for watch in watches):
        _text(item, "category", name)


def _said(claim: Printed) -> str:
    return f"{claim.name}: “{claim.sentence}” ({claim.gloss})"


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = printable(text)
