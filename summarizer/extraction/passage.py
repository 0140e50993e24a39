"""The strategy for small models: short questions about single sentences, each with a narrow schema.

Code finds the candidates (numbers, people, sentences that take a stance, describe a proposal or
look ahead); the model only says what they mean.
"""

from collections.abc import Callable

from summarizer.extraction.figures import figure_questions
from summarizer.extraction.meeting import meeting_question
from summarizer.extraction.next_steps import next_step_questions
from summarizer.extraction.participants import participant_questions
from summarizer.extraction.positions import position_questions
from summarizer.extraction.proposals import proposal_questions
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
    opening = list(meeting_question(article))
    others = [
        *figure_questions(article),
        *position_questions(article),
        *proposal_questions(article),
        *next_step_questions(article),
    ]
    on_plan(len(opening) + len(others))
    items = await reader.read(opening)
    meeting = next((item for item in items if isinstance(item, Meeting)), None)
    # Who takes part can only be asked once the meeting is known.
    people = list(participant_questions(article, meeting))
    on_plan(len(opening) + len(people) + len(others))
    return items + await reader.read([*people, *others])
