"""`summarizer schema`: the JSON Schemas of the stored documents."""

import click


@click.command()
@click.argument("document", type=click.Choice(["report", "comparison", "briefing"]))
def schema(document: str) -> None:
    """Print the JSON Schema of a stored DOCUMENT."""
    from summarizer.resources import resource_folder

    click.echo(
        (resource_folder("schemas") / f"{document}.json").read_text(encoding="utf-8"), nl=False
    )
