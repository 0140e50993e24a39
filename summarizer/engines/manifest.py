"""The manifest of a folder of recorded answers: which model gave them, for which strategies."""

from pathlib import Path
from typing import Literal

import yaml
from pydantic import ValidationError

from summarizer.exceptions import InputError
from summarizer.models.base import Frozen

MANIFEST = "manifest.yaml"


class Manifest(Frozen):
    """What a folder of cassettes holds: one cassette a strategy, all of one model."""

    model: str
    strategy: Literal["passage", "article"]
    strategies: tuple[Literal["passage", "article"], ...]

    def with_strategy(self, strategy: Literal["passage", "article"]) -> "Manifest":
        """The manifest after a cassette for `strategy` was recorded."""
        strategies = tuple(sorted({*self.strategies, strategy}))
        return self.model_copy(update={"strategies": strategies})


def load_manifest(folder: Path) -> Manifest:
    """Read the manifest of `folder`.

    Raises:
        InputError: the folder holds no recorded answers, or its manifest cannot be read.
    """
    path = folder / MANIFEST
    try:
        return Manifest.model_validate(yaml.safe_load(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise InputError(f"There are no recorded answers in {folder}: no {MANIFEST}.") from error
    except (yaml.YAMLError, UnicodeDecodeError, ValidationError) as error:
        raise InputError(f"{path} is not the manifest of recorded answers.") from error


def save_manifest(folder: Path, manifest: Manifest) -> None:
    """Write `manifest` to `folder`, which is made if need be."""
    folder.mkdir(parents=True, exist_ok=True)
    text = yaml.safe_dump(manifest.model_dump(mode="json"), sort_keys=False)
    (folder / MANIFEST).write_text(text, encoding="utf-8")
