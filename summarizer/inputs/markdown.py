"""Markdown, with YAML front matter or without."""

import re
from typing import cast

from summarizer.exceptions import InputError
from summarizer.inputs.concealed import drop_concealed
from summarizer.inputs.document import Document
from summarizer.inputs.flow import lines_of
from summarizer.inputs.hidden import merge_hidden, without_hidden_characters
from summarizer.inputs.html import page_of
from summarizer.inputs.metadata import (
    day_of,
    language_of,
    names_of,
    titled,
    web_address,
    words_of,
)
from summarizer.inputs.plain import decoded

_FRONT_MATTER = re.compile(
    r"\s*^(?:---[ \t]*\r?\n(?P<yaml>.*?)^(?:---|\.\.\.)|\+\+\+[ \t]*\r?\n(?P<toml>.*?)^\+\+\+)"
    r"[ \t]*(?:\r?\n|\Z)",
    re.DOTALL | re.MULTILINE,
)
_BEGINNING = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:---[ \t]*\r?\n[A-Za-z]\w*[ \t]*:[ \t\r\n]|\+\+\+[ \t]*\r?\n)"
)


def read_markdown(content: bytes, *, source: str, name: str) -> Document:
    """The article in Markdown as plain text: what a reader of the page sees, no markup.

    Front matter, YAML or between lines of `+++` TOML, may name title, author, outlet, url,
    published (or date) and language (or lang), in capitals or not; other fields are passed over.
    What HTML in the text hides is dropped as on a web page.

    Raises:
        InputError: it is not UTF-8 text, is empty, or its front matter is not YAML or TOML.
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
        author=names_of(fields.get("author")),
        outlet=words_of(fields.get("outlet")),
        url=web_address(fields.get("url")),
        published=day_of(fields.get("published")) or day_of(fields.get("date")),
        language=language_of(fields.get("language") or fields.get("lang")),
        hidden=merge_hidden([*hidden, *invisible]),
    )


def _rendered(text: str) -> str:
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)


def has_front_matter(beginning: bytes) -> bool:
    """Whether a text begins as only one with front matter does."""
    return _BEGINNING.match(beginning) is not None


def _parted(text: str, source: str) -> tuple[dict[str, object], str]:
    """The fields of the front matter, and what stands below it.

    Lines between two rules that name no fields are no front matter but text.

    Raises:
        InputError: the front matter is not YAML or TOML.
    """
    front = _FRONT_MATTER.match(text)
    if front is None:
        return {}, text
    toml: str | None = front["toml"]
    fields = _of_yaml(front["yaml"], source) if toml is None else _of_toml(toml, source)
    if isinstance(fields, dict):
        named = cast("dict[object, object]", fields)
        return {str(name).lower(): value for name, value in named.items()}, text[front.end() :]
    return {}, text


def _of_yaml(fields: str, source: str) -> object:
    import yaml

    try:
        # Values stay as they are written: a time with its zone keeps its own calendar day.
        return yaml.load(fields, Loader=yaml.BaseLoader)  # noqa: S506 - makes texts only
    except (yaml.YAMLError, RecursionError) as error:
        raise InputError(
            f"The front matter of {source} is not YAML: put a title with a colon in it in "
            "quotation marks, or take the lines between the --- out."
        ) from error


def _of_toml(fields: str, source: str) -> object:
    import tomllib

    try:
        return tomllib.loads(fields.replace("\r\n", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise InputError(
            f"The front matter of {source} is not TOML: put every value in quotation marks, or "
            "take the lines between the +++ out."
        ) from error
