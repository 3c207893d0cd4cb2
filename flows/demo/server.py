"""The sample outlets as web sites on loopback: feeds, a sitemap and pages, with entity tags."""

import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from email.utils import format_datetime
from hashlib import blake2b
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple

from jinja2 import Environment, PackageLoader, StrictUndefined

from flows.demo.sample import NIGHTS, SampleOutlet

LAYOUTS = Environment(loader=PackageLoader("flows.demo", "layouts"), autoescape=True, undefined=StrictUndefined)
LAYOUTS.filters["rfc822"] = format_datetime
LISTINGS = {"feed": ("feed.xml", "application/rss+xml"), "sitemap": ("sitemap.xml", "application/xml")}


class Answer(NamedTuple):
    """What a path answers with."""

    kind: str
    body: bytes

    @property
    def tag(self) -> str:
        """The entity tag: changes with the body."""
        return f'"{blake2b(self.body, digest_size=8).hexdigest()}"'


def site(outlet: SampleOutlet, night: int, base: str) -> dict[str, Answer]:
    """Every path of one outlet on one night, and its answer."""
    home = f"{base}/{outlet.id}/"
    listed = [(article, home + article.slug) for article in outlet.on(night)]
    listing, kind = LISTINGS[outlet.listing]
    layout = LAYOUTS.get_template(f"{outlet.id}.html")
    answers = {
        f"/{outlet.id}/{listing}": (kind, LAYOUTS.get_template(listing).render(outlet=outlet, home=home, listed=listed))
    }
    for article, url in listed:
        paragraphs = article.text.split("\n\n")
        page = layout.render(outlet=outlet, home=home, url=url, article=article, paragraphs=paragraphs)
        answers[f"/{outlet.id}/{article.slug}"] = ("text/html", page)
    return {path: Answer(f"{kind}; charset=utf-8", body.encode()) for path, (kind, body) in answers.items()}


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "DemoServer"

    def log_message(self, format: str, *args: object) -> None:
        pass

    def do_GET(self) -> None:
        answer = self.server.answers.get(self.path)
        if answer is None:
            self._send(404, Answer("text/plain; charset=utf-8", b"There is no such page.\n"))
        elif self.headers.get("If-None-Match") == answer.tag:
            self._send(304, answer)
        else:
            self._send(200, answer)

    def _send(self, status: int, answer: Answer) -> None:
        self.send_response(status)
        self.send_header("ETag", answer.tag)
        self.send_header("Content-Type", answer.kind)
        if status != 304:
            self.send_header("Content-Length", str(len(answer.body)))
        self.end_headers()
        if status != 304:
            self.wfile.write(answer.body)


class DemoServer(ThreadingHTTPServer):
    """All sample outlets on one loopback port, each below /its-id/."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of a browser that has hung up."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)

    def __init__(self, outlets: Sequence[SampleOutlet]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.outlets = outlets
        self.turn_to(NIGHTS[0])

    @property
    def base(self) -> str:
        """The address of the server, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_port}"

    def turn_to(self, night: int) -> None:
        """Let the outlets print what they print on that night."""
        answers = {"/robots.txt": Answer("text/plain; charset=utf-8", b"User-agent: *\nAllow: /\n")}
        for outlet in self.outlets:
            answers |= site(outlet, night, self.base)
        self.answers = answers


@contextmanager
def serving(outlets: Sequence[SampleOutlet]) -> Iterator[DemoServer]:
    """The server, up until the block ends."""
    with DemoServer(outlets) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()
