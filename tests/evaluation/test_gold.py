"""Gold files that are read, and what is said of those that cannot be."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from summarizer.evaluation import evaluate, read_gold
from summarizer.evaluation.figures import has_value
from summarizer.evaluation.gold import GoldFigure
from summarizer.exceptions import InputError
from summarizer.models import Quantity

from ..gold.reports import gold_reports
from .pass_talks import ANSWERS

SEEDS = Path(__file__).parents[1] / "gold" / "seeds.yaml"


def test_reference_reports_of_the_seeds_find_everything():
    total = evaluate(read_gold(SEEDS), gold_reports()).total
    for part in ("figures", "participants", "proposals", "positions", "next_steps"):
        assert (part, total.tally(part).f1) == (part, 1)
    assert total.qualifier.share == total.attribution.share == 1


def written(tmp_path: Path, **changes: Any) -> Path:
    path = tmp_path / "gold.yaml"
    answers = {name: value for name, value in (ANSWERS | changes).items() if value is not ...}
    path.write_text(yaml.safe_dump({"articles": [answers]}), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"positions": ...}, r"articles\.0\.positions: Field required"),
        ({"figures": [{"measure": "other", "value": "many", "qualifier": "exact", "quote": "q"}]},
         r"articles\.0\.figures\.0\.value"),
        ({"figures": [{"measure": "mood", "value": 1, "qualifier": "exact", "quote": "q"}]},
         r"measure 'mood' of pass\.txt is not under 'measures'"),
        ({"participants": [{"name": None, "party": "Norway"}]}, r"a name or a role"),
        ({"next_steps": [{"what": "x", "quote": ""}]}, r"articles\.0\.next_steps\.0\.quote"),
    ],
    ids=["part left out", "no number", "unknown measure", "nobody", "no quote"],
)  # fmt: skip
def test_error_says_which_field(tmp_path: Path, changes: dict[str, Any], said: str):
    with pytest.raises(InputError, match=said):
        read_gold(written(tmp_path, **changes))


def test_own_measures_come_on_top(tmp_path: Path):
    path = written(tmp_path, figures=[])
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    content["measures"] = {"displaced": [["moved"]], "mood": [["mood"]]}
    path.write_text(yaml.safe_dump(content), encoding="utf-8")
    rules = read_gold(path).rules()
    assert rules["displaced"].needs == (("moved",),)
    assert {"mood", "captives_held"} <= rules.keys()


@pytest.mark.parametrize(("content", "said"), [(b"a: [", "not YAML"), (b"- 1", "not a gold file")])
def test_other_files_are_told(tmp_path: Path, content: bytes, said: str):
    path = tmp_path / "gold.yaml"
    path.write_bytes(content)
    with pytest.raises(InputError, match=said):
        read_gold(path)
    with pytest.raises(InputError, match="no file"):
        read_gold(tmp_path / "none.yaml")


@pytest.mark.parametrize(
    ("value", "unit", "stated"),
    [(60, "day", 60), (60, "month", 2), (14, "weeks", 2), (3.2e9, "USD", 3.2e9),
     (3.2e9, "billion dollars", 3.2), (2, "hostage", 2), (3, "hours", 72), (0.667, "train", 2 / 3),
     (0.667, "percent", 66.666667)],
)  # fmt: skip
def test_values_are_compared_in_days_and_single_units(value: float, unit: str, stated: float):
    answer = GoldFigure(measure="other", value=value, qualifier="exact", quote="q")
    assert has_value(answer, Quantity(value=stated, unit=unit, text="t"))
    assert not has_value(answer, Quantity(value=stated * 1.01, unit=unit, text="t"))
