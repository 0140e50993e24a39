"""What a run tells about itself while it works."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

Stage = Literal["load", "read", "compare", "write"]


@dataclass(frozen=True)
class Progress:
    """One step of a run.

    `done` of `total` questions are answered for `source` in this stage; `note` is a sentence for
    what is worth telling besides.
    """

    stage: Stage
    source: str | None = None
    done: int = 0
    total: int = 0
    note: str | None = None


ProgressListener = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """A listener that does nothing."""
