"""Markdown, with YAML front matter or without."""

import re
from typing import cast

from summarizer.exceptions import InputError
from summarizer.inputs.concealed import drop_concealed
from summarizer.inputs.document import Document
from summarizer.inputs.flow import lines_of
from summarizer.inputs.hidden import merge_hidden, without_hidden_characters
from summarizer.inputs.html import page_of
from summarizer.inputs.metadata import day_of, language_of, titled, web_address, words_of
from summarizer.inputs.plain import decoded

_FRONT_MATTER = re.compile(
    r"---[ \t]*\r?\n(?P<fields>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)


def read_markdown(content: bytes, *, source: str, name: str) -> Document:
    """The article in Markdown as plain text: what a reader of the page sees, no markup.

    Front matter may name title, author, outlet, url, published (or date) and language (or lang);
    other fields are passed over. What HTML in the text hides is dropped as on a web page.

    Raises:
        InputError: it is not UTF-8 text, is empty, or its front matter is not YAML.
    """
    text = decoded(content, source=source)
    fields, body = _parted(text, source)
    page = page_of(_rendered(body))
    if page is None:
        raise InputError(f"{source} is empty: put the article's text into it.")
    hidden = drop_concealed(page)
    title = words_of(fields.get("title"))
    shown, invisible = without_hidden_characters(titled(title, "\n\n".join(lines_of(page))))
    return Document(
        text=shown,
        source=source,
        name=name,
        title=title,
        author=words_of(_first(fields.get("author"))),
        outlet=words_of(fields.get("outlet")),
        url=web_address(fields.get("url")),
        published=day_of(fields.get("published")) or day_of(fields.get("date")),
        language=language_of(fields.get("language") or fields.get("lang")),
        hidden=merge_hidden([*hidden, *invisible]),
    )


def _rendered(text: str) -> str:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def _parted(text: str, source: str) -> tuple[dict[object, object], str]:
    """The fields of the front matter, and what stands below it.

    Lines between two rules that name no fields are no front matter but text.

    Raises:
        InputError: the front matter is not YAML.
    """
    import yaml

    front = _FRONT_MATTER.match(text)
    if front is None:
        return {}, text
    try:
        # Values stay as they are written: a time with its zone keeps its own calendar day.
        fields = yaml.load(front["fields"], Loader=yaml.BaseLoader)  # noqa: S506 - makes texts only
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(
            f"The front matter of {source} is not YAML: put a title with a colon in it in "
            "quotation marks, or take the lines between the --- out."
        ) from error
    if isinstance(fields, dict):
        return cast("dict[object, object]", fields), text[front.end() :]
    return {}, text


def _first(value: object) -> object:
    """The value; its first where there are several, as of authors."""
    return cast("list[object]", [*value, None])[0] if isinstance(value, list) else value
