"""A door before the server that counts what passes, the same way for every system."""

import json
import threading
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

TIMEOUT = 1800
"""Seconds one request may take."""


@dataclass
class Meter:
    """Requests and tokens since it was last read; tokens are those the server counts."""

    base_url: str = ""
    calls: int = 0
    tokens: int = 0

    def read(self) -> tuple[int, int]:
        """Calls and tokens so far, from nought again afterwards."""
        counted = self.calls, self.tokens
        self.calls = self.tokens = 0
        return counted


@contextmanager
def metered(base_url: str) -> Generator[Meter]:
    """A meter whose own base URL leads to the server at `base_url`."""
    target = urlsplit(base_url)
    meter = Meter()

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            kept = {"content-type", "authorization"}
            headers = {name: value for name, value in self.headers.items() if name.lower() in kept}
            server = HTTPConnection(target.hostname or "", target.port, timeout=TIMEOUT)
            server.request("POST", self.path, body, headers)
            answer = server.getresponse()
            content = answer.read()
            server.close()
            meter.calls += 1
            meter.tokens += _tokens(content)
            self.send_response(answer.status)
            self.send_header("content-type", answer.headers.get("content-type", ""))
            self.send_header("content-length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    door = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    thread = threading.Thread(target=door.serve_forever, daemon=True)
    thread.start()
    meter.base_url = f"http://127.0.0.1:{door.server_port}{target.path}"
    try:
        yield meter
    finally:
        door.shutdown()
        door.server_close()


def _tokens(content: bytes) -> int:
    try:
        return int(json.loads(content)["usage"]["total_tokens"])
    except (ValueError, KeyError, TypeError):
        return 0
