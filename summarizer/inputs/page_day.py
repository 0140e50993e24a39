"""The day on which a page says it was published."""

from copy import deepcopy
from datetime import date
from typing import TYPE_CHECKING

from summarizer.inputs.metadata import day_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_METADATA = "//meta | //link[@rel='canonical'] | //script[contains(@type, 'ld+json')]"
# The article's own stamp stands before those of other articles that the page announces.
_STAMPS = (
    "//*[@itemprop='datePublished'][not(self::meta)]",
    "//article//time[@datetime] | //main//time[@datetime]",
    "//time[@datetime][not(ancestor::aside or ancestor::nav or ancestor::footer)]",
    "//abbr[contains(@class, 'published')]",
)


def publication_day(page: "HtmlElement", url: str | None) -> date | None:
    """The calendar day that a page's metadata, its time stamp or its address name.

    They are shown to trafilatura without the page's words: among those it would take any day, that
    of a copyright or of another article, where metadata name none.

    Args:
        page: the page, which is left as it is.
        url: where it was fetched.
    """
    from trafilatura.metadata import extract_metadata

    stamps = (page.xpath(path) for path in _STAMPS)
    stamp = next(filter(None, stamps), list["HtmlElement"]())[:1]
    told = page.makeelement("html")
    body = page.makeelement("body")
    body.extend([_alone(element) for element in [*page.xpath(_METADATA), *stamp]])
    told.append(body)
    dates = {"original_date": True, "extensive_search": False}
    return day_of(extract_metadata(told, default_url=url, date_config=dates).date)


def _alone(element: "HtmlElement") -> "HtmlElement":
    copied = deepcopy(element)
    copied.tail = None
    return copied
