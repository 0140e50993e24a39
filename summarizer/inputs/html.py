"""Web pages: the article in them, without what stands around it."""

import re
from typing import TYPE_CHECKING

from summarizer.exceptions import InputError
from summarizer.inputs.concealed import drop_concealed
from summarizer.inputs.document import Document
from summarizer.inputs.flow import lines_of
from summarizer.inputs.hidden import merge_hidden, without_hidden_characters
from summarizer.inputs.media import known_charset
from summarizer.inputs.metadata import language_of, titled, web_address, words_of
from summarizer.inputs.page_day import publication_day
from summarizer.inputs.walls import require_article

if TYPE_CHECKING:
    from lxml.html import HtmlElement
    from trafilatura.settings import Document as Extracted

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_NAMED = re.compile(
    rb"<(?:meta|\?xml)[^>]+?(?:charset|encoding)\s*=\s*[\"']?([\w-]+)", re.IGNORECASE
)
_BEGINNING = 2048
"""Bytes of a page among which it says how it is encoded."""
# Characters, spelled out or by number, that trees of lxml cannot hold.
_CONTROLS = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
    r"|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|6553[45])|x0*(?:[0-8bcef]|1[\da-f]|fff[ef]))(?![\da-f]);?",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?<![^\s_-])(?:advert(?:isement|ising)?|ad-?(?:slot|unit)|sponsored|cta|newsletter)(?![^\s_-])",
    re.IGNORECASE,
)
_LONGEST_NOTICE = 300
"""Characters up to which what is named as a notice is one."""
_SENTENCE = re.compile(r".{60}.*[.!?\u2026\u3002\u061f][\"'\u201d\u2019\u00bb)\]]*$")
"""A line that is long enough for reporting and ends as a sentence does."""
_MARKS_IN_LINES = (
    "a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "font", "i", "ins", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u",
)  # fmt: skip


def read_html(
    content: bytes, *, source: str, name: str, url: str | None = None, charset: str | None = None
) -> Document:
    """The article of a page, as trafilatura finds it once hidden text is gone.

    Args:
        content: the page.
        source: as in a document.
        name: as in a document.
        url: where the page was fetched, if it was; the page may name its own address too.
        charset: the encoding that the server names.

    Raises:
        InputError: the page holds no article.
    """
    markup = _decoded(content, charset)
    page = page_of(markup)
    if page is None:
        raise InputError(f"{source} is empty: open it in a browser and save its text as a file.")
    hidden = drop_concealed(page)
    published = publication_day(page, url)
    publisher = _publisher(page)
    found = _extracted(page, url)
    body = "\n\n".join(lines_of(found.body)) if found else ""
    require_article(body, markup, source=source)
    if found is None or not body:
        raise InputError(f"{source} holds no article: open it in a browser and save its text.")
    title = words_of(found.title)
    text, invisible = without_hidden_characters(titled(title, body))
    return Document(
        text=text,
        source=source,
        name=name,
        title=title,
        author=words_of(found.author),
        # Where no name is given, trafilatura gives the host's, which the address says already.
        outlet=words_of(found.sitename if found.sitename != found.hostname else None) or publisher,
        url=url or web_address(found.url),
        published=published,
        language=language_of(page.get("lang") or page.get("xml:lang")),
        hidden=merge_hidden([*hidden, *invisible]),
    )


def read_fragment(markup: str, *, source: str, name: str, title: str | None) -> Document:
    """The text of markup that is nothing but an article, such as a feed holds; may be empty."""
    page = page_of(markup)
    hidden = drop_concealed(page) if page is not None else ()
    body = "\n\n".join(lines_of(page)) if page is not None else ""
    text, invisible = without_hidden_characters(titled(title, body) if body else "")
    return Document(
        text=text, source=source, name=name, title=title, hidden=merge_hidden([*hidden, *invisible])
    )


def page_of(markup: str) -> "HtmlElement | None":
    """The page's tree; None where there is nothing to make one of."""
    from lxml.etree import ParserError
    from lxml.html import HTMLParser, document_fromstring

    try:
        parser = HTMLParser(encoding="utf-8")
        return document_fromstring(_CONTROLS.sub("", markup).encode("utf-8", "replace"), parser)
    except ParserError:
        return None


