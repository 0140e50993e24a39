"""`summarizer doctor`: which engine would be used and why, and what is missing."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from summarizer.cli.options import engine_options, make_settings

if TYPE_CHECKING:
    from summarizer.engines.doctor import Diagnosis


@click.command(short_help="Say which engine would answer and why, and what is missing.")
@engine_options
def doctor(**options: Any) -> None:
    """Say which engine would answer and why, with which versions, and what is missing.

    Nothing is asked and nothing is loaded. The exit code is 4 where no engine is available.
    """
    from summarizer.engines.doctor import diagnose
    from summarizer.exceptions import NoEngineError

    found = diagnose(make_settings(options))
    rows = list(_rows(found))
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        click.echo(f"{name:<{width}}  {value}")
    if found.engine is None:
        raise click.exceptions.Exit(NoEngineError.exit_code)


def _rows(found: "Diagnosis") -> Iterator[tuple[str, str]]:
    weights, cache = found.weights, found.cache
    yield "engine", found.engine or "none"
    yield "why", found.why
    yield "model", found.model or "-"
    yield "strategy", found.strategy or "-"
    yield "weights", f"{weights.state}, {weights.size / 1e6:,.0f} MB, {weights.path}"
    yield "answers", f"{cache.entries} kept, {cache.size / 1e6:.1f} MB, {cache.path}"
    for package, version in found.versions.items():
        yield package, version or "not installed"
    for remedy in found.remedies:
        yield "to mend", remedy
