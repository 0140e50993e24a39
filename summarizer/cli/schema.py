"""`summarizer schema`: the JSON Schemas of the stored documents."""

import click

from summarizer.cli.output import write_output


@click.command(short_help="Print the JSON Schema of a stored document.")
@click.argument("document", type=click.Choice(["report", "comparison", "briefing"]))
def schema(document: str) -> None:
    """Print the JSON Schema of a stored DOCUMENT."""
    from summarizer.resources import resource_folder

    path = resource_folder("schemas") / f"{document}.json"
    write_output(path.read_text(encoding="utf-8"), None)
