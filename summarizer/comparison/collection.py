"""Comparing a large collection without searching it for cycles of objects again and again."""

import gc
from collections.abc import Generator
from contextlib import contextmanager

LARGE = 100
"""Reports from which the search takes a share of the time worth saving."""


@contextmanager
def cycles_left_alone(reports: int) -> Generator[None]:
    """Pause the collection of cycles while the block runs, if there are many reports.

    Findings make no cycles, and each search goes through all that the reports hold: two fifths of
    the time for a thousand reports. Objects without cycles are freed as ever.

    Args:
        reports: their number.
    """
    if reports < LARGE or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
