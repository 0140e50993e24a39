import subprocess
import sys

import pytest

from summarizer.inputs.background import in_background


def test_the_future_holds_what_the_work_returns_or_raises():
    assert in_background(int, "7").result() == 7
    with pytest.raises(ValueError, match="invalid literal"):
        in_background(int, "seven").result()


def test_work_that_does_not_end_keeps_no_program_from_ending():
    program = (
        "from threading import Event; from summarizer.inputs.background import in_background; "
        "in_background(Event().wait)"
    )
    subprocess.run([sys.executable, "-c", program], check=True, timeout=20)  # noqa: S603
