"""What a run shows on stderr, on a terminal and elsewhere."""

import fcntl
import os
import pty
import re
import signal
import struct
import subprocess
import termios
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from summarizer.cli.progress import show_progress
from summarizer.progress import Note, StageProgress

from ..loopback import question, well_read
from .conftest import COMMAND, Ended, LoopbackModel

ROOT = Path(__file__).parents[2]
STEERS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
SEEN = (
    StageProgress(stage="read", total=2),
    Note(level="info", text="Loading the [bold]model[/bold]"),
    Note(level="warning", text="a is in \x1b[31mPortuguese"),
)


@pytest.fixture
def on_terminal() -> Iterator[Callable[..., Ended]]:
    """Runs a command with stderr on a terminal of 100 columns and stdout in a pipe."""
    begun: list[subprocess.Popen[bytes]] = []

    def run(
        *arguments: object,
        term: str = "xterm-256color",
        on_start: Callable[[subprocess.Popen[bytes]], None] = lambda _: None,
        **environment: str,
    ) -> Ended:
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 30, 100, 0, 0))
        process = subprocess.Popen(  # noqa: S603 - the command is the project's own
            [COMMAND, *map(str, arguments)],
            stdout=subprocess.PIPE,
            stderr=theirs,
            stdin=subprocess.DEVNULL,
            env={**os.environ, "TERM": term, "PYTHONIOENCODING": "utf-8", **environment},
        )
        begun.append(process)
        os.close(theirs)
        on_start(process)
        shown = bytearray()

        def watch() -> None:
            try:
                while part := os.read(ours, 65536):
                    shown.extend(part)
            except OSError:  # that is how a terminal tells that nobody writes to it any more
                return

        watching = threading.Thread(target=watch)
        watching.start()
        out, _ = process.communicate(timeout=60)
        watching.join(10)
        os.close(ours)
        return Ended(process.returncode, out.decode(), shown.decode().replace("\r\n", "\n"))

    yield run
    for process in begun:
        if process.poll() is None:
            process.kill()
            process.communicate()


def remaining(shown: str) -> str:
    """What stands on the terminal below the last thing that was taken away."""
    return re.split(r"\x1b\[2K|\x1b\[\?25h", shown)[-1]


@pytest.mark.parametrize(("quiet", "told"), [(False, "a is in ␛[31mPortuguese\n"), (True, "")])
def test_away_from_a_terminal_only_warnings_are_told(
    capsys: pytest.CaptureFixture[str], quiet: bool, told: str
):
    with show_progress(quiet=quiet) as listener:
        for event in SEEN:
            listener(event)
    assert capsys.readouterr() == ("", told)


def test_on_a_terminal_the_run_is_shown_live_and_leaves_one_line(
    on_terminal: Callable[..., Ended], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.chdir(ROOT)
    ended = on_terminal("brief", "seeds/", "--replay", "cassettes/seeds")
    assert ended.code == 0
    assert ended.out.startswith("# ")
    assert "\x1b" not in ended.out
    assert "Reading: " in ended.err
    assert "CIA's Burns meets with Qatar" in ended.err
    left = remaining(ended.err)
    assert re.fullmatch(
        r"5 articles, \d+ calls? replayed, [\d,]+ tokens in, [\d,]+ out, \d+ s\n", left
    )
    # The cursor, hidden meanwhile, is there again.
    assert ended.err.rindex("\x1b[?25h") > ended.err.rindex("\x1b[?25l")


def test_quiet_run_shows_nothing_on_a_terminal_either(
    on_terminal: Callable[..., Ended], model: LoopbackModel
):
    ended = on_terminal("brief", "talks", "--quiet", *model.options)
    assert (ended.code, ended.err) == (0, "")


def test_calls_tokens_and_cost_are_told(on_terminal: Callable[..., Ended], model: LoopbackModel):
    prices = {"SUMMARIZER_PRICE_IN": "1000", "SUMMARIZER_PRICE_OUT": "2000"}
    ended = on_terminal("brief", "talks", *model.options, **prices)
    calls = model.calls
    tokens = f"{100 * calls:,} tokens in, {10 * calls:,} out"
    cost = f"{calls * (100 * 1000 + 10 * 2000) / 1_000_000:.2f} USD"
    assert re.fullmatch(
        rf"3 articles, {calls} calls, {tokens}, \d+ s, {cost}\n", remaining(ended.err)
    )
    again = on_terminal("brief", "talks", *model.options, **prices)
    assert f"0 calls and {calls} from the cache, 0 tokens in" in remaining(again.err)


def test_one_article_is_shown_in_the_same_way(
    on_terminal: Callable[..., Ended], model: LoopbackModel
):
    ended = on_terminal("extract", "talks/wire.txt", *model.options)
    assert remaining(ended.err).startswith(f"1 article, {model.calls} calls, ")


def test_a_terminal_that_cannot_be_redrawn_has_the_last_line_only(
    on_terminal: Callable[..., Ended], model: LoopbackModel
):
    ended = on_terminal("brief", "talks", *model.options, term="dumb")
    assert re.fullmatch(r"3 articles, [^\x1b\n]+\n", ended.err)


def test_no_color_is_respected(on_terminal: Callable[..., Ended], model: LoopbackModel):
    ended = on_terminal("brief", "talks", *model.options, NO_COLOR="1")
    assert "Reading: " in ended.err
    assert not re.search(r"\x1b\[(?:[0-9;]*;)?(?:3|4|9)\d(?:;[0-9;]*)?m", ended.err)


def test_nothing_of_an_article_reaches_the_terminal_as_an_order(
    on_terminal: Callable[..., Ended], model: LoopbackModel, working_folder: Path
):
    path = working_folder / "talks" / "wire.txt"
    words = "Strike \x1b]0;owned\x07\x9b2Jgoes on [bold]and on[/bold]"
    path.write_text(path.read_text().replace("Strike goes on", words), encoding="utf-8")
    ended = on_terminal("brief", "talks", *model.options)
    assert ended.code == 0
    assert "[bold]and on[/bold]" in ended.err
    bare = STEERS.sub("", ended.err)
    assert not set("\x1b\x07\x9b\u202e") & set(bare)


def test_run_that_fails_leaves_its_error_and_the_cursor(
    on_terminal: Callable[..., Ended], model: LoopbackModel
):
    model.script = lambda _: 401
    ended = on_terminal("brief", "talks", *model.options)
    assert ended.code == 2
    assert remaining(ended.err).startswith("Error: ")
    assert "3 articles" not in remaining(ended.err)
    assert ended.err.rindex("\x1b[?25h") > ended.err.rindex("\x1b[?25l")


def test_run_that_is_interrupted_gives_the_terminal_back(
    on_terminal: Callable[..., Ended], model: LoopbackModel
):
    runs: list[subprocess.Popen[bytes]] = []

    def interrupting(body):
        if "1,250" not in question(body):
            return well_read(body)
        runs[0].send_signal(signal.SIGINT)
        return model.hold(body)

    model.script = interrupting
    ended = on_terminal(
        "brief", "talks", *model.options, on_start=runs.append, SUMMARIZER_CONCURRENCY="1"
    )
    assert ended.code == 130
    assert remaining(ended.err).strip().startswith("Error: Interrupted")
    assert ended.err.rindex("\x1b[?25h") > ended.err.rindex("\x1b[?25l")
