"""A briefing to what people see: Markdown, HTML, JSON."""

from typing import Literal

from summarizer.models.briefing import Briefing
from summarizer.rendering.as_html import render_html
from summarizer.rendering.as_json import render_json
from summarizer.rendering.as_markdown import render_markdown

Format = Literal["md", "html", "json"]


def render(briefing: Briefing, format: Format) -> str:  # noqa: A002 - the word users know
    """The briefing as a document.

    The same briefing gives the same text, character for character: no clock, no randomness.

    Args:
        briefing: What is shown.
        format: 'md' for Markdown with footnotes as code hosts render it, 'html' for one
            self-contained page without script, 'json' for the briefing itself.

    Returns:
        The whole document, with a final newline.
    """
    match format:
        case "md":
            return render_markdown(briefing)
        case "html":
            return render_html(briefing)
        case "json":
            return render_json(briefing)
