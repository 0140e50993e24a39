"""Faults of an endpoint: which are worth another attempt, and what each means to a user."""

from email.utils import parsedate_to_datetime
from json import JSONDecodeError
from time import time
from typing import TYPE_CHECKING, cast

from summarizer.exceptions import (
    ConfigurationError,
    InvalidAnswerError,
    SummarizerError,
    UnreachableError,
)

if TYPE_CHECKING:
    from openai import APIStatusError

_WORTH_ANOTHER_ATTEMPT = frozenset({408, 425, 429})


def is_transient(fault: BaseException) -> bool:
    """Whether the same request may succeed a little later.

    So are too many requests, a failing server, a timeout, a dropped connection, and half a body.
    A spent quota also comes as 429, but waiting does not refill it.
    """
    from openai import APIConnectionError, APIStatusError

    if isinstance(fault, APIStatusError):
        if fault.code == "insufficient_quota":
            return False
        return fault.status_code in _WORTH_ANOTHER_ATTEMPT or fault.status_code >= 500
    return isinstance(fault, (APIConnectionError, TimeoutError, JSONDecodeError))


def never_connected(fault: BaseException | None) -> bool:
    """Whether no connection came about: nobody listens there, or there is no such host."""
    from httpx2 import ConnectError, ConnectTimeout

    return fault is not None and isinstance(fault.__cause__, (ConnectError, ConnectTimeout))


def retry_after(fault: BaseException | None) -> float:
    """Seconds the endpoint asks to wait before the next attempt; 0 where it does not ask."""
    from openai import APIStatusError

    if not isinstance(fault, APIStatusError):
        return 0
    asked = fault.response.headers.get("retry-after", "").strip()
    try:
        return max(0, float(asked))
    except ValueError:
        pass
    try:
        return max(0, parsedate_to_datetime(asked).timestamp() - time())
    except ValueError:
        return 0


def as_error(fault: Exception, *, model: str, endpoint: str) -> SummarizerError:
    """One sentence for a fault that no further attempt will mend."""
    from openai import APIConnectionError, APIStatusError, APITimeoutError

    known = _ours(fault)
    if known is not None:
        return known
    if isinstance(fault, (TimeoutError, APITimeoutError)):
        return UnreachableError(
            f"{endpoint} did not answer in time; see whether it is up, or raise the timeout."
        )
    if isinstance(fault, JSONDecodeError):
        return UnreachableError(f"{endpoint} kept answering with broken JSON; try again later.")
    if isinstance(fault, APIConnectionError):
        reason = _line(str(fault.__cause__ or fault))
        return UnreachableError(
            f"{endpoint} cannot be reached ({reason}); see whether the server runs and the base "
            "URL is right."
        )
    if isinstance(fault, APIStatusError):
        return _of_status(fault, model, endpoint)
    return InvalidAnswerError(
        f"{endpoint} gave an answer that cannot be read ({_line(str(fault))}); "
        "choose another model or server."
    )


def _ours(fault: BaseException | None) -> SummarizerError | None:
    """The error of this package that the libraries in between have wrapped, if there is one."""
    while fault is not None and not isinstance(fault, SummarizerError):
        fault = fault.__cause__
    return fault


def _of_status(refused: "APIStatusError", model: str, endpoint: str) -> SummarizerError:
    status, said = refused.status_code, _line(_message(refused))
    target = _line(refused.response.headers.get("location", "elsewhere"))
    wants_no_schema = status == 400 and ("response_format" in said or "json_schema" in said)
    sentences: tuple[tuple[bool, type[SummarizerError], str], ...] = (
        (
            refused.code == "insufficient_quota",
            UnreachableError,
            f"The account's quota at {endpoint} is used up; see its billing.",
        ),
        (
            status in {401, 403},
            ConfigurationError,
            f"{endpoint} refuses the key ({status}); set one that may use {model}.",
        ),
        (
            status == 404,
            ConfigurationError,
            f"{endpoint} does not know the model {model}, or is no base URL (404: {said}); "
            "base URLs mostly end in /v1.",
        ),
        (
            300 <= status < 400,
            ConfigurationError,
            f"{endpoint} redirects to {target}, which is not followed; set the base URL to it.",
        ),
        (
            wants_no_schema,
            ConfigurationError,
            f"{endpoint} does not take a JSON Schema for {model}'s answers ({said}); "
            "choose a server or model with structured outputs.",
        ),
        (
            is_transient(refused),
            UnreachableError,
            f"{endpoint} kept failing with {status} ({said}); try again later.",
        ),
    )
    for applies, error, sentence in sentences:
        if applies:
            return error(sentence)
    return InvalidAnswerError(
        f"{endpoint} refuses the request with {status}: {said}; choose another model or server."
    )


def _message(refused: "APIStatusError") -> str:
    body: object = refused.body
    if isinstance(body, dict):
        said = cast("dict[str, object]", body).get("message")
        if isinstance(said, str):
            return said
    return str(refused)


def _line(text: str) -> str:
    """What a server said, fit to stand inside a sentence on a terminal."""
    printable = "".join(char if char.isprintable() else " " for char in text)
    line = " ".join(printable.split()).rstrip(".")
    return line if len(line) <= 200 else line[:199] + "…"
