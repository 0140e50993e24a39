"""The same article makes the same report, in whatever order a process keeps its sets."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
ARTICLES = ["seeds/001_c07ad76252bdc6c1.txt", "tests/gold/third/04_youth_mobility.txt"]
READ = """
import sys
from summarizer import extract, replay
with replay("cassettes/seeds"):
    for path in sys.argv[1:]:
        print(extract(path).model_dump_json())
"""


def reports(hash_seed: str) -> str:
    ended = subprocess.run(  # noqa: S603 - this test's own words
        [sys.executable, "-c", READ, *ARTICLES],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return ended.stdout


def test_reports_do_not_depend_on_the_order_of_sets():
    first = reports("1")
    assert first.count('"schema_version"') == len(ARTICLES)
    assert reports("2") == first
    assert reports("3") == first
