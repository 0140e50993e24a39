"""The `summarizer` command: its groups, and how errors become one sentence and an exit code."""

import sys

import click

from summarizer.cli.brief import brief
from summarizer.cli.cache import cache
from summarizer.cli.compare import compare
from summarizer.cli.doctor import doctor
from summarizer.cli.extract import extract
from summarizer.cli.model import model
from summarizer.cli.render import render
from summarizer.cli.schema import schema
from summarizer.exceptions import SummarizerError

_EPILOG = """\b
Examples:
  summarizer brief seeds/                            Markdown to stdout
  summarizer brief a.txt b.txt -o briefing.html      .md, .html or .json
  summarizer brief seeds/ --replay cassettes/seeds   recorded answers, no model
  summarizer extract a.txt -o a.json
  summarizer compare *.json

\b
Exit codes:
  0  done                       5  the endpoint is out of reach
  1  done, but articles are     6  a request is not in the recording
     missing from the briefing  7  the model gave no valid answer
  2  wrong usage or setting     8  the embedded model cannot be had
  3  an input cannot be read    130  interrupted
  4  no model is available
"""


@click.group(epilog=_EPILOG, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="summarizer")
def cli() -> None:
    """Read news articles about one negotiation and write one briefing from them.

    Every statement of the briefing can be traced to the words it rests on. With a key or a base
    URL in the environment a remote model reads; without, the embedded one. `summarizer doctor`
    says which it would be.
    """


for command in (brief, extract, compare, render, schema, model, cache, doctor):
    cli.add_command(command)


def main() -> None:
    """Run the command line and exit with its code."""
    try:
        cli.main(standalone_mode=False)
    except click.exceptions.Exit as done:
        sys.exit(done.exit_code)
    except click.Abort:
        click.echo("Interrupted; answers given so far are kept and will be used again.", err=True)
        sys.exit(130)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except SummarizerError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(error.exit_code)
    except BrokenPipeError:
        # Whoever read the output has enough; the interpreter shall not complain about it.
        sys.stderr.close()
        sys.exit(0)
