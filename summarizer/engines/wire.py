"""The request body: how a question is spelled on the wire, and recognised again."""

import json
import re
from collections.abc import Mapping, Set
from typing import Any

from summarizer.engines.base import Request

_DETERMINISTIC: Mapping[str, Any] = {"temperature": 0, "seed": 0}

# Some models refuse a parameter that all others want: newer reasoning models spell the limit
# otherwise and take neither temperature nor seed.
OTHER_SPELLING: Mapping[str, str | None] = {
    "max_tokens": "max_completion_tokens",
    "temperature": None,
    "seed": None,
}

# A link in pydantic's messages that carries its version, which would make re-asks irreproducible.
_LINK = re.compile(r"\n *For further information visit https://errors\.pydantic\.dev/\S+")


def question_body(model: str, request: Request) -> dict[str, Any]:
    """The request as it goes over the wire, but for the schema of the answer."""
    return {
        "model": model,
        "messages": [dict(message.as_wire()) for message in request.messages],
        "max_tokens": request.max_tokens,
        **_DETERMINISTIC,
    }


def reproducible(body: Mapping[str, Any]) -> dict[str, Any]:
    """The body without what changes from one version of a library to the next."""
    messages = [{**said, "content": _LINK.sub("", said["content"])} for said in body["messages"]]
    return {**body, "messages": messages}


def spelled(body: Mapping[str, Any], refused: Set[str]) -> dict[str, Any]:
    """The body for a model that refuses the parameters `refused`."""
    kept = {name: value for name, value in body.items() if name not in refused}
    for name in refused & body.keys():
        other = OTHER_SPELLING[name]
        if other is not None:
            kept[other] = body[name]
    return kept


def canonical(body: Mapping[str, Any]) -> str:
    """One spelling for all bodies that ask the same, whichever parameters a model refused."""
    asked = {**_DETERMINISTIC, **body}
    if "max_completion_tokens" in asked:
        asked["max_tokens"] = asked.pop("max_completion_tokens")
    return json.dumps(asked, ensure_ascii=False, sort_keys=True)
