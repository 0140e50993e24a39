"""Translations beside the article's words, for readers of another language."""

from collections.abc import Callable, Sequence

from summarizer.articles.language import language_name
from summarizer.engines.prompts import load_prompt
from summarizer.engines.schema import answer_model, exactly, text_of
from summarizer.exceptions import InvalidAnswerError
from summarizer.extraction.reading import Reader
from summarizer.grounding.gloss import bears_out
from summarizer.models import AnyItem, Matter, NextStep, Participant, Position, Proposal

_AT_ONCE = 8
"""Phrases translated in one question."""

_LONGEST = 300
"""Characters of a translation: a bound ends a model's loop."""


async def glossed(
    reader: Reader, items: Sequence[AnyItem], language: str, on_plan: Callable[[int], None]
) -> list[AnyItem]:
    """The items with what they say in another language, where the translation can stand.

    Nothing else of an item is altered. A translation with a number or a name that the item's words
    do not have is left out, as are those of a question without a valid answer.

    Args:
        reader: asks, and keeps account.
        items: what was read.
        language: ISO 639-1 code of the translations.
        on_plan: is told how many questions there are.

    Raises:
        UnreachableError, UnrecordedRequestError: as the engine does.
    """
    phrases = list(dict.fromkeys(phrase for item in items if (phrase := _phrase(item))))
    batches = [phrases[first : first + _AT_ONCE] for first in range(0, len(phrases), _AT_ONCE)]
    on_plan(len(batches))
    translations: dict[str, str] = {}
    for batch in batches:
        translations |= await _translated(reader, batch, language)
    return [
        item.model_copy(update={"gloss": translations.get(_phrase(item) or "")}) for item in items
    ]


def _phrase(item: AnyItem) -> str | None:
    """What of an item is in the article's words and worth a translation; names are not."""
    match item:
        case Matter():
            return item.subject
        case Participant():
            return item.role
        case Proposal():
            return item.summary
        case Position():
            return item.content
        case NextStep():
            return item.action
        case _:
            return None


async def _translated(reader: Reader, phrases: Sequence[str], language: str) -> dict[str, str]:
    """The translations that can stand, by phrase."""
    article = reader.article
    prompt = load_prompt("gloss")
    reader.prompts["gloss"] = prompt.stamp
    between = f"From {language_name(article.language)} into {language_name(language)}:"
    numbered = [f"{number}. {phrase}" for number, phrase in enumerate(phrases, start=1)]
    answer = answer_model("Glosses", translations=exactly([text_of(_LONGEST)] * len(phrases)))
    try:
        async with reader.slots:
            given = await reader.ask(prompt.request("\n".join([between, *numbered])), answer)
    except InvalidAnswerError:
        return {}
    finally:
        reader.on_answer()
    pairs = zip(phrases, given.value.model_dump()["translations"], strict=True)
    return {
        phrase: gloss
        for phrase, gloss in pairs
        if bears_out(phrase, gloss, language=article.language, into=language)
    }
