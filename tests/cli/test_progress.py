import sys

import pytest

from summarizer.cli.progress import show_progress
from summarizer.progress import Progress

STEPS = (
    Progress("load", note="Loading the [bold]model[/bold]"),
    *(Progress("read", "wire", done, 8) for done in range(9)),
    Progress("compare", total=2),
    Progress("write", total=1),
    Progress("write", done=1, total=1),
)


def show(*, quiet: bool = False) -> None:
    with show_progress(quiet=quiet) as listener:
        for step in STEPS:
            listener(step)


def test_away_from_a_terminal_each_quarter_is_a_line(capsys: pytest.CaptureFixture[str]):
    show()
    out, err = capsys.readouterr()
    assert out == ""
    assert [line.split("] ", 1)[1] for line in err.splitlines()] == [
        "Loading the [bold]model[/bold]",
        "wire: 0 of 8 questions",
        "wire: 2 of 8 questions",
        "wire: 4 of 8 questions",
        "wire: 6 of 8 questions",
        "wire: 8 of 8 questions",
        "Comparing 2 reports …",
        "Writing the briefing …",
    ]


def test_on_a_terminal_bars_are_shown_and_taken_away(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    show()
    out, err = capsys.readouterr()
    assert out == ""
    assert "Loading the [bold]model[/bold]" in err
    assert "wire" in err
    assert "8/8" in err


def test_quiet_shows_nothing(capsys: pytest.CaptureFixture[str]):
    show(quiet=True)
    assert capsys.readouterr() == ("", "")
