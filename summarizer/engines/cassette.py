"""Recorded answers as files that a person can read in a diff, and vcrpy can play.

A cassette holds what was asked and what was answered, as parsed JSON in YAML: no headers, no
addresses, no identifiers, no times. Messages and schemas that many requests share are written once
and referred to by an anchor made of their content, so that a changed prompt changes one place.
"""

import hashlib
import json
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Any, cast

import yaml
from vcr import VCR
from vcr.cassette import Cassette
from vcr.persisters.filesystem import CassetteNotFoundError
from vcr.record_mode import RecordMode
from vcr.request import Request as RecordedRequest

from summarizer.engines.wire import canonical
from summarizer.exceptions import InputError

Tree = dict[str, Any]

ASKING_PATH = "/v1/chat/completions"
"""Where recorded requests are said to go, whatever the address of the endpoint was."""

_ANSWERED = {"code": 200, "message": "OK"}
_JSON = {"content-type": ["application/json"]}
_USAGE = ("prompt_tokens", "completion_tokens", "total_tokens")


def question(request: RecordedRequest) -> RecordedRequest | None:
    """What of a request is recorded and compared, or None where it asks a model nothing."""
    if request.method != "POST" or not request.path.endswith("/chat/completions"):
        return None
    return RecordedRequest("POST", ASKING_PATH, request.body, {})


def same_question(one: RecordedRequest, other: RecordedRequest) -> bool:
    """Whether two requests agree in method, path and canonical body."""
    same_target = (one.method, one.path) == (other.method, other.path)
    return same_target and _canonical(one.body) == _canonical(other.body)


# A request is compared with each of the recorded ones: both sides are brought into form once.
@lru_cache(maxsize=4096)
def _canonical(body: bytes) -> str:
    return canonical(json.loads(body))


def answer(response: Tree) -> Tree | None:
    """What of a response is recorded, or None where it is no answer but a fault to try again."""
    try:
        body = json.loads(response["body"]["string"])
        choices = [_choice(choice) for choice in body["choices"]]
    except (ValueError, KeyError, TypeError):
        return None
    if response["status"]["code"] != 200:
        return None
    counted: Tree = body.get("usage") or {}
    usage = {name: counted[name] for name in _USAGE if name in counted}
    text = json.dumps({"choices": choices, "usage": usage or None}, ensure_ascii=False).encode()
    return {"status": _ANSWERED, "headers": _JSON, "body": {"string": text}}


def last_message(request: RecordedRequest) -> str:
    """What the request asks, behind its instructions and examples."""
    return json.loads(request.body)["messages"][-1]["content"]


def load_cassette(path: Path) -> Cassette:
    """A cassette to play: each interaction once, nothing new.

    Raises:
        InputError: the file is missing or not a cassette.
    """
    if not path.is_file():
        raise InputError(f"There is no cassette {path}.")
    return Cassette.load(
        path=path,
        persister=CassetteFile,
        record_mode=RecordMode.NONE,
        match_on=(same_question,),
        before_record_request=question,
    )


@contextmanager
def recorded_to(path: Path) -> Generator[None]:
    """Record what models are asked and answer meanwhile; the file is written when all went well."""
    recorder = VCR(
        record_mode=RecordMode.ALL,
        drop_unused_requests=True,
        record_on_exception=False,
        decode_compressed_response=True,
        before_record_request=question,
        before_record_response=answer,
    )
    recorder.register_matcher("question", same_question)
    recorder.register_persister(CassetteFile)
    with recorder.use_cassette(path, match_on=("question",)):
        yield


