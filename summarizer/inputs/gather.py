"""From what people name (files, folders, addresses, feeds, standard input) to documents."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from threading import BoundedSemaphore
from typing import Protocol
from urllib.parse import parse_qsl, urlencode, urlsplit

from summarizer.exceptions import ConfigurationError, InputError, SummarizerError
from summarizer.inputs.background import in_background
from summarizer.inputs.document import Document, Unread
from summarizer.inputs.feed import FeedEntry, read_feed
from summarizer.inputs.fetch import Page
from summarizer.inputs.files import content_of, find_files
from summarizer.inputs.html import read_fragment
from summarizer.inputs.ids import name_of_address
from summarizer.inputs.kinds import Kind, kind_of, read_document

_AT_ONCE = 4
"""Pages that are fetched at the same time."""
_WHOLE = 300
"""Letters from which what a feed itself holds of an article is worth reading."""
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|cmpid|ref|rss", re.IGNORECASE)

AnyName = str | PathLike[str]


class PageFetcher(Protocol):
    """What fetches pages: `fetch.Fetcher`, or what stands in for it in tests."""

    def fetch(self, url: str, /) -> Page:
        """The page at an address; raises a `SummarizerError` where there is none."""
        ...


@dataclass(frozen=True)
class _Place:
    """Something that was named, before it is read: how it is called, and where it is."""

    source: str
    path: Path | None = None
    url: str | None = None
    is_feed: bool = False


@dataclass(frozen=True)
class _Announced:
    """An article that a feed announces; `source` says where it is, or where in the feed."""

    source: str
    entry: FeedEntry


_Found = Document | Unread | _Announced


def gather(
    names: Sequence[AnyName],
    *,
    newest: int,
    fetcher: PageFetcher,
    feeds: Sequence[AnyName] = (),
    read_stdin: Callable[[], bytes],
) -> list[Document | Unread]:
    """The articles that the names stand for, each once, or why there is none, in their order.

    A name that fails loses none of the others. Pages are fetched a few at a time. What is named as
    a page and is a feed is read as a feed. An article that a feed announces is read from its page;
    where that fails, from the feed, if that holds it. Articles with the same address, or the same
    text to the letter, are one.

    Args:
        names: files, folders, http(s) addresses, and "-" for standard input.
        newest: how many entries of each feed are read.
        fetcher: fetches pages.
        feeds: files and addresses of feeds.
        read_stdin: reads what stands on standard input.

    Raises:
        InputError: a path does not exist, a folder holds no article, or standard input is named
            twice.
        ConfigurationError: pages cannot be fetched at all.
    """
    places = [*_places(names), *_feeds(feeds)]
    pages = _fetched(fetcher, [place.url for place in places if place.url])
    found: list[_Found] = []
    for place in places:
        try:
            found.extend(_read(place, pages, newest, read_stdin))
        except SummarizerError as failure:
            found.append(Unread(place.source, failure))
    announced = [item.entry.link for item in found if isinstance(item, _Announced)]
    pages |= _fetched(fetcher, [link for link in announced if link and link not in pages])
    documents = (
        document
        for item in found
        for document in (_from_feed(item, pages) if isinstance(item, _Announced) else (item,))
    )
    return list(_once(documents))


def is_address(name: AnyName) -> bool:
    """Whether a name is an address rather than a path: it begins with a scheme and "://"."""
    return isinstance(name, str) and _ADDRESS.match(name) is not None


def _places(names: Sequence[AnyName]) -> Iterator[_Place]:
    """What the names stand for, folders opened, each file and each address once."""
    if sum(name == "-" for name in names) > 1:
        raise InputError("Standard input is named twice: it can be read only once.")
    known: set[Path | str] = set()
    for name in names:
        if name == "-":
            yield _Place("stdin")
        elif isinstance(name, str) and is_address(name):
            if (same := _normal(name)) not in known:
                known.add(same)
                yield _Place(name, url=name)
        else:
            for file in find_files([Path(name)]):
                if (where := file.resolve()) not in known:
                    known.add(where)
                    yield _Place(str(file), path=file)


def _feeds(feeds: Sequence[AnyName]) -> Iterator[_Place]:
    for place in _places(feeds):
        yield replace(place, is_feed=True)


def _fetched(fetcher: PageFetcher, urls: Sequence[str]) -> dict[str, Page | SummarizerError]:
    """The page at each address, or why there is none."""
    turn = BoundedSemaphore(_AT_ONCE)

    def fetch(url: str) -> Page | SummarizerError:
        try:
            with turn:
                return fetcher.fetch(url)
        except ConfigurationError:
            raise
        except SummarizerError as failure:
            return failure

    under_way = {url: in_background(fetch, url) for url in dict.fromkeys(urls)}
    return {url: future.result() for url, future in under_way.items()}


def _read(
    place: _Place,
    pages: dict[str, Page | SummarizerError],
    newest: int,
    read_stdin: Callable[[], bytes],
) -> Iterable[_Found]:
    if place.url is not None:
        page = pages[place.url]
        if isinstance(page, SummarizerError):
            raise page
        kind = "feed" if place.is_feed else _kind_of_page(page)
        if kind != "feed":
            return _read_page(page, source=place.source)
        return _announced(page.content, place.source, page.url, newest)
    content = content_of(place.path) if place.path else read_stdin()
    kind = "feed" if place.is_feed else kind_of(str(place.path or ""), content)
    if kind == "feed":
        return _announced(content, place.source, place.source, newest)
    name = place.path.stem if place.path else place.source
    return read_document(content, source=place.source, name=name, kind=kind)


def _announced(content: bytes, source: str, url: str, newest: int) -> Iterator[_Announced]:
    for number, entry in enumerate(read_feed(content, url=url, newest=newest), 1):
        yield _Announced(entry.link or f"{source}, entry {number}", entry)


def _from_feed(
    announced: _Announced, pages: dict[str, Page | SummarizerError]
) -> tuple[Document | Unread, ...]:
    """The article behind a feed's entry, with what the entry knows and its page does not say."""
    entry, source = announced.entry, announced.source
    failure: SummarizerError = InputError(f"{source} leads to no page: open the feed's site.")
    try:
        page = pages[entry.link] if entry.link else failure
        if isinstance(page, SummarizerError):
            raise page
        read = _read_page(page, source=source)
    except SummarizerError as error:
        failure = error
    else:
        return tuple(_completed(one, entry) if isinstance(one, Document) else one for one in read)
    name = name_of_address(entry.link) if entry.link else entry.title or "entry"
    document = read_fragment(entry.html, source=source, name=name, title=entry.title)
    if sum(map(str.isalpha, document.text)) < _WHOLE:
        return (Unread(source, failure),)
    return (_completed(replace(document, url=entry.link), entry),)


