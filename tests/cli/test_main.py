import subprocess
import sys
from collections.abc import Iterator

import click
import pytest

from summarizer.cli.main import cli

from .conftest import COMMAND, Run

HEAVY = ("openai", "instructor", "pydantic", "vcr", "jinja2", "xllamacpp", "numpy", "rich", "yaml")


def commands(group: click.Group = cli, path: str = "") -> Iterator[tuple[str, click.Command]]:
    for name, command in group.commands.items():
        yield f"{path}{name}", command
        if isinstance(command, click.Group):
            yield from commands(command, f"{path}{name} ")


@pytest.mark.parametrize("arguments", [["--help"], ["brief", "--help"], ["schema", "report"]])
def test_light_commands_import_nothing_heavy(arguments: list[str]):
    script = (
        "import sys\n"
        "from summarizer.cli import main\n"
        "try: main()\n"
        f"finally: print(*set({HEAVY!r}).intersection(sys.modules), file=sys.stderr)"
    )
    ended = subprocess.run(  # noqa: S603 - the command is the test's own
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True
    )
    assert ended.stderr.strip() == ""
    assert ended.stdout


def test_help_lists_every_command_with_a_whole_sentence(summarizer: Run):
    ended = summarizer("--help")
    assert (ended.code, ended.err) == (0, "")
    shown = ended.out.split("Commands:")[1]
    assert "..." not in shown
    for name in cli.commands:
        assert f"\n  {name} " in shown


@pytest.mark.parametrize(("path", "command"), list(commands()), ids=str)
def test_every_command_and_option_is_explained(summarizer: Run, path: str, command: click.Command):
    ended = summarizer(*path.split(), "--help")
    assert (ended.code, ended.err) == (0, "")
    assert command.help
    assert command.short_help
    assert command.short_help.endswith(".")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, parameter.name
        else:
            assert (parameter.metavar or parameter.name or "").upper() in command.help


def test_exit_codes_of_all_errors_are_in_the_help(summarizer: Run):
    from summarizer import exceptions

    codes = {
        error.exit_code
        for error in vars(exceptions).values()
        if isinstance(error, type) and issubclass(error, exceptions.SummarizerError)
    }
    shown = summarizer("--help").out.split("Exit codes:")[1].split()
    assert {str(code) for code in codes} <= set(shown)


@pytest.mark.parametrize("arguments", [(), ("cache",), ("model",)])
def test_command_that_lacks_its_verb_shows_the_help(summarizer: Run, arguments: tuple[str, ...]):
    ended = summarizer(*arguments)
    assert (ended.code, ended.out) == (2, "")
    assert "Commands:" in ended.err


def test_version_is_the_packages(summarizer: Run):
    import summarizer as package

    assert package.__version__ in summarizer("--version").out


def test_reader_that_has_enough_gets_no_complaint():
    run = subprocess.Popen(  # noqa: S603 - the command is the project's own
        [COMMAND, "schema", "report"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert run.stdout
    assert run.stderr
    run.stdout.close()
    with run.stderr:
        assert run.stderr.read() == b""
    run.wait()


@pytest.mark.parametrize(
    ("redirection", "command", "code", "told"),
    [
        ("<&-", "brief -", 3, "Error: stdin is empty: put the article's text into it.\n"),
        (">&-", "schema report", 0, ""),
        ("2>&-", "render none.json", 3, ""),
        (
            ">/dev/full",
            "schema report",
            2,
            "Error: Standard output cannot be written (no space left on device): name another "
            "place.\n",
        ),
    ],
)
def test_streams_that_are_closed_or_full_end_no_run_in_a_traceback(
    redirection: str, command: str, code: int, told: str
):
    ended = subprocess.run(  # noqa: S602 - the command is the project's own
        f"{COMMAND} {command} {redirection}", shell=True, capture_output=True, check=False
    )
    assert (ended.returncode, ended.stderr.decode()) == (code, told)


def test_error_about_a_name_that_is_made_up_is_one_line(summarizer: Run):
    ended = summarizer("brief", "a\nb\x1b[31m.txt")
    assert ended.code == 3
    assert ended.err == "Error: There is no file a b\u241b[31m.txt: check the name.\n"
