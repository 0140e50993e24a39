import os
import pty
import signal
import subprocess
import time

import pytest

from ..loopback import question, well_read
from .conftest import COMMAND, LoopbackModel, Run


def test_interrupted_run_ends_at_once_and_keeps_its_answers(
    summarizer: Run, model: LoopbackModel, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("SUMMARIZER_CONCURRENCY", "1")
    command = ("brief", "talks", "-q", "--strategy", "passage", *model.options)
    run = subprocess.Popen(  # noqa: S603 - the command is the project's own
        [COMMAND, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )

    def interrupting(body):
        if "1,250" not in question(body):
            return well_read(body)
        run.send_signal(signal.SIGINT)
        return model.hold(body)

    model.script = interrupting
    out, err = run.communicate(timeout=30)
    assert (run.returncode, out) == (130, b"")
    # The terminal shows ^C; the sentence stands on the line below.
    assert err.decode() == "\nError: Interrupted; the same command goes on from the answers kept.\n"
    before, model.script = list(model.asked), well_read
    model.asked.clear()
    assert summarizer(*command).code == 0
    assert model.asked[0] == before[-1]
    assert not [body for body in model.asked if body in before[:-1]]


@pytest.mark.parametrize("command", ["brief", "extract"])
def test_command_that_awaits_its_user_is_interrupted(command: str):
    terminal, user = pty.openpty()
    run = subprocess.Popen(  # noqa: S603 - the command is the project's own
        [COMMAND, command, "-"], stdin=user, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    time.sleep(1.5)
    run.send_signal(signal.SIGINT)
    out, err = run.communicate(timeout=20)
    os.close(terminal)
    os.close(user)
    assert (run.returncode, out) == (130, b"")
    assert err.decode().strip().startswith("Error: Interrupted; ")
