import os
import re
import subprocess
from pathlib import Path

import pytest

from summarizer.models import Briefing

from .conftest import COMMAND, LoopbackModel, Run

pty = pytest.importorskip("pty", reason="needs terminals")


def without_seconds(briefing: str) -> str:
    """The briefing but for how long its run took, which no two runs share."""
    return re.sub(r'"seconds": [\d.]+', '"seconds": null', briefing)


@pytest.fixture
def stored(summarizer: Run, model: LoopbackModel) -> str:
    """A stored briefing."""
    assert summarizer("brief", "talks", "-q", *model.options, "-o", "stored.json").code == 0
    return "stored.json"


@pytest.mark.parametrize("form", ["md", "html", "json", "terminal"])
def test_stored_briefing_is_shown_as_if_it_were_new(
    summarizer: Run, model: LoopbackModel, form: str
):
    command = ("brief", "talks", "-q", *model.options)
    summarizer(*command)  # from here on all answers are kept, and briefings disclose the same
    asked = model.calls
    new = without_seconds(summarizer(*command, "-f", form).out)
    summarizer(*command, "-o", "stored.json")
    ended = summarizer("render", "stored.json", "-f", form)
    assert (ended.code, ended.err, model.calls) == (0, "", asked)
    assert without_seconds(ended.out) == new
    assert summarizer("render", "stored.json", "-f", form, "-o", f"again.{form}").code == 0
    assert without_seconds(Path(f"again.{form}").read_text(encoding="utf-8")) == new


def test_word_document_is_written_to_a_file_and_to_a_pipe(summarizer: Run, stored: str):
    assert summarizer("render", stored, "-o", "a.docx").code == 0
    piped = subprocess.run(  # noqa: S603 - the command is the project's own
        [COMMAND, "render", stored, "-f", "docx"], capture_output=True, check=True
    )
    assert piped.stdout.startswith(b"PK")
    assert Path("a.docx").read_bytes() == piped.stdout


def on_terminal(*arguments: str, **environment: str) -> tuple[int, str]:
    """The exit code of a command and what the terminal it writes to receives."""
    ours, theirs = pty.openpty()
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in {"NO_COLOR", "FORCE_COLOR", "COLORTERM"}
    }
    with subprocess.Popen(  # noqa: S603 - the command is the project's own
        [COMMAND, *arguments],
        stdout=theirs,
        stderr=theirs,
        stdin=subprocess.DEVNULL,
        env=kept | {"TERM": "xterm", "COLUMNS": "60"} | environment,
    ) as process:
        os.close(theirs)
        received = b""
        while chunk := _read(ours):
            received += chunk
    os.close(ours)
    return process.returncode, received.decode().replace("\r\n", "\n")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # what Linux says when nobody writes any more
        return b""


def test_terminal_gets_its_view_in_its_width_with_colour_and_others_get_markdown(
    summarizer: Run, stored: str
):
    code, seen = on_terminal("render", stored)
    assert code == 0
    assert "\x1b[" in seen
    assert "─────" in seen
    assert "##" not in seen
    assert "## Bottom line" in summarizer("render", stored).out


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_terminal_without_colour_gets_none(stored: str, environment: dict[str, str]):
    code, seen = on_terminal("render", stored, **environment)
    assert code == 0
    assert "─────" in seen
    assert not re.search(r"\x1b\[[\d;]*3\dm", seen)


def test_terminal_view_has_no_colour_where_none_shows_it(
    summarizer: Run, stored: str, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    ended = summarizer("render", stored, "-f", "terminal")
    assert "─────" in ended.out
    assert "\x1b" not in ended.out


def test_word_document_on_a_terminal_is_refused_in_a_sentence(stored: str):
    code, seen = on_terminal("render", stored, "-f", "docx")
    assert code != 0
    assert "name a file with -o FILE.docx" in seen
    assert "PK" not in seen


def test_stored_briefing_is_shown_shorter(summarizer: Run, stored: str):
    ended = summarizer("render", stored, "--length", "bottom-line", "-f", "json")
    short = Briefing.model_validate_json(ended.out)
    assert (ended.code, short.length, short.sections) == (0, "bottom-line", ())


def test_a_short_briefing_is_not_lengthened(summarizer: Run, stored: str):
    summarizer("render", stored, "--length", "bottom-line", "-o", "short.json")
    ended = summarizer("render", "short.json")
    assert ended.code == 2
    assert "write it anew with --length full" in ended.err
