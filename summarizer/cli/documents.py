"""Stored documents read back: reports, comparisons, briefings."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from summarizer.exceptions import InputError

if TYPE_CHECKING:
    from pydantic import BaseModel

_Document = TypeVar("_Document", bound="BaseModel")


def read_document(path: Path, kind: type[_Document]) -> _Document:
    """The document of this kind stored in the file.

    Raises:
        InputError: there is no such file, or it holds something else.
    """
    from pydantic import ValidationError

    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise InputError(f"There is no file {path}.") from None
    except (OSError, UnicodeDecodeError) as failure:
        raise InputError(f"{path} cannot be read as text: {failure}.") from failure
    try:
        return kind.model_validate_json(text)
    except ValidationError as failure:
        first = failure.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise InputError(
            f"{path} is not a {kind.__name__} of this version: {place}: {first['msg']}."
        ) from failure
