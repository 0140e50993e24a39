"""Articles as JSON Lines: one object with named fields a line."""

import json
from collections.abc import Iterator

from pydantic import BaseModel, Field, ValidationError

from summarizer.exceptions import InputError
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.hidden import without_hidden_characters
from summarizer.inputs.metadata import (
    day_of,
    language_of,
    names_of,
    titled,
    web_address,
    words_of,
)
from summarizer.inputs.plain import decoded


class _Record(BaseModel):
    """An article's fields; others are passed over."""

    text: str = Field(min_length=1, pattern=r"\S")
    title: str | None = None
    author: str | list[str] | None = None
    outlet: str | None = None
    url: str | None = None
    published: str | None = None
    language: str | None = None
    id: str | int | None = None


def read_json_lines(content: bytes, *, source: str, name: str) -> tuple[Document | Unread, ...]:
    """The article in each line, or why there is none in it. Empty lines are passed over.

    A file that is one array of such objects, or one object, is read too.

    Raises:
        InputError: the file is not UTF-8 text, or holds nothing.
    """
    text = decoded(content, source=source)
    read = [
        _article(value, source=f"{source}, {place}", name=f"{name}-{place.split()[-1]}")
        for place, value in _values(text)
    ]
    if not read:
        raise InputError(f'{source} is empty: put one object with a "text" into each line.')
    return tuple(read)


def _values(text: str) -> Iterator[tuple[str, object]]:
    """The values in a text, each with its place; in place of one that is no JSON, what is wrong."""
    whole = _parsed(text)
    if isinstance(whole, list):
        yield from ((f"item {number}", value) for number, value in enumerate(whole, 1))  # pyright: ignore[reportUnknownVariableType, reportUnknownArgumentType]
    elif isinstance(whole, dict):
        yield "line 1", whole
    else:
        lines = text.split("\n")
        yield from (
            (f"line {number}", _parsed(line))
            for number, line in enumerate(lines, 1)
            if line.strip()
        )


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _article(value: object, *, source: str, name: str) -> Document | Unread:
    if not isinstance(value, dict):
        return _unread(
            source, 'is no JSON object: write {"text": "...", "title": "..."} on one line'
        )
    try:
        record = _Record.model_validate(value)
    except ValidationError as error:
        field = error.errors()[0]["loc"][0]
        return _unread(source, f'has no "{field}" that is text: put the article\'s words into it')
    title = words_of(record.title)
    text, hidden = without_hidden_characters(titled(title, record.text))
    return Document(
        text=text,
        source=source,
        name=name if record.id is None else str(record.id),
        title=title,
        author=names_of(record.author),
        outlet=words_of(record.outlet),
        url=web_address(record.url),
        published=day_of(record.published),
        language=language_of(record.language),
        hidden=hidden,
    )


def _unread(source: str, problem: str) -> Unread:
    return Unread(source=source, failure=InputError(f"{source} {problem}."))
