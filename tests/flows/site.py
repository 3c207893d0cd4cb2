"""A web site on loopback whose every path answers as a test says, and which counts what it was asked."""

import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = BaseHTTPRequestHandler


@dataclass
class Reply:
    """What a path answers with."""

    body: bytes | str = b""
    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"

    def send(self, handler: Handler) -> None:
        body = self.body.encode() if isinstance(self.body, str) else self.body
        handler.send_response(self.status)
        for name, value in ({"Content-Type": self.kind, "Content-Length": str(len(body))} | self.headers).items():
            handler.send_header(name, value)
        handler.end_headers()
        handler.wfile.write(body)


Answering = Reply | list[Reply] | Callable[[Handler], None]


class Server(ThreadingHTTPServer):
    """A server that says nothing of clients that hang up, as careful ones do."""

    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Site:
    """The paths and their replies; of a list each is given once, the last one for ever after."""

    def __init__(self) -> None:
        self.paths: dict[str, Answering] = {"/robots.txt": Reply(status=404)}
        self.asked: Counter[str] = Counter()
        self.sent: list[tuple[str, dict[str, str]]] = []
        self.in_flight = 0
        self.most_in_flight = 0
        self.port = 0
        self._lock = threading.Lock()

    def url(self, path: str) -> str:
        return f"http://127.0.0.1:{self.port}{path}"

    def answer(self, handler: Handler) -> None:
        with self._lock:
            self.asked[handler.path] += 1
            self.sent.append((handler.path, {name.lower(): value for name, value in handler.headers.items()}))
            self.in_flight += 1
            self.most_in_flight = max(self.most_in_flight, self.in_flight)
        try:
            self._reply(handler, self.paths.get(handler.path, Reply("not here", 404)))
        finally:
            with self._lock:
                self.in_flight -= 1

    def _reply(self, handler: Handler, answering: Answering) -> None:
        if isinstance(answering, list):
            answering = answering.pop(0) if len(answering) > 1 else answering[0]
        if isinstance(answering, Reply):
            tag = answering.headers.get("ETag")
            unchanged = tag is not None and handler.headers.get("If-None-Match") == tag
            (Reply(status=304, headers={"ETag": tag or ""}) if unchanged else answering).send(handler)
        else:
            answering(handler)


@contextmanager
def serving() -> Iterator[Site]:
    """A site while it is up."""
    site = Site()

    class Answerer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.answer(self)

        def log_message(self, *_: object) -> None:
            pass

    server = Server(("127.0.0.1", 0), Answerer)
    site.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def feed(*urls: str, day: str = "Fri, 07 Feb 2025 12:00:00 GMT") -> Reply:
    """An RSS feed that lists these addresses."""
    items = "".join(f"<item><title>t</title><link>{url}</link><pubDate>{day}</pubDate></item>" for url in urls)
    body = f"<?xml version='1.0'?><rss version='2.0'><channel><title>Feed</title>{items}</channel></rss>"
    return Reply(body, kind="application/rss+xml", headers={"ETag": f'"{hash(body)}"'})


def page(title: str, text: str, *, day: str = "2025-02-07T10:00:00+01:00") -> Reply:
    """A page with one article."""
    paragraphs = "".join(f"<p>{part}</p>" for part in text.split("|"))
    head = f"<title>{title}</title><meta property='article:published_time' content='{day}'>"
    body = f"<html lang='en'><head>{head}</head><body><article><h1>{title}</h1>{paragraphs}</article></body></html>"
    return Reply(body, headers={"ETag": f'"{hash(body)}"'})
