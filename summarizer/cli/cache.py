"""`summarizer cache`: the answers kept on disk."""

import click


@click.group(short_help="Show or clear the answers kept on disk.")
def cache() -> None:
    """Answers of models, kept on disk so that no question is asked twice."""


@cache.command(short_help="Forget every kept answer.")
def clear() -> None:
    """Forget every kept answer."""
    from summarizer.engines.cache import clear_cache
    from summarizer.engines.settings import Settings

    kept = clear_cache(Settings().cache_dir)
    told = f"Forgot {kept.entries} answers ({kept.size / 1e6:.1f} MB) in {kept.path}."
    click.echo(told, err=True)


@cache.command(short_help="Say where answers are kept, and how many.")
def info() -> None:
    """Say where answers are kept, and how many."""
    from summarizer.engines.cache import cache_contents
    from summarizer.engines.settings import Settings

    kept = cache_contents(Settings().cache_dir)
    click.echo(f"{kept.path}: {kept.entries} answers, {kept.size / 1e6:.1f} MB")
