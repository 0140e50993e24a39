import json
from pathlib import Path

import pytest
import yaml

from summarizer.evaluation import Score

from ..evaluation.pass_talks import ANSWERS, figure, person, report
from .conftest import Run


@pytest.fixture
def gold(working_folder: Path) -> Path:
    path = working_folder / "gold.yaml"
    other = ANSWERS | {"file": "unread.txt"}
    path.write_text(yaml.safe_dump({"articles": [ANSWERS, other]}), encoding="utf-8")
    return path


@pytest.fixture
def reports(working_folder: Path) -> Path:
    folder = working_folder / "reports"
    folder.mkdir()
    made = report(figures=(figure(), figure(value=999)), participants=(person("\x1b[31mAda"),))
    (folder / "pass.json").write_text(made.model_dump_json(), encoding="utf-8")
    return folder


def test_scores_are_a_table(summarizer: Run, gold: Path, reports: Path):
    ended = summarizer("eval", gold, reports)
    rows = [line.split() for line in ended.out.splitlines()]
    assert ended.code == 0
    assert next(row[:4] for row in rows if row[:1] == ["pass"]) == ["pass", "0.50", "0.33", "0.40"]
    assert sum(row[:1] == ["total"] for row in rows) == 2
    assert "\x1b" not in ended.out
    assert ended.err == "Not scored, because there is no report: unread.\n"


@pytest.mark.parametrize("name", ["pass", "mountain-pass-captives", "p" * 90])
def test_a_long_name_takes_lines_and_no_number_is_cut(
    summarizer: Run, working_folder: Path, name: str
):
    answers = ANSWERS | {"file": f"{name}.txt"}
    gold = working_folder / "gold.yaml"
    gold.write_text(yaml.safe_dump({"articles": [answers]}), encoding="utf-8")
    made = report(figures=(figure(),)).model_dump(mode="json")
    stored = json.dumps(made).replace('"pass"', f'"{name}"').replace("pass.txt", f"{name}.txt")
    (working_folder / "report.json").write_text(stored, encoding="utf-8")
    ended = summarizer("eval", gold, working_folder / "report.json")
    assert ended.code == 0
    assert "\N{HORIZONTAL ELLIPSIS}" not in ended.out
    assert max(len(line) for line in ended.out.splitlines()) <= 100
    first_row = next(line for line in ended.out.splitlines() if " 0.33 " in line)
    assert " 1.00 0.33 0.50 " in first_row
    assert all(heading in ended.out for heading in ("next steps", "qualifier", "seconds"))


def test_detail_lists_every_slip_and_no_control_character(
    summarizer: Run, gold: Path, reports: Path
):
    ended = summarizer("eval", gold, reports / "pass.json", "--detail")
    assert "missed      figures      captives_taken: 250 (about) | About 250 people" in ended.out
    assert "extra       figures      captives held: 999 (exact)" in ended.out
    assert "ungrounded  figures" in ended.out
    assert "\x1b" not in ended.out


@pytest.mark.parametrize("option", [["--json"], ["--format", "json"], ["-f", "json"]])
def test_scores_are_json(summarizer: Run, gold: Path, reports: Path, option: list[str]):
    ended = summarizer("eval", gold, reports, *option)
    score = json.loads(ended.out)
    assert score["total"]["figures"] == {
        "asked": 3, "offered": 2, "matched": 1, "precision": 0.5, "recall": 1 / 3, "f1": 0.4,
    }  # fmt: skip
    assert score["total"]["ungrounded"] == 2
    assert score.keys() == Score.model_json_schema(mode="serialization")["properties"].keys()


def test_scores_are_written_to_a_file(summarizer: Run, gold: Path, reports: Path):
    ended = summarizer("eval", gold, reports, "--json", "-o", "score.json")
    assert ended.out == ""
    assert json.loads(Path("score.json").read_text(encoding="utf-8"))["articles"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none.yaml", "reports"], "There is no file none.yaml"),
        (["gold.yaml", "talks"], "talks holds no report"),
        (["gold.yaml", "talks/wire.txt"], "is not a report"),
        (["talks/wire.txt", "reports"], "is not a gold file"),
    ],
)
@pytest.mark.usefixtures("gold", "reports")
def test_errors_are_one_sentence(summarizer: Run, arguments: list[str], said: str):
    ended = summarizer("eval", *arguments)
    assert (ended.code, ended.out) == (3, "")
    assert said in ended.err
    assert ended.err.count("\n") == 1
