"""The `summarizer` command: its groups, and how errors become one sentence and an exit code."""

import os
import sys
from contextlib import suppress

import click

from summarizer.cli.brief import brief
from summarizer.cli.cache import cache
from summarizer.cli.compare import compare
from summarizer.cli.doctor import doctor
from summarizer.cli.eval import evaluate
from summarizer.cli.extract import extract
from summarizer.cli.model import model
from summarizer.cli.render import render
from summarizer.cli.schema import schema
from summarizer.exceptions import SummarizerError

INTERRUPTED = 130
"""Exit code of a run that was interrupted, as shells have it: 128 and the signal's number."""

_EPILOG = """\b
Examples:
  summarizer brief seeds/                            shown here, Markdown in a pipe
  summarizer brief a.txt b.pdf https://… -o b.html   .md, .html, .docx or .json
  summarizer brief seeds/ --replay cassettes/seeds   recorded answers, no model
  summarizer extract a.txt -o reports/a.json
  summarizer compare reports/*.json

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


for command in (brief, extract, compare, evaluate, render, schema, model, cache, doctor):
    cli.add_command(command)


def main() -> None:
    """Run the command line and exit with its code."""
    _open_streams()
    sys.exit(_run())


def _open_streams() -> None:
    """Lead streams that were closed before the start (`<&-`) to nowhere.

    Python has None in their place, and the files that are opened next would have their numbers.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def _run() -> int:
    try:
        # Outside of click's own error handling a command's exit code is returned.
        return cli.main(standalone_mode=False) or 0
    except click.exceptions.NoArgsIsHelpError as asked:
        asked.show()
        return asked.exit_code
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "summarizer"
        sentence = error.format_message().removesuffix(".")
        return _fail(f"{sentence} (see `{command} --help`).", error.exit_code)
    except click.ClickException as error:
        return _fail(error.format_message(), error.exit_code)
    except SummarizerError as error:
        return _fail(str(error), error.exit_code)
    except click.Abort:
        return _fail("Interrupted; the same command goes on from the answers kept.", INTERRUPTED)


def _fail(sentence: str, code: int) -> int:
    # It may name a file or an address, which anybody may have made up.
    from summarizer.rendering.shown_text import shown_in_line

    with suppress(OSError):  # nobody is there to be told
        click.echo(f"Error: {shown_in_line(sentence)}", err=True)
    return code
