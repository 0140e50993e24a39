"""A briefing to what people see: Markdown, HTML, JSON, Word documents, text for terminals."""

from typing import Literal, overload

from summarizer.models.briefing import Briefing
from summarizer.rendering.as_docx import render_docx
from summarizer.rendering.as_html import render_html
from summarizer.rendering.as_json import render_json
from summarizer.rendering.as_markdown import render_markdown
from summarizer.rendering.as_terminal import render_terminal

TextFormat = Literal["md", "html", "json", "terminal"]
BinaryFormat = Literal["docx"]
Format = Literal[TextFormat, BinaryFormat]


@overload
def render(briefing: Briefing, format: TextFormat) -> str: ...
@overload
def render(briefing: Briefing, format: BinaryFormat) -> bytes: ...
@overload
def render(briefing: Briefing, format: Format) -> str | bytes: ...
def render(briefing: Briefing, format: Format) -> str | bytes:  # noqa: A002 - the word users know
    """The briefing as a document.

    The same briefing gives the same text, character for character, or the same file, byte for
    byte: no clock, no randomness.

    Args:
        briefing: What is shown.
        format: 'md' for Markdown with footnotes as code hosts render it, 'html' for one
            self-contained page, 'json' for the briefing itself, 'docx' for a Word document,
            'terminal' for text of 80 columns without colour (`render_terminal` asks for others).

    Returns:
        The whole document: text with a final newline, or the content of a .docx file.
    """
    match format:
        case "md":
            return render_markdown(briefing)
        case "html":
            return render_html(briefing)
        case "json":
            return render_json(briefing)
        case "docx":
            return render_docx(briefing)
        case "terminal":
            return render_terminal(briefing)