class CassetteFile:
    """How vcrpy reads and writes the file."""

    @staticmethod
    def load_cassette(
        cassette_path: str | Path, serializer: object
    ) -> tuple[list[RecordedRequest], list[Tree]]:
        """Requests and responses of the cassette at `cassette_path`."""
        del serializer
        path = Path(cassette_path)
        try:
            stat = path.stat()
            return _parsed(path, stat.st_mtime_ns, stat.st_size)
        except FileNotFoundError as error:
            raise CassetteNotFoundError from error
        except (OSError, yaml.YAMLError, UnicodeDecodeError, KeyError, TypeError) as error:
            raise InputError(f"{path} is not a cassette of recorded answers.") from error

    @staticmethod
    def save_cassette(
        cassette_path: str | Path, cassette_dict: Mapping[str, Sequence[Any]], serializer: object
    ) -> None:
        """Write the requests and responses of `cassette_dict` to `cassette_path`, or nothing."""
        del serializer
        shared: dict[str, Tree] = {}
        pairs = zip(cassette_dict["requests"], cassette_dict["responses"], strict=True)
        text = yaml.dump(
            [
                {
                    "asked": _with_shared_parts(json.loads(request.body), shared),
                    "answered": _with_parsed_content(json.loads(response["body"]["string"])),
                }
                for request, response in pairs
            ],
            Dumper=_Dumper,
            sort_keys=False,
            allow_unicode=True,
            width=100,
        )
        path = Path(cassette_path)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_suffix(".part")
        unfinished.write_text(text, encoding="utf-8")
        unfinished.replace(path)


@lru_cache(maxsize=4)
def _parsed(
    path: Path,
    modified: int,  # noqa: ARG001 - a file that was written anew is read anew
    size: int,  # noqa: ARG001
) -> tuple[list[RecordedRequest], list[Tree]]:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    recorded = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both safe
    return [_request(pair["asked"]) for pair in recorded], [
        _response(pair["answered"]) for pair in recorded
    ]


def _request(asked: Tree) -> RecordedRequest:
    return RecordedRequest("POST", ASKING_PATH, json.dumps(asked, ensure_ascii=False), {})


def _response(answered: Tree) -> Tree:
    choices = [_with_text_content(choice) for choice in answered["choices"]]
    text = json.dumps({**answered, "choices": choices}, ensure_ascii=False).encode()
    return {"status": _ANSWERED, "headers": _JSON, "body": {"string": text}}


def _choice(choice: Tree) -> Tree:
    said = choice["message"]
    refusal = {"refusal": said["refusal"]} if said.get("refusal") else {}
    message = {"role": "assistant", "content": said.get("content"), **refusal}
    ended = choice.get("finish_reason")
    return {"index": choice.get("index", 0), "finish_reason": ended, "message": message}


def _with_shared_parts(asked: Tree, shared: dict[str, Tree]) -> Tree:
    """The body with equal messages and schemas being one object, which YAML writes once."""

    def once(part: Tree) -> Tree:
        return shared.setdefault(json.dumps(part), part)

    parts: Tree = {"messages": [once(message) for message in asked["messages"]]}
    if "response_format" in asked:
        parts["response_format"] = once(asked["response_format"])
    return asked | parts


def _with_parsed_content(answered: Tree) -> Tree:
    choices = [
        {
            **choice,
            "message": {**choice["message"], "content": _parse(choice["message"]["content"])},
        }
        for choice in answered["choices"]
    ]
    return answered | {"choices": choices}


def _parse(content: str | None) -> Tree | str | None:
    """The content as a mapping, if exactly this text comes back from it."""
    try:
        parsed: Any = json.loads(content or "")
    except ValueError:
        return content
    if isinstance(parsed, dict) and json.dumps(parsed, ensure_ascii=False) == content:
        return cast("Tree", parsed)
    return content


def _with_text_content(choice: Tree) -> Tree:
    message = cast("Tree", choice["message"])
    if isinstance(message["content"], dict):
        text = json.dumps(message["content"], ensure_ascii=False)
        return {**choice, "message": {**message, "content": text}}
    return choice


class _Dumper(yaml.SafeDumper):
    """Text of several lines as it is; names of anchors that stay when interactions are added."""

    def generate_anchor(self, node: yaml.Node) -> str:
        content: str = cast("Any", yaml).serialize(node, Dumper=yaml.SafeDumper)
        return f"same-{hashlib.sha256(content.encode()).hexdigest()[:8]}"


def _literal(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    del dumper
    # YAML takes these for line breaks too and would give back others; only escaped are they safe.
    escaped = any(odd in text for odd in "\x85\u2028\u2029")
    style = '"' if escaped else "|" if "\n" in text else None
    return yaml.ScalarNode("tag:yaml.org,2002:str", text, style=style)


_Dumper.add_representer(str, _literal)
