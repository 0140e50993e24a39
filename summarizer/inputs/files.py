"""Files and folders of articles."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.kinds import SUFFIXES, kind_of, read_document

_SITE = re.compile(
    r"https?:|www\.|(?:[a-z0-9-]+\.)+(?:com|org|net|info|int|gov|[a-z]{2})/", re.IGNORECASE
)
_MEGABYTE = 1_000_000
_LARGEST = 20 * _MEGABYTE
"""Bytes of a file; articles take a thousandth of that, a PDF with pictures some of it."""


def find_files(paths: Sequence[Path]) -> list[Path]:
    """The files that the paths name.

    A folder stands for its files of known kinds sorted by name, without hidden ones and without
    those of folders in it. A file stands for itself. A file that is named twice is taken once.

    Raises:
        InputError: a path does not exist, or a folder cannot be opened or holds no article.
    """
    files: dict[Path, Path] = {}
    for path in paths:
        if not path.exists():
            raise InputError(f"There is no file {path}: {_advice(path)}.")
        for file in _files_of_folder(path) if path.is_dir() else [path]:
            files.setdefault(file.resolve(), file)
    return list(files.values())


def _advice(path: Path) -> str:
    """What to do about a name that nothing has; that of a site may be meant for one."""
    if _SITE.match(str(path)):
        return "check the name, or put https:// before it if it is an address"
    return "check the name"


def read_file(path: Path) -> tuple[Document | Unread, ...]:
    """The articles in a file.

    Raises:
        InputError: the file cannot be read, is too large, or holds no article of its kind.
    """
    content = content_of(path)
    kind = kind_of(str(path), content)
    return read_document(content, source=str(path), name=path.stem, kind=kind)


def content_of(path: Path) -> bytes:
    """What is in a file.

    Raises:
        InputError: it cannot be read, or is too large for an article.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise InputError(
                f"{path} is larger than {_LARGEST // _MEGABYTE} MB: save the article's text as a "
                "file of its own."
            )
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"There is no file {path}: check the name.") from error
    except IsADirectoryError as error:
        raise InputError(f"{path} is a folder: name an article file in it.") from error
    except OSError as error:
        reason = (error.strerror or "unknown error").lower()
        raise InputError(f"{path} cannot be read ({reason}): check its permissions.") from error


def _files_of_folder(folder: Path) -> Iterator[Path]:
    try:
        files = sorted(
            file
            for file in folder.iterdir()
            if file.suffix.lower() in SUFFIXES and not file.name.startswith(".") and file.is_file()
        )
    except OSError as error:
        raise InputError(f"{folder} cannot be opened: check its permissions.") from error
    if not files:
        *most, last = SUFFIXES
        raise InputError(
            f"{folder} holds no article: put files into it that end in {', '.join(most)} or {last}."
        )
    yield from files
