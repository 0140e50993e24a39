"""Recording a run's answers for `--replay`."""

from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from summarizer.exceptions import ConfigurationError

if TYPE_CHECKING:
    from summarizer.engines.settings import Settings


def recording(folder: Path | None, settings: "Settings") -> AbstractContextManager[None]:
    """Record what the model answers inside the block to `folder`, or nothing where it is None.

    Raises:
        ConfigurationError: recorded answers are being played.
        NoEngineError: no model is available.
    """
    if folder is None:
        return nullcontext()
    if settings.replay is not None:
        raise ConfigurationError(
            "What is replayed cannot be recorded: leave out --record or --replay."
        )
    from summarizer.engines.choice import choose_engine
    from summarizer.engines.replay import record

    choice = choose_engine(settings)
    return record(folder, choice.model, choice.strategy)
