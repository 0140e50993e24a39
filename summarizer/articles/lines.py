"""The lines of a text, where they lie, trimmed of white space."""

from collections.abc import Iterator

from summarizer.models import Span


def lines(text: str) -> tuple[Span, ...]:
    """The lines that hold more than white space, each without the white space around it.

    Lines end where `str.splitlines` ends them; the text itself is not altered.
    """
    return tuple(_trimmed_lines(text))


def trim(text: str, start: int, end: int) -> Span | None:
    """The stretch `text[start:end]` without white space around it; None if nothing is left."""
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    return Span(start=start, end=end) if start < end else None


def _trimmed_lines(text: str) -> Iterator[Span]:
    offset = 0
    for line in text.splitlines(keepends=True):
        span = trim(text, offset, offset + len(line))
        if span is not None:
            yield span
        offset += len(line)