def _decoded(content: bytes, charset: str | None) -> str:
    """The page as text, in the encoding of its byte order mark, its server's word, or its own.

    A page that is in none of those that are named is damaged, and read in the first of them all the
    same. Where none is named, it is read as UTF-8, or as Windows-1252 if it is not that.
    """
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)
    named = _NAMED.search(content[:_BEGINNING])
    own = known_charset(named[1].decode("ascii")) if named else None
    encodings = [encoding for encoding in (marked, charset, own) if encoding]
    for encoding in encodings or ["utf-8", "cp1252"]:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode(encodings[0] if encodings else "utf-8", "replace")


def _extracted(page: "HtmlElement", url: str | None) -> "Extracted | None":
    from trafilatura import bare_extraction
    from trafilatura.settings import Document as Extracted

    _name_the_article(page)
    _name_paragraphs(page)
    _drop_lists_of_links(page)
    _drop_notices(page)
    _drop_empty_marks(page)
    # Precision leaves out date lines, bylines and links to other articles.
    found = bare_extraction(
        page,
        url=url,
        favor_precision=True,
        include_comments=False,
        with_metadata=True,
    )
    return found if isinstance(found, Extracted) else None


def _publisher(page: "HtmlElement") -> str | None:
    """The outlet as microdata name it, which trafilatura does not read."""
    for name in page.xpath("//*[@itemprop='publisher']//*[@itemprop='name']"):
        return words_of(name.get("content") or name.text_content())
    return None


def _name_the_article(page: "HtmlElement") -> None:
    """Say that the page's body is an article, where the page says of nothing what it is.

    Pages that a text program makes have paragraphs and lists right below the body; trafilatura
    takes only the paragraphs of those.
    """
    if page.xpath("//article | //main | //*[@role='main']"):
        return
    for body in page.xpath("//body[count(p) > count(.//div//p)]"):
        article = body.makeelement("article")
        article.text, body.text = body.text, None
        article.extend(list(body))
        body.append(article)


def _name_paragraphs(page: "HtmlElement") -> None:
    """Say that a division is a paragraph where it stands among paragraphs and tells a sentence.

    Editors write both side by side; trafilatura takes only what is said to be a paragraph.
    """
    for division in page.xpath("//*[count(p) > 1]/div[not(div or p or ul or ol or table)]"):
        if all(child.tag in {*_MARKS_IN_LINES, "br", "wbr"} for child in division) and (
            _SENTENCE.search(" ".join(division.text_content().split()))
        ):
            division.tag = "p"


def _drop_lists_of_links(page: "HtmlElement") -> None:
    """Take out lists, and columns of pages laid out as tables, that hold nothing but links."""
    listed = page.xpath("//*[self::ul or self::ol][count(.//a) > 1] | //td[count(.//a) > 3]")
    for element in reversed(listed):
        # What is left within it by now holds more than links, and so does it.
        if next(element.iterdescendants("ul", "ol", "td"), None) is not None:
            continue
        rest = element.xpath(".//text()[normalize-space()][not(ancestor::a)]")
        if not any(character.isalnum() for text in rest for character in text):
            element.drop_tree()


def _drop_notices(page: "HtmlElement") -> None:
    """Take out short notices within the article that its site calls by what they are for.

    Long ones stay: wrappers of whole articles are named by what is in them, too.
    """
    for element in page.xpath("//body//*[@class or @data-testid or @data-component]"):
        names = (element.get(name, "") for name in ("class", "data-testid", "data-component"))
        if any(map(_NOTICE.search, names)) and (
            len(" ".join(element.text_content().split())) <= _LONGEST_NOTICE
        ):
            element.drop_tree()


def _drop_empty_marks(page: "HtmlElement") -> None:
    """Take out marks within lines that mark nothing: trafilatura drops the words behind them."""
    for mark in reversed(list(page.iter(*_MARKS_IN_LINES))):
        if not mark.text and len(mark) == 0:
            mark.drop_tag()
