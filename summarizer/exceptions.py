"""What can go wrong, in two trees: mistakes a user can mend, and failures of a run.

Each message is one sentence that says what happened and what to do next. Each class carries the
exit code with which the command line ends.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from summarizer.models import Usage


class SummarizerError(Exception):
    """Base of every error this package raises on purpose."""

    exit_code = 1


class UserError(SummarizerError):
    """The request cannot be carried out as it was made."""

    exit_code = 2


class InputError(UserError):
    """An article, report or folder cannot be read: missing, empty, binary, or of no known kind."""

    exit_code = 3


class ConfigurationError(UserError):
    """A setting has no meaning, or two settings contradict each other."""


class NoEngineError(UserError):
    """No model is available: no key, no base URL, no embedded model."""

    exit_code = 4


class RunError(SummarizerError):
    """The run failed although the request was sound."""


class UnreachableError(RunError):
    """The endpoint could not be reached, or kept failing until the retry policy gave up."""

    exit_code = 5


class UnrecordedRequestError(RunError):
    """A request is not in the cassette that is being replayed."""

    exit_code = 6


class InvalidAnswerError(RunError):
    """The model did not give a valid answer, however often it was asked.

    `usage` is what asking took all the same, where that is known.
    """

    exit_code = 7

    def __init__(self, message: str, usage: "Usage | None" = None) -> None:
        super().__init__(message)
        self.usage = usage


class ModelDownloadError(RunError):
    """The embedded model's weights could not be fetched, or are not the pinned file."""

    exit_code = 8
