"""Options that several commands share, and the settings they make."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from summarizer.engines.settings import Settings

_Function = TypeVar("_Function", bound=Callable[..., Any])

_ENGINE_OPTIONS = (
    click.option("--model", metavar="NAME", help="Model to ask at the remote endpoint."),
    click.option(
        "--base-url",
        metavar="URL",
        help="OpenAI-compatible endpoint, such as http://127.0.0.1:11434/v1.",
    ),
    click.option(
        "--gguf",
        type=click.Path(path_type=Path, dir_okay=False),
        metavar="FILE",
        help="Model file for the embedded engine in place of its own.",
    ),
    click.option(
        "--engine",
        type=click.Choice(["auto", "remote", "embedded"]),
        help="Who answers; without it, what is available.",
    ),
    click.option(
        "--strategy",
        type=click.Choice(["auto", "passage", "article"]),
        help="Short questions about single sentences, or one about the whole article for each "
        "section of the report; without it, what suits the model.",
    ),
    click.option(
        "--replay",
        type=click.Path(path_type=Path, file_okay=False),
        metavar="FOLDER",
        help="Play the answers recorded in this folder; no model, no network.",
    ),
    click.option(
        "--timeout",
        type=float,
        metavar="SECONDS",
        help="How long one request to the model may take.",
    ),
    click.option(
        "--no-cache", "cache", flag_value=False, default=None, help="Neither use nor keep answers."
    ),
)


def engine_options(command: _Function) -> _Function:
    """Add the options that say which model answers."""
    for option in reversed(_ENGINE_OPTIONS):
        command = option(command)
    return command


def language_option(command: _Function) -> _Function:
    """Add the option that says in which language reports and briefings are to be understood."""
    return click.option(
        "--language",
        metavar="CODE",
        help="Language to read the result in, as an ISO 639-1 code such as pt; the model "
        "translates, and quotes stay in their article's.  [default: en]",
    )(command)


def length_option(command: _Function) -> _Function:
    """Add the option that says how much of a briefing is told."""
    return click.option(
        "--length",
        type=click.Choice(["bottom-line", "page", "full"]),
        default="full",
        show_default=True,
        help="How much is told: four sentences, about a page, or everything.",
    )(command)


def judge_option(command: _Function) -> _Function:
    """Add the option that says whether the model judges what the comparison leaves open."""
    return click.option(
        "--judge/--no-judge",
        "judge",
        default=None,
        help="Ask the model about statements of which code cannot tell whether they are about one "
        "thing.  [default: only with --strategy article, which remote models have]",
    )(command)


def quiet_option(command: _Function) -> _Function:
    """Add the option that leaves out progress."""
    return click.option("-q", "--quiet", is_flag=True, help="No progress on stderr.")(command)


def make_settings(options: dict[str, Any]) -> "Settings":
    """Settings from command line options; what is not given comes from environment and file.

    Raises:
        ConfigurationError: a setting has no meaning.
    """
    from summarizer.engines.settings import Settings

    return Settings(**options)
