"""What would answer, with what, and what is missing."""

from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Literal

from summarizer.engines import weights
from summarizer.engines.cache import cache_contents
from summarizer.engines.choice import (
    WAYS_OUT,
    Choice,
    choose_engine,
    local_extra_installed,
)
from summarizer.engines.settings import Settings
from summarizer.exceptions import UserError
from summarizer.models.base import Frozen

PACKAGES = ("summarizer", "openai", "instructor", "pydantic", "vcrpy", "xllamacpp")
"""Whose versions matter when an answer looks odd."""


class WeightsState(Frozen):
    """The embedded model's file: where it belongs, its bytes, and whether it is the pinned one."""

    path: Path
    size: int
    state: Literal["absent", "incomplete", "altered", "verified"]


class CacheState(Frozen):
    """Kept answers: where, how many, and their bytes on disk."""

    path: Path
    entries: int
    size: int


class Diagnosis(Frozen):
    """What `summarizer doctor` tells."""

    engine: Literal["remote", "embedded", "replay"] | None
    model: str | None
    strategy: Literal["passage", "article"] | None
    why: str
    versions: dict[str, str | None]
    weights: WeightsState
    cache: CacheState
    remedies: tuple[str, ...]


def diagnose(settings: Settings) -> Diagnosis:
    """Find out what would answer, without starting or asking anything.

    The weights are read once to check their sum, which takes about a second.
    """
    found = _weights(settings.model_dir)
    kept = cache_contents(settings.cache_dir)
    choice, why = _choice(settings)
    return Diagnosis(
        engine=choice.kind if choice else None,
        model=choice.model if choice else None,
        strategy=choice.strategy if choice else None,
        why=why,
        versions={name: _version(name) for name in PACKAGES},
        weights=found,
        cache=CacheState(path=kept.path, entries=kept.entries, size=kept.size),
        remedies=tuple(_remedies(choice, found)),
    )


def _choice(settings: Settings) -> tuple[Choice | None, str]:
    try:
        choice = choose_engine(settings)
    except UserError as error:
        return None, str(error)
    return choice, choice.why


def _weights(model_dir: Path) -> WeightsState:
    path = model_dir / weights.FILE_NAME
    if not path.is_file():
        return WeightsState(path=path, size=0, state="absent")
    size = path.stat().st_size
    if size != weights.SIZE:
        return WeightsState(path=path, size=size, state="incomplete")
    state = "verified" if weights.verify(path) else "altered"
    return WeightsState(path=path, size=size, state=state)


def _version(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _remedies(choice: Choice | None, found: WeightsState) -> list[str]:
    """Commands that mend what is missing; the embedded model's only where nothing else answers."""
    if found.state in {"incomplete", "altered"}:
        return ["summarizer model remove", "summarizer model pull"]
    if choice is not None:
        return []
    if not local_extra_installed():
        return ["pip install 'summarizer[local]'", "summarizer model pull"]
    return ["summarizer model pull"] if found.state == "absent" else [WAYS_OUT]
