"""The strategy for small models: short questions about single sentences, each with a narrow schema.

Code finds the candidates (numbers, people, sentences that take a stance, describe a proposal or
look ahead); the model only says what they mean.
"""

from collections.abc import Callable

from summarizer.extraction.figures import figure_questions
from summarizer.extraction.meeting import meeting_question
from summarizer.extraction.next_steps import next_step_questions
from summarizer.extraction.participants import find_participants
from summarizer.extraction.positions import find_positions, position_questions
from summarizer.extraction.proposals import find_proposals, proposal_questions
from summarizer.extraction.reading import Reader
from summarizer.models import AnyItem, Meeting


async def read_passages(reader: Reader, on_plan: Callable[[int], None]) -> list[AnyItem]:
    """Every item the article's sentences support.

    Args:
        reader: asks and judges.
        on_plan: is told how many questions there are, as soon as it is known.

    Raises:
        UnreachableError, UnrecordedRequestError: as the engine does.
    """
    article = reader.article
    questions = [
        *meeting_question(article),
        *figure_questions(article),
        *position_questions(article),
        *proposal_questions(article),
        *next_step_questions(article),
    ]
    on_plan(len(questions))
    items = await reader.read(questions)
    meeting = next((item for item in items if isinstance(item, Meeting)), None)
    # Who takes part is read off the sentences once the meeting is known.
    found = [
        *find_participants(article, meeting),
        *find_positions(article),
        *find_proposals(article),
    ]
    return items + reader.judge_all(found)
