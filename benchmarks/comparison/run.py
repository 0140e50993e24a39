"""How long comparing takes as the number of reports grows.

    python -m benchmarks.comparison.run

Every size is measured in a process of its own, which makes the reports, compares them once and
counts the processor's time of the comparison alone. No model is asked.
"""

import shlex
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.comparison.reports import many, one
from benchmarks.extraction.table import write_between_markers
from summarizer.comparison import compare
from summarizer.models import NegotiationReport

HERE = Path(__file__).parent

COLLECTIONS: dict[str, Callable[[int], list[NegotiationReport]]] = {"many": many, "one": one}
SIZES = {"many": (100, 1000, 10000), "one": (10, 30, 100, 300)}
"""Numbers of reports; one negotiation is measured as far as it is bearable."""


@dataclass(frozen=True)
class Measured:
    """One collection of one size."""

    collection: str
    reports: int
    items: int
    findings: int
    seconds: float


def measure(collection: str, count: int) -> Measured:
    """Compare so many made reports."""
    reports = COLLECTIONS[collection](count)
    items = sum(1 for report in reports for _ in report.items())
    started = time.process_time()
    comparison = compare(reports)
    seconds = time.process_time() - started
    return Measured(collection, count, items, len(comparison.findings), seconds)


def in_own_process(collection: str, count: int) -> Measured:
    """The same, with nothing remembered of other sizes."""
    ended = subprocess.run(
        [sys.executable, "-m", "benchmarks.comparison.run", "--only", collection, str(count)],
        capture_output=True,
        encoding="utf-8",
        check=True,
        cwd=HERE.parent.parent,
    )
    items, findings, seconds = ended.stdout.split()
    return Measured(collection, count, int(items), int(findings), float(seconds))


def least_of_runs(collection: str, count: int) -> Measured:
    """The quickest of three runs, as others' work only ever adds to one; the longest run once."""
    runs = 1 if count == max(SIZES[collection]) else 3
    return min(
        (in_own_process(collection, count) for _ in range(runs)), key=lambda run: run.seconds
    )


def as_markdown(measured: Sequence[Measured]) -> str:
    """One table of all collections, with the growth against the size before."""
    lines = [
        "| collection | reports | items | findings | seconds | reports × | seconds × |",
        "|---|---:|---:|---:|---:|---:|---:|",
    ]
    before: Measured | None = None
    for row in measured:
        growth = ("", "")
        if before is not None and before.collection == row.collection:
            growth = (f"{row.reports / before.reports:.1f}", f"{row.seconds / before.seconds:.1f}")
        lines.append(
            f"| {row.collection} | {row.reports:,} | {row.items:,} | {row.findings:,} "
            f"| {row.seconds:.2f} | {growth[0]} | {growth[1]} |"
        )
        before = row
    return "\n".join(lines)


@click.command()
@click.option("--only", type=(click.Choice(list(COLLECTIONS)), int), help="Measure one size.")
@click.option("--write", is_flag=True, help="Write the table into the README beside this file.")
def main(only: tuple[str, int] | None, write: bool) -> None:  # noqa: FBT001 - click calls it by name
    """Print the growth curve as a Markdown table."""
    if only is not None:
        row = measure(*only)
        click.echo(f"{row.items} {row.findings} {row.seconds}")
        return
    rows: list[Measured] = []
    for collection, sizes in SIZES.items():
        for size in sizes:
            rows.append(least_of_runs(collection, size))
            click.echo(f"{collection} {size}: {rows[-1].seconds:.2f} s", err=True)
    table = as_markdown(rows)
    click.echo(table)
    if write:
        command = f"python -m benchmarks.comparison.run {shlex.join(sys.argv[1:])}".strip()
        write_between_markers(HERE / "README.md", f"{table}\n\nMade by `{command}`.\n")


if __name__ == "__main__":
    main()
