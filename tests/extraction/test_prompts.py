"""The prompt files fit the answers that code asks for, and give no seed away."""

import re
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.engines.prompts import Example, load_prompt
from summarizer.extraction.positions import position_answer
from summarizer.extraction.sections import SECTIONS
from summarizer.grounding.names import find_names

ROOT = Path(__file__).parents[2]
TASKS = ("positions", "report", "report_abroad")


def examples(*tasks: str) -> list[Any]:
    return [
        pytest.param(example, id=f"{task}-{index}")
        for task in tasks
        for index, example in enumerate(load_prompt(task).examples, start=1)
    ]


def field(example: Example, name: str) -> str:
    return next(
        line.removeprefix(f"{name}: ")
        for line in example.input.splitlines()
        if line.startswith(f"{name}: ")
    )


@pytest.mark.parametrize("task", TASKS)
def test_every_prompt_has_a_version_and_examples(task: str) -> None:
    prompt = load_prompt(task)
    assert prompt.version >= 1
    assert prompt.max_tokens > 0
    assert prompt.examples
    assert prompt.instructions


def fits(answer: type[BaseModel], example: Example) -> None:
    assert answer.model_validate(example.answer).model_dump(mode="json") == example.answer


@pytest.mark.parametrize(("task", "language"), [("report", "en"), ("report_abroad", "fr")])
def test_report_examples_fit_the_section_they_are_asked_for(task: str, language: str) -> None:
    shown = {
        example.input.rsplit("List: ", 1)[1]: example for example in load_prompt(task).examples
    }
    assert {section.name for section in SECTIONS} <= shown.keys()
    for section in SECTIONS:
        fits(section.answer(language), shown[section.name])


@pytest.mark.parametrize("example", examples("positions"))
def test_position_examples_name_parties_that_are_listed(example: Example) -> None:
    parties = field(example, "Parties").split(" | ")
    stances = re.findall(r"^\d+\. (.+)$", example.input, re.MULTILINE)
    assert all(stance in field(example, "Sentence") for stance in stances)
    fits(position_answer([parties] * len(stances)), example)


@pytest.mark.parametrize("task", TASKS)
def test_examples_copy_words_of_their_input(task: str) -> None:
    # The examples of one prompt are turns of one conversation; the article stands in the first.
    shown = ""
    for example in load_prompt(task).examples:
        shown += example.input
        copied = re.findall(
            r"'(?:words|subject|venue|when|day|counted)': '([^']+)'", str(example.answer)
        )
        assert all(words in shown for words in copied)


@pytest.mark.parametrize("task", [path.stem for path in sorted((ROOT / "prompts").glob("*.md"))])
def test_no_name_of_a_seed_is_in_a_prompt(task: str) -> None:
    seeds = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt"))
    names = {word for name in find_names(seeds) for word in re.findall(r"\w{3,}", name.text)}
    names -= {"The", "and", "French", "Times", "Post", "General", "Health", "Minister", "Jewish"}
    text = (ROOT / "prompts" / f"{task}.md").read_text(encoding="utf-8")
    assert {"Gaza", "Hamas", "Burns"} <= names
    assert not names & set(re.findall(r"\w+", text))
