"""The strategy for small models: short questions about single sentences, each with a narrow schema.

Code finds the candidates; the model says what they mean where their words leave it open.
"""

from collections.abc import Callable

from summarizer.extraction.figures import find_figures
from summarizer.extraction.matter import find_matter
from summarizer.extraction.meeting import find_meeting
from summarizer.extraction.next_steps import find_next_steps
from summarizer.extraction.participants import find_participants
from summarizer.extraction.positions import find_positions, position_questions
from summarizer.extraction.proposals import find_proposals
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
    questions = list(position_questions(article))
    on_plan(len(questions))
    items = await reader.read(questions)
    items += reader.judge_all([*find_meeting(article), *find_matter(article)])
    meeting = next((item for item in items if isinstance(item, Meeting)), None)
    # Who takes part is read off the sentences once the meeting is known.
    found = [
        *find_figures(article),
        *find_participants(article, meeting),
        *find_positions(article),
        *find_proposals(article),
        *find_next_steps(article),
    ]
    return items + reader.judge_all(found)
