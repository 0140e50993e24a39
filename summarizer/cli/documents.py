"""Stored documents read back: reports and briefings."""

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from summarizer.exceptions import InputError
from summarizer.models import Briefing, NegotiationReport

_Document = TypeVar("_Document", bound=BaseModel)


def read_report(path: Path) -> NegotiationReport:
    """The report stored in a file.

    Raises:
        InputError: the file cannot be read, or holds something else.
    """
    return _read(path, NegotiationReport, "a report: make one with `summarizer extract`")


def read_briefing(path: Path) -> Briefing:
    """The briefing stored in a file.

    Raises:
        InputError: the file cannot be read, or holds something else.
    """
    return _read(path, Briefing, "a briefing: make one with `summarizer brief -o briefing.json`")


def _read(path: Path, kind: type[_Document], wanted: str) -> _Document:
    try:
        content = path.read_bytes()
    except FileNotFoundError as failure:
        raise InputError(f"There is no file {path}: check the name.") from failure
    except OSError as failure:
        reason = (failure.strerror or str(failure)).lower()
        raise InputError(f"{path} cannot be read ({reason}): name a file.") from failure
    try:
        return kind.model_validate_json(content)
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        reason = f"{place}: {first['msg']}" if place else first["msg"]
        raise InputError(f"{path} is not {wanted} ({reason}).") from failure
