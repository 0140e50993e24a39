"""The prompt files fit the answers that code asks for, and give no seed away."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from summarizer.engines.prompts import Example, load_prompt
from summarizer.extraction.article import ArticleAnswer
from summarizer.extraction.figures import figure_questions
from summarizer.extraction.meeting import meeting_question
from summarizer.extraction.next_steps import Steps
from summarizer.extraction.positions import position_answer
from summarizer.extraction.proposals import proposal_answer
from summarizer.grounding.names import find_names
from summarizer.models import Article

ROOT = Path(__file__).parents[2]
TASKS = ("figures", "meeting", "next_steps", "positions", "proposals", "report")
MakeArticle = Callable[[str], Article]


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


@pytest.mark.parametrize("example", examples("figures"))
def test_figure_examples_answer_the_question_their_sentence_raises(
    article_of: MakeArticle, example: Example
) -> None:
    lines = dict(line.split(": ", 1) for line in example.input.splitlines())
    article = article_of(f"{lines.get('Before', '')} {lines['Sentence']}".strip())
    [question] = [q for q in figure_questions(article) if lines["Sentence"] in q.text]
    assert question.text.splitlines()[-1] == f"Numbers: {lines['Numbers']}"
    question.answer.model_validate(example.answer)


@pytest.mark.parametrize("example", examples("meeting"))
def test_meeting_examples_answer_the_question_their_opening_raises(
    article_of: MakeArticle, example: Example
) -> None:
    opening = example.input.removeprefix("Opening:\n").rsplit("\nDays: ", 1)[0]
    [question] = meeting_question(article_of(opening))
    assert question.text.splitlines()[-1] == f"Days: {field(example, 'Days')}"
    question.answer.model_validate(example.answer)


def fits(answer: type[BaseModel], example: Example) -> None:
    assert answer.model_validate(example.answer).model_dump(mode="json") == example.answer


@pytest.mark.parametrize("example", examples("next_steps"))
def test_step_examples_fit_their_schema(example: Example) -> None:
    fits(Steps, example)


@pytest.mark.parametrize("example", examples("report"))
def test_report_examples_fit_their_schema(example: Example) -> None:
    fits(ArticleAnswer, example)


@pytest.mark.parametrize("example", examples("positions"))
def test_position_examples_name_parties_that_are_listed(example: Example) -> None:
    parties = field(example, "Parties").split(" | ")
    stances = re.findall(r"^\d+\. (.+)$", example.input, re.MULTILINE)
    assert all(stance in field(example, "Sentence") for stance in stances)
    fits(position_answer([parties] * len(stances)), example)


@pytest.mark.parametrize("example", examples("proposals"))
def test_proposal_examples_name_parties_that_are_listed(example: Example) -> None:
    parties = field(example, "Parties").split(" | ")
    fits(proposal_answer(parties), example)


@pytest.mark.parametrize("example", examples(*TASKS))
def test_examples_copy_words_of_their_input(example: Example) -> None:
    copied = re.findall(
        r"'(?:words|subject|venue|when|day|counted)': '([^']+)'", str(example.answer)
    )
    assert all(words in example.input for words in copied)


@pytest.mark.parametrize("task", [path.stem for path in sorted((ROOT / "prompts").glob("*.md"))])
def test_no_name_of_a_seed_is_in_a_prompt(task: str) -> None:
    seeds = " ".join(path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt"))
    names = {word for name in find_names(seeds) for word in re.findall(r"\w{3,}", name.text)}
    names -= {"The", "and", "Times", "Post", "General", "Health", "Minister", "Jewish"}
    text = (ROOT / "prompts" / f"{task}.md").read_text(encoding="utf-8")
    assert {"Gaza", "Hamas", "Burns"} <= names
    assert not names & set(re.findall(r"\w+", text))
