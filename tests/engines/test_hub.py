import hashlib
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from summarizer.engines.hub import REVISION, fetch_from_hub
from summarizer.engines.source import SourceUnavailableError

from .test_pull import Told

CONTENT = b"weights " * 1000

pytest.importorskip("huggingface_hub")


class Hub(BaseHTTPRequestHandler):
    """A hub with one file."""

    def do_HEAD(self) -> None:
        self.answer()

    def do_GET(self) -> None:
        self.answer()
        self.wfile.write(CONTENT)

    def answer(self) -> None:
        self.send_response(200 if f"/resolve/{REVISION}/" in self.path else 404)
        self.send_header("x-repo-commit", REVISION)
        self.send_header("etag", f'"{hashlib.sha256(CONTENT).hexdigest()}"')
        self.send_header("content-length", str(len(CONTENT)))
        self.end_headers()

    def log_message(self, *args) -> None:
        pass


@pytest.fixture
def point_to(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the hub's address, which huggingface_hub reads from the environment when imported."""

    def point(address: str) -> None:
        template = f"{address}/{{repo_id}}/resolve/{{revision}}/{{filename}}"
        monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", address)
        monkeypatch.setattr("huggingface_hub.constants.HUGGINGFACE_CO_URL_TEMPLATE", template)

    return point


@pytest.fixture
def hub() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def test_file_is_fetched_at_its_revision(tmp_path, hub, point_to, capfd):
    point_to(hub)
    told = Told()
    path = fetch_from_hub(tmp_path, told)
    assert path.read_bytes() == CONTENT
    assert told.shares[-1] > 0
    assert capfd.readouterr() == ("", "")


def test_hub_out_of_reach_is_noticed_at_once(tmp_path, point_to):
    point_to("http://127.0.0.1:1")
    begun = time.monotonic()
    with pytest.raises(SourceUnavailableError, match="cannot be reached"):
        fetch_from_hub(tmp_path, Told())
    assert time.monotonic() - begun < 5
