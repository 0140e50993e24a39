"""`summarizer cache`: the answers kept on disk."""

import click


@click.group()
def cache() -> None:
    """Answers of models, kept so that no call is made twice."""


@cache.command()
def clear() -> None:
    """Forget every kept answer."""
    from summarizer.engines.cache import clear_cache
    from summarizer.engines.settings import Settings

    kept = clear_cache(Settings().cache_dir)
    click.echo(
        f"Forgot {kept.entries} answers ({kept.size / 1e6:.1f} MB) in {kept.path}.", err=True
    )


@cache.command()
def info() -> None:
    """Say where answers are kept, and how many."""
    from summarizer.engines.cache import cache_contents
    from summarizer.engines.settings import Settings

    kept = cache_contents(Settings().cache_dir)
    click.echo(f"{kept.path}: {kept.entries} answers, {kept.size / 1e6:.1f} MB")
