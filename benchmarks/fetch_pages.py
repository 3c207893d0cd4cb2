"""How fast small pages are fetched and archived from many outlets on this machine, with the delay off.

python benchmarks/fetch_pages.py [HOW_MANY]
"""

import asyncio
import resource
import sys
import tempfile
import threading
import time
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from flows.archive import ArchiveWriter
from flows.fetch.hosts import Hosts
from flows.fetch.pace import Pace
from flows.fetch.visit import visit_outlet
from flows.outlets import Outlet
from flows.settings import defaults

OUTLETS = 20
NOW = datetime.now(UTC)
PAGE = b"<html><body><article><h1>Flood</h1><p>The flood killed 14 people in the valley.</p></article></body></html>"


class Answers(BaseHTTPRequestHandler):
    """A feed of so many pages for each outlet, and the pages."""

    protocol_version = "HTTP/1.1"
    pages = 100

    def do_GET(self) -> None:
        _, outlet, name = [*self.path.split("/"), ""][:3]
        links = "".join(f"<item><link>http://127.0.0.1:{PORT[0]}/{outlet}/{n}</link></item>" for n in range(self.pages))
        listing = f"<rss version='2.0'><channel><title>x</title>{links}</channel></rss>".encode()
        body = listing if name == "feed.xml" else PAGE if name else b""
        self.send_response(200 if name else 404)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


PORT = [0]


async def fetched(folder: Path, pages: int) -> int:
    """Visit all outlets side by side; returns how many pages were archived."""
    settings = replace(defaults().fetch, delay_seconds=0.0, max_pages=pages)
    pace, hosts = Pace(settings.in_flight), Hosts(reservations=True)

    async def one(name: str) -> int:
        feeds = (f"http://127.0.0.1:{PORT[0]}/{name}/feed.xml",)
        outlet = Outlet(id=name, name=name, language="en", feeds=feeds, allow_private=True)
        archive = ArchiveWriter(folder, outlet, "night", NOW)
        visit = await visit_outlet(outlet, settings, pace, hosts, archive, [], NOW, folder)
        return int(visit.row("")["fetched"])

    return sum(await asyncio.gather(*(one(f"outlet-{n}") for n in range(OUTLETS))))


def main(how_many: int) -> None:
    """Serve, fetch, and print the pages a second."""
    Answers.pages = how_many // OUTLETS
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    PORT[0] = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as name:
        begun, cpu = time.perf_counter(), time.process_time()
        pages = asyncio.run(fetched(Path(name), Answers.pages))
        seconds = time.perf_counter() - begun
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"{pages} pages of {OUTLETS} outlets in {seconds:.1f} s: {pages / seconds:.0f} pages/s")
    print(f"{time.process_time() - cpu:.1f} s of CPU, the server's included; peak memory {peak} MB")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2000)
