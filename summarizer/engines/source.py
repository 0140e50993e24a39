"""Somewhere the embedded model's weights can be had, and who is told how it goes."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


class PullProgress(Protocol):
    """Who is told how the download goes."""

    def say(self, sentence: str) -> None:
        """Something a person wants to know: what is fetched, from where, what did not work."""
        ...

    def advance(self, done: int, total: int) -> None:
        """`done` of `total` bytes are there."""
        ...


class SourceUnavailableError(Exception):
    """A source does not have the weights or cannot be reached; the message is a clause."""


@dataclass(frozen=True)
class Source:
    """Somewhere the weights can be had.

    Attributes:
        name: what a person would call it.
        fetch: puts the file together inside the folder it is given and returns its path, or
            raises `SourceUnavailableError`; called again, it goes on where it was interrupted.
    """

    name: str
    fetch: Callable[[Path, PullProgress], Path]
