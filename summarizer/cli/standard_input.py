"""Standard input, taken in while Ctrl-C still ends the command."""

import io
import sys
from collections.abc import Sequence


def take_in_standard_input(names: Sequence[str]) -> None:
    """Read standard input to its end before the run begins, where it is among the names.

    The run reads it in a thread that nothing can interrupt: a terminal that awaits its user would
    keep the command from ending.
    """
    if "-" in names:
        sys.stdin = io.TextIOWrapper(io.BytesIO(sys.stdin.buffer.read()), encoding="utf-8")
