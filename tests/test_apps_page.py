"""The page for apps: its examples run, and it names what there is."""

import re
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from summarizer import Settings
from summarizer.progress import Event, Stage

from .loopback import ARTICLES, LoopbackModel, model

__all__ = ["model"]

PAGE = (Path(__file__).parents[1] / "docs" / "apps.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
EVENT_TYPES = get_args(get_args(Event)[0])


@pytest.fixture(autouse=True)
def articles_and_a_model(
    tmp_path: Path, model: LoopbackModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "articles").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "articles" / f"{name}.txt").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SUMMARIZER_BASE_URL", model.url)
    monkeypatch.setenv("SUMMARIZER_MODEL", "loopback")


@pytest.mark.parametrize(
    ("example", "prints"),
    [
        (EXAMPLES[0], ["wire: ", " items, ", "seconds left"]),
        (EXAMPLES[1], ["event: articles_loaded", "event: spent", "# ", "event: briefing_written"]),
        (EXAMPLES[2], []),
    ],
)
def test_example_runs(example: str, prints: list[str], capsys: pytest.CaptureFixture[str]):
    exec(compile(example, "docs/apps.md", "exec"), {"__name__": "example"})  # noqa: S102
    told = capsys.readouterr().out
    assert [words for words in prints if words not in told] == []


def test_every_example_is_tried():
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("event", EVENT_TYPES, ids=lambda event: event.__name__)
def test_every_event_has_a_line_that_names_all_it_holds(event: type):
    fields = event.model_fields
    [line] = [row for row in PAGE.splitlines() if f"| `{event.__name__}` |" in row]
    assert line.startswith(f"| `{fields['type'].default}` |")
    assert [name for name in fields if name != "type" and f"`{name}`" not in line] == []


def test_every_stage_is_named():
    assert [stage for stage in get_args(Stage) if f"`{stage}`" not in PAGE] == []


def test_prices_are_set_as_the_page_says():
    toml = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)[0]
    Path("summarizer.toml").write_text(toml, encoding="utf-8")
    given = tomllib.loads(toml)
    assert {name: getattr(Settings(), name) for name in given} == given