def _completed(document: Document, entry: FeedEntry) -> Document:
    return replace(
        document,
        title=document.title or entry.title,
        author=document.author or entry.author,
        outlet=document.outlet or entry.outlet,
        published=document.published or entry.published,
    )


def _kind_of_page(page: Page) -> Kind:
    return kind_of(urlsplit(page.url).path, page.content, media_type=page.media_type)


def _read_page(page: Page, *, source: str) -> tuple[Document | Unread, ...]:
    return read_document(
        page.content,
        source=source,
        name=name_of_address(page.url),
        kind=_kind_of_page(page),
        url=page.url,
        charset=page.charset,
    )


def _once(documents: Iterable[Document | Unread]) -> Iterator[Document | Unread]:
    """Each article once, by address and by text."""
    known: set[str] = set()
    for document in documents:
        if isinstance(document, Document):
            marks = {document.text.strip(), _normal(document.url or document.text.strip())}
            if marks & known:
                continue
            known |= marks
        yield document


def _normal(url: str) -> str:
    """The address without what does not tell pages apart: scheme, anchor, tracking, last slash."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url
    query = [pair for pair in parse_qsl(parts.query) if not _TRACKING.fullmatch(pair[0])]
    host = parts.netloc.lower().removesuffix(":80").removesuffix(":443")
    return f"{host}{parts.path.rstrip('/')}?{urlencode(sorted(query))}"
