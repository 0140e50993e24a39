"""A model on loopback that answers whatever schema it is given, and remembers what it was asked."""

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Body = Mapping[str, Any]
Script = Callable[[Body], Any]
"""From a request's body to what is answered: JSON, a text, or the HTTP status to fail with."""


ARTICLES = {
    "gazette": (
        "Dockers and port meet in Sellhaven\n\n"
        "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May for wage talks. "
        "About 1,400 dockers have walked out, the dockers' union said. "
        "The union demands 8 percent more pay.\n"
    ),
    "monitor": (
        "No end to strike in Sellhaven\n\n"
        "Wage talks between the dockers' union and the port were held in Sellhaven on 4 May. "
        "Some 1,250 dockers are on strike, according to the port. "
        "The port rejects any raise above 5.5 percent.\n"
    ),
    "wire": (
        "Strike goes on\n\n"
        "The dockers' union and the port of Sellhaven met in Sellhaven on 4 May. "
        "By now 1,400 dockers are on strike, the port said. "
        "The delegations will meet again on Friday.\n"
    ),
}
"""Articles of an invented dock strike, by name."""

QUESTIONS = 6
"""Asked about an article by the `article` strategy: one for each section but figures."""


class LoopbackModel:
    """Speaks the chat completions protocol on a port of its own, as its script says."""

    def __init__(self) -> None:
        self.script: Script = well_read
        self.asked: list[Body] = []
        self.keys: set[str | None] = set()
        self.closing = threading.Event()
        model = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                model.asked.append(body)
                model.keys.add(self.headers["authorization"])
                said = model.script(body)
                status, answer = (said, _failure()) if isinstance(said, int) else (200, _chat(said))
                text = json.dumps(answer).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(text)))
                self.end_headers()
                self.wfile.write(text)

            def log_message(self, *args: object) -> None:
                pass

        class Server(ThreadingHTTPServer):
            request_queue_size = 128
            daemon_threads = True

            def handle_error(self, *args: object) -> None:
                pass

        self._server = Server(("127.0.0.1", 0), Handler)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def options(self) -> tuple[str, ...]:
        """Command line options that lead to this model."""
        return "--base-url", self.url, "--model", "loopback"

    @property
    def calls(self) -> int:
        return len(self.asked)

    def hold(self, body: Body) -> int:
        """A script that answers nobody until the model is closed."""
        del body
        self.closing.wait(60)
        return 503

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()


@pytest.fixture
def model() -> Iterator[LoopbackModel]:
    served = LoopbackModel()
    yield served
    served.close()


def question(body: Body) -> str:
    """What the request asks, behind its instructions and examples."""
    return body["messages"][-1]["content"]


def mentions(body: Body, words: str) -> bool:
    """Whether the question, or what it was asked again after, has the words in it."""
    return any(words in message["content"] for message in body["messages"])


def well_read(body: Body) -> Any:
    """The smallest answer that fits the schema, its `words` copied from the sentence in question.

    A question for a list of what an article holds is answered with the meeting in it, or nothing.
    """
    schema = body["response_format"]["json_schema"]["schema"]
    asked = question(body)
    if "\nList: " in asked:
        return _listed(*asked.rsplit("\n\nList: ", 1))
    lines = asked.splitlines()
    about = next((line for line in lines if line.startswith("Sentence: ")), lines[-1])
    return _smallest(schema, about.removeprefix("Sentence: "))


def _listed(numbered: str, what: str) -> dict[str, Any]:
    listed: list[dict[str, Any]] = []
    for number, text in re.findall(r"^\[(\d+)\] (.*)$", numbered, re.MULTILINE):
        if what == "meeting" and (met := re.search(r"in (\w+) on (\d+ May)", text)):
            place = {"venue": met[1], "day": met[2], "mode": "in person", "status": "concluded"}
            listed.append({"sentence": int(number), "words": text} | place)
    return {what.replace(" ", "_"): listed[:1]}


def _smallest(schema: Any, words: str) -> Any:
    """The smallest instance of a JSON Schema; texts named `words` are `words`."""
    if "const" in schema or "enum" in schema:
        return schema["const"] if "const" in schema else schema["enum"][0]
    if "anyOf" in schema:
        return min((_smallest(choice, words) for choice in schema["anyOf"]), key=bool)
    if schema["type"] == "object":
        return {
            name: words[: field.get("maxLength")] if name == "words" else _smallest(field, words)
            for name, field in schema["properties"].items()
        }
    if schema["type"] == "array":
        items = schema.get("prefixItems") or [schema["items"]] * schema.get("minItems", 0)
        return [_smallest(item, words) for item in items]
    least = {"string": "x" * schema.get("minLength", 0), "boolean": False, "null": None}
    return least.get(schema["type"], schema.get("minimum", 0))


def _chat(said: Any) -> dict[str, Any]:
    text = said if isinstance(said, str) else json.dumps(said, ensure_ascii=False)
    message = {"role": "assistant", "content": text}
    return {
        "id": "chat",
        "object": "chat.completion",
        "created": 1_700_000_000,
        "model": "loopback",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
    }


def _failure() -> dict[str, Any]:
    return {"error": {"message": "no", "type": "t", "param": None, "code": None}}
