"""`summarizer doctor`: which engine would be used and why, and what is missing."""

from typing import Any

import click

from summarizer.cli.options import engine_options, make_settings


@click.command()
@engine_options
def doctor(quiet: bool, **options: Any) -> None:  # noqa: FBT001
    """Say which engine would answer and why, with which versions, and what is missing.

    Nothing is asked and nothing is loaded. The exit code is 4 where no engine is available.
    """
    from summarizer.engines.doctor import diagnose
    from summarizer.exceptions import NoEngineError

    del quiet
    found = diagnose(make_settings(options))
    rows = [
        ("engine", found.engine or "none"),
        ("why", found.why),
        ("model", found.model or "-"),
        ("strategy", found.strategy or "-"),
        (
            "weights",
            f"{found.weights.state}, {found.weights.size / 1e6:,.0f} MB, {found.weights.path}",
        ),
        (
            "answers",
            f"{found.cache.entries} kept, {found.cache.size / 1e6:.1f} MB, {found.cache.path}",
        ),
        *((name, number or "not installed") for name, number in found.versions.items()),
        *(("to mend", remedy) for remedy in found.remedies),
    ]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        click.echo(f"{name:<{width}}  {value}")
    if found.engine is None:
        raise click.exceptions.Exit(NoEngineError.exit_code)
