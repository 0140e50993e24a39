"""The command line. Data goes to stdout, everything else to stderr.

Commands import what they work with when they run, so that `summarizer --help` is quick.
"""

from summarizer.cli.main import main

__all__ = ["main"]
