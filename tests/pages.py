"""Web sites on loopback, with and without encryption, that remember what they were asked."""

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import trustme

ARTICLE = (
    "<html><head><title>Dockers and port meet</title></head><body><article>"
    "<h1>Dockers and port meet</h1><p>The dockers' union and the port of Sellhaven met in "
    "Sellhaven on 4 May for wage talks.</p></article></body></html>"
)


@dataclass(frozen=True)
class Sent:
    """What a path answers with."""

    body: str | bytes = ARTICLE
    kind: str = "text/html; charset=utf-8"
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


def moved(location: str, status: int = 302) -> Sent:
    """An answer that sends its visitor on."""
    return Sent("", status=status, headers={"location": location})


Script = Sent | Callable[[BaseHTTPRequestHandler], None]
"""An answer, or what writes one to the handler's `wfile` in its own way."""


class Site:
    """Serves `pages` by path; whatever is not among them is missing, robots.txt included."""

    def __init__(self, certificate: trustme.LeafCert | None = None) -> None:
        self.pages: dict[str, Script] = {}
        self.asked: list[str] = []
        self.headers: list[dict[str, str]] = []
        self.closing = threading.Event()
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                site.asked.append(self.path)
                site.headers.append({name.lower(): value for name, value in self.headers.items()})
                script = site.pages.get(self.path, Sent("no", "text/plain", 404))
                if isinstance(script, Sent):
                    self._send(script)
                else:
                    script(self)
                    self.close_connection = True

            def _send(self, sent: Sent) -> None:
                body = sent.body.encode() if isinstance(sent.body, str) else sent.body
                self.send_response(sent.status)
                headers = {"content-type": sent.kind, "content-length": str(len(body))}
                for name, value in {**headers, **sent.headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128
            daemon_threads = True

            def handle_error(self, *args: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self.scheme = "http"
        if certificate:
            self.scheme = "https"
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            certificate.configure_cert(context)
            # Shaking hands is each connection's own matter, not that of the loop that accepts them.
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def port(self) -> int:
        return self._server.server_address[1]

    def url(self, path: str = "/", host: str = "news.example") -> str:
        return f"{self.scheme}://{host}:{self.port}{path}"

    def drip(self, handler: BaseHTTPRequestHandler) -> None:
        """A script that sends its page a byte at a time, for as long as anybody listens."""
        handler.wfile.write(b"HTTP/1.1 200 OK\r\ncontent-type: text/html\r\n\r\n")
        while not self.closing.wait(0.01):
            handler.wfile.write(b"x")

    def drip_headers(self, handler: BaseHTTPRequestHandler) -> None:
        """A script that never comes to the end of its headers."""
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nx-long: ")
        while not self.closing.wait(0.01):
            handler.wfile.write(b"x")

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@contextmanager
def serving(certificate: trustme.LeafCert | None = None) -> Iterator[Site]:
    site = Site(certificate)
    try:
        yield site
    finally:
        site.close()
