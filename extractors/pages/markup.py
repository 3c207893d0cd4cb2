"""From the bytes of a page to the tree of its elements."""

import re
from codecs import BOM_UTF8, lookup

from lxml import etree, html
from trafilatura import load_html, utils

_DECLARED = re.compile(rb"""charset\s*=\s*["']?([\w.:-]+)""", re.IGNORECASE)
_WITHOUT_TEXT = ("script", "style", "svg")

# lxml.html asks Python for the class of each element, which is the same for all that is read of them
utils.HTML_PARSER.set_element_class_lookup(
    etree.ElementDefaultClassLookup(
        element=html.HtmlElement,
        comment=html.HtmlComment,
        pi=html.HtmlProcessingInstruction,
        entity=html.HtmlEntity,
    )
)


def read_tree(content: bytes, charset: str | None) -> html.HtmlElement | None:
    """The tree of a page, or None; raises ValueError, TypeError or AssertionError for what is no HTML."""
    return load_html(decode(content, charset))


def thin_out(tree: html.HtmlElement) -> None:
    """Take out what never holds text, since the tree is copied and searched many times; JSON-LD may hold some."""
    for element in list(tree.iter(*_WITHOUT_TEXT)):
        if "json" not in element.get("type", "") and element.getparent() is not None:
            element.drop_tree()


def decode(content: bytes, charset: str | None) -> str:
    """The text of a page: UTF-8 where the bytes are, else the first of the named charsets that fits them."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    declared = _DECLARED.search(content[:4096])
    for name in ("utf-8", charset, declared[1].decode("ascii", "replace") if declared else None):
        try:
            return content.removeprefix(BOM_UTF8).decode(_as_browsers_do(name or "utf-8"))
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("cp1252", "replace")


def _as_browsers_do(charset: str) -> str:
    name = lookup(charset).name
    return "cp1252" if name in ("iso8859-1", "ascii") else name
