"""A chat endpoint on loopback that misbehaves as it is told, and counts what it is asked."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from pydantic import BaseModel

from summarizer.engines.base import Message, Request
from summarizer.engines.chat import Chat
from summarizer.engines.retry import RetryPolicy


class City(BaseModel):
    """A small answer."""

    city: str


def request(question: str = "Capital of Peru?") -> Request:
    messages = (
        Message("system", "Answer in JSON.\nAlways."),
        Message("user", "Capital of Spain?"),
        Message("assistant", '{"city": "Madrid"}'),
        Message("user", question),
    )
    return Request("capital", 1, messages, max_tokens=50)


@dataclass(frozen=True)
class Reply:
    """What the endpoint does with one request."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    drop: bool = False
    drip_seconds: float = 0


def completion(content: str | None, **choice) -> dict:
    message = {"role": "assistant", "content": content, **choice.pop("message", {})}
    return {
        "id": "chatcmpl-very-private-id",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "m",
        "system_fingerprint": "fp-very-private",
        "timings": {"predicted_ms": 12.5},
        "choices": [{"index": 0, "finish_reason": "stop", "message": message, **choice}],
        "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
    }


def answers(content: str | None, **choice) -> Reply:
    return Reply(body=json.dumps(completion(content, **choice)).encode())


def fails(status: int, *, headers: dict[str, str] | None = None, **error) -> Reply:
    body = {"error": {"message": "no", "type": "t", "param": None, "code": None, **error}}
    return Reply(status, json.dumps(body).encode(), headers or {})


LIMA = answers('{"city": "Lima"}')


class Endpoint:
    """Gives its replies in order and then the last of them again and again."""

    def __init__(self) -> None:
        self.replies: list[Reply | Callable[[dict], Reply]] = [LIMA]
        self.bodies: list[dict] = []
        self.raw: list[bytes] = []
        self.headers: list[dict[str, str]] = []
        self._lock = threading.Lock()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                raw = self.rfile.read(int(self.headers["content-length"]))
                reply = endpoint.next_reply(raw, dict(self.headers))
                if reply.drop:
                    self.close_connection = True
                    self.connection.shutdown(socket.SHUT_RDWR)
                    return
                self.send_response(reply.status)
                head = {"content-type": "application/json", "set-cookie": "secret=cookie"}
                for name, value in {**head, **reply.headers}.items():
                    self.send_header(name, value)
                self.send_header("content-length", str(len(reply.body) or 1000))
                self.end_headers()
                if reply.drip_seconds:
                    self._drip(reply.drip_seconds)
                self.wfile.write(reply.body)

            def _drip(self, seconds: float) -> None:
                self.close_connection = True
                ends = time.monotonic() + seconds
                while time.monotonic() < ends:
                    try:
                        self.wfile.write(b" ")
                        self.wfile.flush()
                    except OSError:
                        return
                    time.sleep(0.02)

            def log_message(self, *args) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128
            daemon_threads = True

            def handle_error(self, *args) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def next_reply(self, raw: bytes, headers: dict[str, str]) -> Reply:
        with self._lock:
            self.raw.append(raw)
            self.bodies.append(json.loads(raw))
            self.headers.append(headers)
            reply = self.replies[min(len(self.bodies), len(self.replies)) - 1]
        return reply(self.bodies[-1]) if callable(reply) else reply

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def calls(self) -> int:
        return len(self.bodies)

    def close(self) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    served = Endpoint()
    yield served
    served.close()


class Sleeps(list[float]):
    """Sleeps that are noted instead of slept; the clock runs on as if they had been."""

    now = 0.0

    async def sleep(self, seconds: float) -> None:
        self.append(seconds)
        self.now += seconds

    def clock(self) -> float:
        return self.now


@pytest.fixture
def sleeps() -> Sleeps:
    return Sleeps()


@pytest.fixture
def policy(sleeps: Sleeps) -> RetryPolicy:
    return RetryPolicy(timeout=5, sleep=sleeps.sleep, clock=sleeps.clock, jitter=lambda: 0.5)


@pytest.fixture
async def chat(endpoint: Endpoint, policy: RetryPolicy):
    opened = Chat(model="m", base_url=endpoint.url, api_key="k-secret", policy=policy)
    yield opened
    await opened.aclose()
