"""Whether answers are being played or recorded right now, wherever engines are opened."""

from collections.abc import Generator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from summarizer.engines.settings import Settings


@dataclass(frozen=True)
class Tape:
    """A folder of recorded answers in use.

    Attributes:
        folder: the folder with the manifest and a cassette a strategy.
        strategy: the strategy that is played or recorded, or None for the settings' or the
            manifest's own.
        recording: whether answers are being recorded instead of played.
        played: for each cassette that was opened, which of its interactions were played.
    """

    folder: Path
    strategy: Literal["passage", "article"] | None
    recording: bool = False
    played: dict[Path, set[int]] = field(default_factory=dict[Path, set[int]])


_here: ContextVar[Tape | None] = ContextVar("tape", default=None)
_anywhere: list[Tape] = []


def current_tape() -> Tape | None:
    """The tape of this task or thread, or else the latest of the process.

    A thread does not inherit the context it was started in. Without the second rule an engine
    opened in one would reach the network in the middle of a replay.
    """
    return _here.get() or (_anywhere[-1] if _anywhere else None)


@contextmanager
def inserted(tape: Tape) -> Generator[Tape]:
    """Make `tape` the current one for the time being."""
    token = _here.set(tape)
    _anywhere.append(tape)
    try:
        yield tape
    finally:
        _anywhere.remove(tape)
        _here.reset(token)


def under_tape(settings: Settings) -> Settings:
    """The settings as the current tape bends them: whose answers, for which strategy, not cached.

    A folder that the settings name themselves is played rather than the tape's.
    """
    tape = current_tape()
    if tape is None or (settings.replay is not None and not tape.recording):
        return settings
    strategy = tape.strategy if settings.strategy == "auto" else settings.strategy
    bent = {"strategy": strategy or "auto", "cache": False}
    return settings.model_copy(update=bent if tape.recording else bent | {"replay": tape.folder})
